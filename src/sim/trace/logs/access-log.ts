import { mostMatch, type TraceFormat } from '../format.ts';
import type { LineFault } from '../report.ts';
import { logTime } from '../tables/times.ts';
import { type LoggedRequest, LogParser, requestOf } from './log-parser.ts';

export const accessLogKeys = ['url', 'client'] as const;

export type AccessLogKey = (typeof accessLogKeys)[number];

/** The text before the time stamp, the stamp, and the request line of the common and the combined log format. */
const linePattern = /^(\S.*?) \[(\d{2}\/[A-Z][a-z]{2}\/\d{4}:[^\]]{1,20})\] "((?:[^"\\]|\\.)*)" \d{3}\b/;
const addressPattern = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*)$/i;
const hostWithPort = /^[^\s:]+:\d+$/;

/** Access logs: the key is the URL as requested, behind its host where the log has one, or the client. */
export const accessLog: TraceFormat = {
  name: 'access-log',
  timeGoingBack: 'hold',
  detect: (sample) => mostMatch(sample, linePattern),
  createParser({ accessLogKey }) {
    /** Many lines in a row have the same stamp. */
    let lastStamp = '';
    let lastTime: number | null = null;
    return new LogParser(accessLogKey, (line): LoggedRequest | LineFault => {
      const [, front, stamp, request] = linePattern.exec(line) ?? [];
      if (front === undefined || stamp === undefined || request === undefined)
        return { code: 'not-a-log-line' };
      if (stamp !== lastStamp) {
        lastStamp = stamp;
        lastTime = logTime(stamp);
      }
      if (lastTime === null) return { code: 'not-a-log-line' };
      const { method, url } = requestOf(request);
      // The client; a virtual host may come before it, and addresses of proxies, after a comma, behind it.
      const [first = '', second = ''] = front.split(' ', 2);
      const isHost =
        !first.endsWith(',') &&
        !addressPattern.test(first) &&
        (addressPattern.test(second) || (hostWithPort.test(first) && second !== '-'));
      const client = isHost ? second : first;
      return {
        method,
        url: isHost && url !== '' ? `${first}${url}` : url,
        client: client.replace(/,$/, ''),
        time: lastTime,
      };
    });
  },
};
