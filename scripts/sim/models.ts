// Models other than the cache: each takes a file and prints JSON, as in `npm run -s sim -- sorted-set FILE`.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { userFolder } from './read-trace.ts';
import { fileSentence, UsageError } from './sentences.ts';

interface Model {
  /** What `--help` says of it. */
  readonly about: string;
  /** Fetches the model, so that replaying a trace does not load it, and plays it; throws a UsageError as usual. */
  play(content: string): Promise<unknown>;
}

const models: Readonly<Record<string, Model>> = {
  'sorted-set': {
    about: 'answers commands of Redis and Valkey',
    play: async (content) => (await import('./sorted-set.ts')).answerSessions(content),
  },
  race: {
    about: 'counts how the orders end in which readers and writers can take turns',
    play: async (content) => (await import('./race.ts')).countOrders(content),
  },
  stampede: {
    about: 'lets many readers come to keys that expire',
    play: async (content) => (await import('./stampede.ts')).compareProtections(content),
  },
  slots: {
    about: 'gives the hash slots of keys, as CLUSTER KEYSLOT does',
    play: async (content) => (await import('./slots.ts')).slotsOfKeys(content),
  },
  nodes: {
    about: 'tells which keys move when a Memcached client gets other nodes',
    play: async (content) => (await import('./nodes.ts')).compareDistributions(content),
  },
  pool: {
    about: 'lets clients connect to a database, without RDS Proxy and with it',
    play: async (content) => (await import('./pool.ts')).compareAccess(content),
  },
};

export const modelUsage = `
       npm run -s sim -- plan FILE             plans a cache for a trace; plan --help shows how

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
  if (model === undefined) {
    if (looksLikeModel(name)) throw new UsageError(unknownModel(name));
    return null;
  }
  const [file] = rest;
  if (file === undefined || rest.length > 1)
    throw new UsageError(`Give ${name} one file, or - for standard input; --help shows how.`);
  return `${JSON.stringify(await model.play(await read(file)))}\n`;
}

/** A bare word that is no file: a trace comes as a path, mostly with an extension, or as an option. */
function looksLikeModel(name: string): boolean {
  return /^\w[\w-]*$/.test(name) && !existsSync(resolve(userFolder, name));
}

function unknownModel(name: string): string {
  return `There is no model and no file ${name}; the models are ${Object.keys(models).join(', ')}.`;
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
