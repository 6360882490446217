import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './sentences.ts';

/**
 * What Node makes of the arguments.
 *
 * @throws UsageError with the sentence to show
 */
export function parsedArguments<Config extends ParseArgsConfig>(
  args: readonly string[],
  config: Config,
): ReturnType<typeof parseArgs<Config & { args: string[]; allowPositionals: true }>> {
  try {
    return parseArgs({ ...config, args: withValuesAttached(args), allowPositionals: true });
  } catch (error) {
    // The first sentence of Node's own message names the option; what may follow is advice on quoting.
    const [sentence] = error instanceof Error ? error.message.split(/\n|\. /) : [String(error)];
    throw new UsageError(`${sentence?.replace(/\.$/, '')}; --help lists the options.`);
  }
}

/** Makes `--ttl -5` one argument, since a number below 0 deserves a better answer than that -5 is no option. */
function withValuesAttached(args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    const isNumber = /^-\d/.test(arg);
    if (isNumber && args[i - 1]?.startsWith('--')) return [];
    const next = args[i + 1];
    return arg.startsWith('--') && next !== undefined && /^-\d/.test(next) ? [`${arg}=${next}`] : [arg];
  });
}

/**
 * The name that is meant, whatever its case and whether it has hyphens.
 *
 * @param others further spellings, in small letters without hyphens
 * @throws UsageError with the names there are
 */
export function oneOf<Name extends string>(
  names: readonly Name[],
  option: string,
  given: string,
  others: ReadonlyMap<string, Name> = new Map(),
): Name {
  const folded = withoutSpelling(given);
  const name = names.find((candidate) => withoutSpelling(candidate) === folded) ?? others.get(folded);
  if (name === undefined)
    throw new UsageError(`There is no ${option} "${given}"; there are: ${names.join(', ')}.`);
  return name;
}

function withoutSpelling(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
