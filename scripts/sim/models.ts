// Models other than the cache: each takes a file and prints JSON, as in `npm run -s sim -- sorted-set FILE`.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { userFolder } from './read-trace.ts';
import { fileSentence, UsageError } from './sentences.ts';
import { answerSessions } from './sorted-set.ts';

interface Model {
  /** What `--help` says of it. */
  readonly about: string;
  /** @throws UsageError with one sentence when the file cannot be used */
  play(content: string): unknown;
}

const models: Readonly<Record<string, Model>> = {
  'sorted-set': { about: 'answers commands of Redis and Valkey', play: answerSessions },
};

export const modelUsage = `
       npm run -s sim -- MODEL FILE            prints JSON; src/sim/README.md has the formats

${Object.entries(models)
  .map(([name, { about }]) => `  ${name.padEnd(20)}  ${about}`)
  .join('\n')}
`;

/**
 * Plays the model that the first argument names.
 *
 * @returns what is to be printed; null when the first argument names none, so that it is a trace
 * @throws UsageError with the sentence to show
 */
export async function playModel([name = '', ...rest]: readonly string[]): Promise<string | null> {
  const model = Object.hasOwn(models, name) ? models[name] : undefined;
  if (model === undefined) return null;
  const [file] = rest;
  if (file === undefined || rest.length > 1)
    throw new UsageError(`Give ${name} one file, or - for standard input; --help shows how.`);
  return `${JSON.stringify(model.play(await read(file)))}\n`;
}

async function read(file: string): Promise<string> {
  try {
    if (file === '-') return await text(process.stdin);
    return await readFile(resolve(userFolder, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(fileSentence(file, error.code));
    throw error;
  }
}
