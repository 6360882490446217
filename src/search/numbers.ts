/** A port number or a range of them, as typed. */
export interface PortQuery {
  readonly from: number;
  readonly to: number;
  readonly protocol?: 'tcp' | 'udp';
}

const highestPort = 65_535;
const written =
  /(?:^|[^\d.a-z])(?:(tcp|udp)\s*[/:]?\s*)?(\d{1,5})(?:\s*[-~–]\s*(\d{1,5}))?(?:\s*[/:]?\s*(tcp|udp))?(?![\d.a-z]|\s*%)/i;

/**
 * Finds a port number in a query: `3306`, `6379번`, `:5432`, `tcp/443`, `8000-8100`, `mysql 3306 포트`.
 *
 * @returns `undefined` when there is none, or when the number cannot be a port (0, 65536, a percentage)
 */
export function portIn(query: string): PortQuery | undefined {
  const match = written.exec(query);
  if (!match?.[2]) return undefined;
  const from = Number(match[2]);
  const to = match[3] === undefined ? from : Number(match[3]);
  if (from < 1 || to > highestPort || to < from) return undefined;
  const protocol = (match[1] ?? match[4])?.toLowerCase();
  return protocol === 'tcp' || protocol === 'udp' ? { from, to, protocol } : { from, to };
}

/** Whether the query asks for a port by word: `mysql 포트`, `redis port number`. */
export function asksForPort(query: string): boolean {
  return /포트|\bports?\b/i.test(query);
}
