import { readKind, writeKind } from '../../types.ts';
import type { LineParser, RequestSink } from '../format.ts';
import type { LineFault, SkipReason } from '../report.ts';
import type { AccessLogKey } from './access-log.ts';

/** What a line of a log says of a request. */
export interface LoggedRequest {
  /** GET, HEAD, POST…; empty: the request could not be read by the server. */
  readonly method: string;
  readonly url: string;
  readonly client: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Bytes of the object. Those of the answer are not that: a part, an error and a header have others. */
  readonly size?: number;
}

/** readKind, writeKind, or undefined for a method that is about no object. */
const kinds: ReadonlyMap<string, number> = new Map([
  ['GET', readKind],
  ['HEAD', readKind],
  ['POST', writeKind],
  ['PUT', writeKind],
  ['PATCH', writeKind],
  ['DELETE', writeKind],
  ['PURGE', writeKind],
]);

/** Reads lines that are a request each; the key is its URL or its client. */
export class LogParser implements LineParser {
  readonly timeUnit = 'milliseconds';
  private readonly key: AccessLogKey;
  private readonly request: (line: string) => LoggedRequest | LineFault | SkipReason;

  /** @param request what a line says */
  constructor(key: AccessLogKey, request: (line: string) => LoggedRequest | LineFault | SkipReason) {
    this.key = key;
    this.request = request;
  }

  parse(line: string, sink: RequestSink): LineFault | SkipReason | null {
    const request = this.request(line);
    if (typeof request === 'string' || 'code' in request) return request;
    const kind = kinds.get(request.method);
    if (kind === undefined) return 'no-key';
    const key = this.key === 'url' ? request.url : request.client;
    if (key === '' || key === '-') return 'no-key';
    if (!Number.isSafeInteger(request.time)) return { code: 'time-too-large', value: String(request.time) };
    sink.add(kind, key, request.time, request.size);
    return null;
  }
}

const requestLinePattern = /^([A-Z]+) (.+?)(?: HTTP\/[\d.]+)?$/;

/** Method and URL of `GET /a HTTP/1.1`; both empty for what is no request. */
export function requestOf(requestLine: string): Pick<LoggedRequest, 'method' | 'url'> {
  const [, method = '', url = ''] = requestLinePattern.exec(requestLine) ?? [];
  return { method, url };
}

/** The address without the port behind it: `192.0.2.9:2817`, `[2001:db8::1]:2817`. */
export function withoutPort(address: string): string {
  return address.replace(/^\[(.+)\]:\d+$/, '$1').replace(/^([^:]+):\d+$/, '$1');
}
