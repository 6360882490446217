import * as z from 'zod/mini';

export interface Cidr {
  text: string;
  version: 4 | 6;
  /** Length of the network part in bits. */
  prefix: number;
}

const four = z.cidrv4();
const six = z.cidrv6();

/** Reads a range of addresses such as `10.0.0.0/16` or `2001:db8::/32`; `undefined` when it is none. */
export function parseCidr(text: string): Cidr | undefined {
  const trimmed = text.trim();
  const version = four.safeParse(trimmed).success ? 4 : six.safeParse(trimmed).success ? 6 : undefined;
  if (version === undefined) return undefined;
  return { text: trimmed, version, prefix: Number(trimmed.split('/')[1]) };
}
