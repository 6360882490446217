// Logs whose lines one pattern describes. docs/traces.md shows where each is described.
import { type FormatName, mostMatch, type TraceFormat } from '../format.ts';
import type { LineFault, SkipReason } from '../report.ts';
import { meaningOfObjectOperation } from '../tables/layouts.ts';
import { logTime } from '../tables/times.ts';
import { type LoggedRequest, LogParser, requestOf, withoutPort } from './log-parser.ts';

interface PatternedLog {
  readonly name: FormatName;
  readonly line: RegExp;
  /** What the groups of the pattern say. */
  request(groups: Readonly<Record<string, string>>): LoggedRequest | SkipReason;
}

const quotedRequest = String.raw`"(?<request>(?:[^"\\]|\\.)*)"`;

const loadBalancer = ({ time = '', client = '', request = '' }: Readonly<Record<string, string>>) => ({
  ...requestOf(request),
  client: withoutPort(client),
  time: Date.parse(time),
});

const logs: readonly PatternedLog[] = [
  {
    name: 'alb',
    line: new RegExp(
      String.raw`^(?:https?|h2|grpcs?|wss?) (?<time>\d{4}-\S+Z) \S+ (?<client>\S+) \S+ (?:\S+ ){7}${quotedRequest}`,
    ),
    request: loadBalancer,
  },
  {
    name: 'elb',
    line: new RegExp(String.raw`^(?<time>\d{4}-\S+Z) \S+ (?<client>\S+) \S+ (?:\S+ ){7}${quotedRequest}`),
    // A listener for TCP has no requests: "- - - ".
    request: loadBalancer,
  },
  {
    name: 's3',
    line: /^\S+ (?<bucket>\S+) \[(?<time>[^\]]+)\] (?<client>\S+) \S+ \S+ (?<operation>[A-Z0-9]+\.[A-Z._]+) (?<key>\S+) (?:"(?:[^"\\]|\\.)*"|-)(?: \S+ \S+ \S+ (?<size>\d+) | )/,
    request({ bucket = '', time = '', client = '', operation = '', key = '', size = '0' }) {
      const meaning = meaningOfObjectOperation(operation);
      if (meaning === undefined || typeof meaning === 'string' || key === '-') return 'no-key';
      const method = meaning === 0 ? 'GET' : 'PUT';
      const at = logTime(time) ?? Number.NaN;
      return { method, url: `${bucket}/${key}`, client, time: at, size: Number(size) };
    },
  },
  {
    name: 'haproxy',
    line: new RegExp(
      String.raw`(?:^|\s)(?<client>\S+:\d+) \[(?<time>\d{2}/[A-Z][a-z]{2}/\d{4}:[\d:.]+)\] \S+ \S+ [-+\d/]+ -?\d+ \+?\d+ .*${quotedRequest}\s*$`,
    ),
    request: ({ time = '', client = '', request = '' }) => ({
      ...requestOf(request),
      client: withoutPort(client),
      time: logTime(time) ?? Number.NaN,
    }),
  },
  {
    name: 'squid',
    line: /^\s*(?<time>\d+\.\d{3})\s+-?\d+ (?<client>\S+) [A-Z_]+\/\d{3} \d+ (?<method>[A-Z_]+) (?<url>\S+) \S+ \S+ \S+/,
    request: ({ time = '', client = '', method = '', url = '' }) => ({
      method,
      url,
      client,
      time: Math.round(Number(time) * 1000),
    }),
  },
];

/** Access logs of ALB, the classic ELB, S3, HAProxy and squid: the key is the URL (S3: bucket and key) or the client. */
export const patternedLogs: readonly TraceFormat[] = logs.map(({ name, line: pattern, request }) => ({
  name,
  timeGoingBack: 'hold',
  detect: (sample) => mostMatch(sample, pattern),
  createParser: ({ accessLogKey }) =>
    new LogParser(accessLogKey, (line): LoggedRequest | LineFault | SkipReason => {
      const { groups } = pattern.exec(line) ?? {};
      if (groups === undefined) return { code: 'not-a-log-line' };
      const found = request(groups);
      return typeof found === 'object' && Number.isNaN(found.time) ? { code: 'not-a-log-line' } : found;
    }),
}));
