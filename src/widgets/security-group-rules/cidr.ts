import * as z from 'zod/mini';

export interface Cidr {
  /** The range as AWS keeps it: the address of the network, with no bits of a host (`203.0.113.88/29`). */
  readonly text: string;
  readonly version: 4 | 6;
  /** Length of the network part in bits. */
  readonly prefix: number;
}

const four = z.cidrv4();
const six = z.cidrv6();

/**
 * Reads a range of addresses such as `10.0.0.0/16` or `2001:db8::/32`; `undefined` when it is none. An address inside
 * the range names the range too: `203.0.113.91/29` is `203.0.113.88/29`.
 */
export function parseCidr(text: string): Cidr | undefined {
  // A pasted range may have full-width digits, or invisible characters.
  const trimmed = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();
  const version = four.safeParse(trimmed).success ? 4 : six.safeParse(trimmed).success ? 6 : undefined;
  if (version === undefined) return undefined;
  const [address = '', length] = trimmed.split('/');
  const prefix = Number(length);
  const network = version === 4 ? networkOfFour(address, prefix) : networkOfSix(address, prefix);
  return { text: `${network}/${prefix}`, version, prefix };
}

function networkOfFour(address: string, prefix: number): string {
  return withoutHost(address.split('.').map(Number), 8, prefix).join('.');
}

function networkOfSix(address: string, prefix: number): string {
  // The URL parser knows every spelling of an IPv6 address, and writes the short one of RFC 5952.
  const [start = '', end] = hostOf(address).split('::');
  const before = start.split(':').filter(Boolean);
  const after = (end ?? '').split(':').filter(Boolean);
  const between = new Array<string>(8 - before.length - after.length).fill('0');
  const groups = [...before, ...between, ...after].map((group) => Number.parseInt(group, 16));
  const network = withoutHost(groups, 16, prefix).map((group) => group.toString(16));
  return hostOf(network.join(':'));
}

function hostOf(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

/** The parts of an address, `size` bits each, with every bit behind the first `prefix` bits at zero. */
function withoutHost(parts: readonly number[], size: number, prefix: number): number[] {
  return parts.map((part, index) => {
    const host = Math.min(size, Math.max(0, size * (index + 1) - prefix));
    return Math.floor(part / 2 ** host) * 2 ** host;
  });
}

/**
 * Ranges whose addresses no packet of the internet comes from: IANA's registries of special-purpose addresses (RFC
 * 6890), as far as they are not globally reachable, multicast and the former site-local addresses. Those kept for
 * documentation are left out, because a reader who types one means a public address.
 */
const internal = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '::ffff:0:0/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001:2::/48',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

/** Whether a range holds addresses of the internet. */
export function isPublic({ text, version, prefix }: Cidr): boolean {
  const [address] = text.split('/');
  return !internal.some((range) => {
    const length = Number(range.split('/')[1]);
    return (
      (version === 6) === range.includes(':') &&
      prefix >= length &&
      parseCidr(`${address}/${length}`)?.text === range
    );
  });
}
