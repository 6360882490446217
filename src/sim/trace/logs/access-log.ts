import { type Format, mostMatch } from '../format.ts';
import type { LineFault } from '../report.ts';
import { logTime } from '../tables/times.ts';
import { type LoggedRequest, LogParser, requestOf } from './log-parser.ts';

export const accessLogKeys = ['url', 'client'] as const;

export type AccessLogKey = (typeof accessLogKeys)[number];

/**
 * Client, time stamp and request line of the common and the combined log format (Apache httpd, nginx). What stands
 * before the identity, `-` for almost everybody, is the client, the client behind a virtual host, or a list of
 * addresses that it came by.
 */
const LOG_LINE = /^(\S.*?) (?:- |\S+ )?\S.*? ?\[([^\]]+)\] "((?:[^"\\]|\\.)*)" \d{3}\b/;
const FRONT = /^(\S+) (.*?)\[/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*)$/i;
const HOST_WITH_PORT = /^[^\s:]+:\d+$/;

/** Access logs: the key is the URL as requested, behind its host where the log has one, or the client. */
export const accessLog: Format = {
  name: 'access-log',
  timeGoingBack: 'hold',
  detect: (sample) => mostMatch(sample, LOG_LINE),
  createParser({ accessLogKey }) {
    /** Many lines in a row have the same stamp. */
    let lastStamp = '';
    let lastTime: number | null = null;
    return new LogParser(accessLogKey, (line): LoggedRequest | LineFault => {
      const [, , stamp, request] = LOG_LINE.exec(line) ?? [];
      const [, first = '', rest = ''] = FRONT.exec(line) ?? [];
      if (stamp === undefined || request === undefined) return { code: 'not-a-log-line' };
      if (stamp !== lastStamp) {
        lastStamp = stamp;
        lastTime = logTime(stamp);
      }
      if (lastTime === null) return { code: 'not-a-log-line' };
      const { method, url } = requestOf(request);
      const [second = ''] = rest.split(' ', 1);
      const isHost =
        !first.endsWith(',') &&
        !ADDRESS.test(first) &&
        (ADDRESS.test(second) || (HOST_WITH_PORT.test(first) && second !== '-'));
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
