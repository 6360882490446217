import { READ, WRITE } from '../types.ts';
import { type Format, type LineParser, mostMatch, type OperationSink } from './format.ts';
import type { LineFault, SkipReason } from './report.ts';

/** `1339518083.107412 [0 127.0.0.1:60866] "get" "x"`, as redis-cli prints it. */
const COMMAND_LINE = /^\+?(\d+)\.(\d{6}) \[\d+ (.+?)\] (".*)$/;
const ARGUMENT = /"((?:[^"\\]|\\.)*)"/g;
/** What redis-cli prints first. */
const GREETING = 'OK';

const words = (list: string) => new Set(list.split(' '));

const readsOfOneKey = words(
  'get getex getrange substr strlen getbit bitcount bitpos hget hmget hgetall hkeys hvals hlen hexists hstrlen hscan ' +
    'lrange lindex llen smembers sismember smismember scard srandmember sscan zrange zrangebyscore zrangebylex ' +
    'zrevrange zrevrangebyscore zscore zmscore zrank zrevrank zcard zcount zscan xrange xrevrange xlen pfcount geopos',
);
const readsOfAllArguments = words('mget exists touch');
const writesOfOneKey = words(
  'set setex psetex setnx getset getdel append incr decr incrby decrby incrbyfloat setrange setbit hset hsetnx hmset ' +
    'hincrby hincrbyfloat hdel lpush lpushx rpush rpushx lpop rpop lset lrem ltrim linsert sadd srem spop zadd zincrby ' +
    'zrem zremrangebyrank zremrangebyscore zpopmin zpopmax xadd xdel xtrim pfadd geoadd',
);
const writesOfAllArguments = words('del unlink');
const writesOfPairs = words('mset msetnx');
const fills = words('set setex psetex');

/**
 * The output of `redis-cli MONITOR`: commands that read or write keys, times in milliseconds.
 *
 * It shows an application using a cache, and the simulation plays the cache itself. So the SET that fills the cache
 * after a missed GET is not a write of the application: a SET of a key that the same client has read with its command
 * just before is left out and counted as `cache-fill`.
 */
export const monitor: Format = {
  name: 'monitor',
  timeGoingBack: 'hold',
  detect: (sample) => mostMatch(sample, COMMAND_LINE),
  createParser: () => new MonitorParser(),
};

class MonitorParser implements LineParser {
  /** For every client the keys of its last command, if that read them and they have not been filled since. */
  private readonly justRead = new Map<string, string[]>();

  parse(line: string, sink: OperationSink): LineFault | SkipReason | null {
    if (line === GREETING) return 'no-key';
    const [, seconds = '', microseconds, client, rest] = COMMAND_LINE.exec(line) ?? [];
    if (client === undefined || rest === undefined) return { code: 'not-a-command' };
    const [command = '', ...args] = Array.from(rest.matchAll(ARGUMENT), ([, argument = '']) =>
      unescaped(argument),
    );
    const name = command.toLowerCase();
    const kind = readsOfOneKey.has(name) || readsOfAllArguments.has(name) ? READ : WRITE;
    const keys = keysOf(name, args);
    if (keys.length === 0) return 'no-key';
    const time = Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
    if (!Number.isSafeInteger(time)) return { code: 'time-too-large', value: seconds };
    if (fills.has(name) && this.takeJustRead(client, keys[0] as string)) return 'cache-fill';
    this.justRead.set(client, kind === READ ? keys : []);
    for (const key of keys) sink.add(kind, key, time);
    return null;
  }

  private takeJustRead(client: string, key: string): boolean {
    const keys = this.justRead.get(client) ?? [];
    const index = keys.indexOf(key);
    if (index < 0) return false;
    this.justRead.set(client, keys.toSpliced(index, 1));
    return true;
  }
}

function keysOf(command: string, args: readonly string[]): string[] {
  if (readsOfOneKey.has(command) || writesOfOneKey.has(command)) return args.slice(0, 1);
  if (readsOfAllArguments.has(command) || writesOfAllArguments.has(command)) return [...args];
  return writesOfPairs.has(command) ? args.filter((_, i) => i % 2 === 0) : [];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\u0007', b: '\b' };

/** Undoes Redis' quoting, in which every byte that is not printable ASCII is `\xHH`, so also all Korean. */
function unescaped(quoted: string): string {
  if (!quoted.includes('\\')) return quoted;
  const plain = quoted.replaceAll(
    /((?:\\x[0-9a-f]{2})+)|\\(.)/gi,
    (_, bytes: string | undefined, letter: string) => {
      if (bytes === undefined) return ESCAPES[letter] ?? letter;
      const codes = bytes.slice(2).split(/\\x/i);
      return new TextDecoder().decode(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
    },
  );
  return plain;
}
