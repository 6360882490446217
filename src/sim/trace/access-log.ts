import { READ, WRITE } from '../types.ts';
import { type Format, type LineParser, mostMatch, type OperationSink } from './format.ts';
import type { LineFault, SkipReason } from './report.ts';

export const accessLogKeys = ['url', 'client'] as const;

export type AccessLogKey = (typeof accessLogKeys)[number];

/** Client, time stamp and request line of the common and the combined log format (Apache httpd, nginx). */
const LOG_LINE = /^(\S+) \S+ .*?\[([^\]]+)\] "((?:[^"\\]|\\.)*)" \d{3}\b/;
const TIME_STAMP = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/;
const REQUEST = /^([A-Z]+) (.+?)(?: HTTP\/[\d.]+)?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const kinds: Readonly<Record<string, number>> = {
  GET: READ,
  HEAD: READ,
  POST: WRITE,
  PUT: WRITE,
  PATCH: WRITE,
  DELETE: WRITE,
};

/** Access logs: the key is the URL as requested, or the client; times in milliseconds since 1970. */
export const accessLog: Format = {
  name: 'access-log',
  timeGoingBack: 'hold',
  detect: (sample) => mostMatch(sample, LOG_LINE),
  createParser: ({ accessLogKey }) => new AccessLogParser(accessLogKey),
};

class AccessLogParser implements LineParser {
  private readonly key: AccessLogKey;
  /** Many lines in a row have the same stamp. */
  private lastStamp = '';
  private lastTime: number | null = null;

  constructor(key: AccessLogKey) {
    this.key = key;
  }

  parse(line: string, sink: OperationSink): LineFault | SkipReason | null {
    const [, client, stamp, request] = LOG_LINE.exec(line) ?? [];
    if (client === undefined || stamp === undefined || request === undefined)
      return { code: 'not-a-log-line' };
    if (stamp !== this.lastStamp) {
      this.lastStamp = stamp;
      this.lastTime = timeOf(stamp);
    }
    if (this.lastTime === null) return { code: 'not-a-log-line' };
    const [, method = '', url = ''] = REQUEST.exec(request) ?? [];
    const kind = kinds[method];
    if (kind === undefined) return 'no-key';
    sink.add(kind, this.key === 'url' ? url : client, this.lastTime);
    return null;
  }
}

function timeOf(stamp: string): number | null {
  const parts = TIME_STAMP.exec(stamp);
  if (parts === null) return null;
  const [, day, month = '', year, hour, minute, second, sign, zoneHours, zoneMinutes] = parts;
  const local = Date.UTC(
    Number(year),
    MONTHS.indexOf(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return sign === '+' ? local - zone : local + zone;
}
