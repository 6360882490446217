import type { ParseArgsOptionsConfig } from 'node:util';
import { type FormatName, formatNames } from '../../src/sim/trace/format.ts';
import { type AccessLogKey, accessLogKeys } from '../../src/sim/trace/logs/access-log.ts';
import { type ColumnChoice, parseColumnChoice } from '../../src/sim/trace/tables/column-choice.ts';
import { type FillChoice, fillChoices } from '../../src/sim/trace/trace-reader.ts';
import { oneOf } from './arguments.ts';
import { UsageError } from './sentences.ts';

/** How a trace is read, whatever is done with it. */
export interface ReadingOptions {
  /** Path of the trace; null: standard input. */
  readonly file: string | null;
  readonly format: FormatName | null;
  readonly accessLogKey: AccessLogKey;
  readonly columns: ColumnChoice | null;
  readonly fills: FillChoice;
  readonly allowUnusable: boolean;
}

/** The options above as `parseArgs` takes them. */
export const readingArguments = {
  format: { type: 'string' },
  key: { type: 'string', default: 'url' },
  columns: { type: 'string' },
  fills: { type: 'string', default: 'auto' },
  'allow-unusable': { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

interface ReadingValues {
  readonly format?: string | undefined;
  readonly key: string;
  readonly columns?: string | undefined;
  readonly fills: string;
  readonly 'allow-unusable': boolean;
}

export const readingUsage = `  --format NAME         default detected; one of
${formatLines()}
  --columns LIST        tables: which column is what, by number or name, as key=2,time=1,op=6,size=4,ttl=7;
                        key=1+3 joins two; JSON: key=request.uri; in a name, \\, is a comma and \\+ a plus
  --key NAME            logs: ${accessLogKeys.join(' or ')} as key; default url
  --fills NAME          stores after a miss: auto leaves them out, never takes all stores for writes; default auto
  --allow-unusable      gives figures though more than 1 % of the lines cannot be used`;

/** The names of the formats, a few a line. */
function formatLines(): string {
  const lines: string[] = [];
  for (let start = 0; start < formatNames.length; start += 7) {
    lines.push(`${' '.repeat(24)}${formatNames.slice(start, start + 7).join(' ')}`);
  }
  return lines.join('\n');
}

/**
 * @param positionals what stands beside the options: the one trace
 * @throws UsageError with the sentence to show
 */
export function readingOptionsOf(positionals: readonly string[], values: ReadingValues): ReadingOptions {
  if (positionals.length !== 1)
    throw new UsageError('Give one trace file, or - for standard input; --help shows how.');
  const format = values.format === undefined ? null : oneOf(formatNames, 'format', values.format);
  if (values.columns !== undefined && format !== null && format !== 'csv' && format !== 'json') {
    throw new UsageError(`--columns is for tables and JSON; the columns of ${format} are known.`);
  }
  return {
    file: positionals[0] === '-' ? null : (positionals[0] as string),
    format,
    accessLogKey: oneOf(accessLogKeys, 'key', values.key),
    columns: values.columns === undefined ? null : columnsOf(values.columns),
    fills: oneOf(fillChoices, 'choice of fills', values.fills),
    allowUnusable: values['allow-unusable'],
  };
}

function columnsOf(text: string): ColumnChoice {
  const choice = parseColumnChoice(text);
  if (choice === null)
    throw new UsageError(`--columns says which column is what, such as key=2,time=1,op=6; not "${text}".`);
  return choice;
}
