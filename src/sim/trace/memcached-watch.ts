import { readKind, writeKind } from '../types.ts';
import { type LineParser, mostMatch, type RequestSink, type TraceFormat } from './format.ts';
import type { LineFault, SkipReason } from './report.ts';

const linePattern = /^ts=(\d+)\.(\d+) gid=\d+ type=(\S+)(.*)$/;
const keyPattern = / key=(\S+)/;
const commandPattern = / cmd=(\S+)/;
const ttlPattern = / ttl=(\d+)/;
const sizePattern = / size=(\d+)/;
const answerPattern = /^(?:OK|END|skipped=\d+)\s*$/;

/** Commands that a store can come from and that are no fill: they change what is there. */
const changingCommands = new Set(['replace', 'append', 'prepend', 'cas', 'incr', 'decr', 'touch']);

/**
 * What memcached prints after `watch fetchers mutations`: an item fetched or stored a line, the key encoded as in a
 * URL.
 * Other watchers report deletions and evictions.
 */
export const memcachedWatch: TraceFormat = {
  name: 'memcached-watch',
  timeGoingBack: 'hold',
  detect: (sample) => mostMatch(sample, linePattern),
  createParser: (): LineParser => ({ timeUnit: 'milliseconds', mayStore: true, parse }),
};

function parse(line: string, sink: RequestSink): LineFault | SkipReason | null {
  if (answerPattern.test(line)) return 'no-key';
  const [, seconds = '', fraction = '', type, rest = ''] = linePattern.exec(line) ?? [];
  if (type === undefined) return { code: 'not-a-log-line' };
  const [, encoded] = keyPattern.exec(rest) ?? [];
  // Evictions, connections and proxied requests are no operations of the application.
  if ((type !== 'item_get' && type !== 'item_store' && type !== 'deleted') || encoded === undefined)
    return 'no-key';
  const time = Number(seconds) * 1000 + Math.floor(Number(`0.${fraction.padStart(6, '0')}`) * 1000);
  if (!Number.isSafeInteger(time)) return { code: 'time-too-large', value: seconds };
  const key = decoded(encoded);
  const [, command = ''] = commandPattern.exec(rest) ?? [];
  const ttl = type === 'item_store' ? Number(ttlPattern.exec(rest)?.[1] ?? 0) * 1000 : 0;
  if (ttl > 0) sink.lifetime?.(ttl);
  const size = Number(sizePattern.exec(rest)?.[1] ?? 0);
  if (type === 'item_get') sink.add(readKind, key, time, size);
  else if (type === 'deleted' || changingCommands.has(command)) sink.add(writeKind, key, time, size, ttl);
  else sink.store(key, time, size, ttl);
  return null;
}

/** The key, or where its bytes are no UTF-8, the key as it was encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
