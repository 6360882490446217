import type { TraceFormat } from '../format.ts';
import type { LineFault, SkipReason } from '../report.ts';
import { type LoggedRequest, LogParser } from './log-parser.ts';

const fieldsPattern = /^#Fields:\s*(.+)$/;

/**
 * The extended log format of the W3C: CloudFront's standard logs and those of IIS. The log itself names its fields, and
 * may change them on the way. The key is host, path and query, or the client; times are UTC.
 */
export const w3cLog: TraceFormat = {
  name: 'w3c-log',
  timeGoingBack: 'hold',
  detect: (sample) => sample.some((line) => fieldsPattern.test(line)) && (sample[0] ?? '').startsWith('#'),
  createParser({ accessLogKey }) {
    let columns = new Map<string, number>();
    return new LogParser(accessLogKey, (line): LoggedRequest | LineFault | SkipReason => {
      if (line.startsWith('#')) {
        const [, names] = fieldsPattern.exec(line) ?? [];
        if (names !== undefined)
          columns = new Map(
            names
              .trim()
              .split(/\s+/)
              .map((name, index) => [name.toLowerCase(), index]),
          );
        return 'comment';
      }
      const values = line.split(line.includes('\t') ? '\t' : ' ');
      if (values.length < columns.size)
        return { code: 'column-count', expected: columns.size, found: values.length };
      const value = (...names: readonly string[]) => {
        for (const name of names) {
          const column = columns.get(name);
          if (column !== undefined && values[column] !== '-') return values[column] ?? '';
        }
        return '';
      };
      const time = Date.parse(`${value('date')}T${value('time')}Z`);
      if (Number.isNaN(time)) return { code: 'time-not-whole', value: `${value('date')} ${value('time')}` };
      const query = value('cs-uri-query');
      return {
        method: value('cs-method').toUpperCase(),
        url: `${value('x-host-header', 'cs(host)', 'cs-host')}${value('cs-uri-stem')}${query === '' ? '' : `?${query}`}`,
        client: value('c-ip'),
        time,
      };
    });
  },
};
