import { type HeaderRule, matches } from './header-rules.ts';
import { type FrameAncestors, type InlineSources, securityPolicy } from './security-policy.ts';

/** What the files for hosts are made from. */
export interface BuiltSite {
  /** Base path of the site, `/` or `/notes`. */
  base: string;
  /**
   * Addresses below the base, with a leading slash (pages as `/rds/proxy/`, scripts as `/_astro/page.js`), and the
   * inline code each carries.
   */
  governed: ReadonlyMap<string, InlineSources>;
}

const security = {
  // A browser ignores it on http, so it does no harm on a reader's own machine.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
};

/**
 * What keeps other sites from holding a page in a frame, in a window they opened, or in their own process. The
 * embedded labs are made for exactly that.
 */
function isolation(ancestors: FrameAncestors): Record<string, string> {
  if (ancestors === '*') return { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return {
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // For browsers that do not know `frame-ancestors`.
    'X-Frame-Options': 'DENY',
  };
}

/** Files whose name changes with their content. */
const hashed = ['/_astro/', '/found/'];
const forever = 'public, max-age=31536000, immutable';

/** Text that browsers would otherwise guess the encoding of, which garbles Korean. */
const textTypes = { md: 'text/markdown', txt: 'text/plain' };

/** The labs made for frames on other people's sites, in both languages. */
const embeddable = /^\/(en\/)?labs\/[^/]+\/embed\/$/;

/** Cloudflare Pages leaves out a line that is longer. */
const longestLine = 2000;

/**
 * The rules of `_headers`. Pages and scripts (a worker obeys the policy it was sent with) get the policy from exactly
 * one rule each, because hosts join a header that two rules set and the browser would then enforce both.
 *
 * @throws Error when a policy would be longer than Cloudflare Pages reads
 */
export function headerRules({ base, governed }: BuiltSite): HeaderRule[] {
  const prefix = base.replace(/\/+$/, '');
  const policies = coveringPatterns([...governed.keys()], frameAncestors).map(([pattern, ancestors]) => {
    const covered = [...governed].filter(([address]) => matches(pattern, address));
    const value = securityPolicy(union(covered.map(([, sources]) => sources)), ancestors);
    if (value.length > longestLine - 30) {
      throw new Error(
        `The Content-Security-Policy of ${pattern} is ${value.length} characters long; Cloudflare Pages reads ${longestLine}. Move some inline code into files.`,
      );
    }
    return {
      pattern: prefix + pattern,
      headers: { 'Content-Security-Policy': value, ...isolation(ancestors) },
    };
  });
  return mergePatterns([
    { pattern: `${prefix}/*`, headers: security },
    ...Object.entries(textTypes).map(([ending, type]) => ({
      pattern: `${prefix}/*.${ending}`,
      headers: { 'Content-Type': `${type}; charset=utf-8` },
    })),
    ...policies,
    ...hashed.map((folder) => ({ pattern: `${prefix}${folder}*`, headers: { 'Cache-Control': forever } })),
  ]);
}

/** The same headers for nginx, to be included inside a `server` block. */
export function nginxHeaders({ base, governed }: BuiltSite): string {
  const prefix = base.replace(/\/+$/, '');
  const all = union([...governed.values()]);
  const policy = (ancestors: FrameAncestors) => securityPolicy(all, ancestors);
  const folders = hashed.map((folder) => folder.slice(1)).join('|');
  const alone = Object.entries(isolation("'none'"));
  const framed = isolation('*');
  const types = Object.entries(textTypes).map(([ending, type]) => `${type} ${ending};`);
  return `# Include this file inside the server block. A location that has an add_header of its own loses these.
set $content_security_policy "${policy("'none'")}";
${alone.map(([name, value]) => `set $${variable(name)} "${value}";`).join('\n')}
set $cache_control "no-cache";
if ($uri ~ "^${prefix}/(${folders})") {
  set $cache_control "${forever}";
}
if ($uri ~ "^${prefix}${embeddable.source.slice(1, -1).replaceAll('\\/', '/')}(index\\.html)?$") {
  set $content_security_policy "${policy('*')}";
${alone.map(([name]) => `  set $${variable(name)} "${framed[name] ?? ''}";`).join('\n')}
}
add_header Content-Security-Policy $content_security_policy always;
add_header Cache-Control $cache_control;
# nginx leaves out a header whose value is empty.
${alone.map(([name]) => `add_header ${name} $${variable(name)} always;`).join('\n')}
${Object.entries(security)
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}
charset utf-8;
charset_types text/plain text/markdown text/xml application/xml application/atom+xml application/json;
# Types that the mime.types of nginx may lack: ${types.join(' ')}
`;
}

/** `x_frame_options` for `X-Frame-Options`. */
function variable(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

function union(sources: readonly InlineSources[]): InlineSources {
  return {
    scripts: new Set(sources.flatMap(({ scripts }) => [...scripts])),
    styles: new Set(sources.flatMap(({ styles }) => [...styles])),
  };
}

function frameAncestors(address: string): FrameAncestors {
  return embeddable.test(address) ? '*' : "'none'";
}

/**
 * The fewest patterns that give every address the value it should have and match no address twice: a folder whose
 * addresses agree becomes `/folder/*`, any other is listed entry by entry.
 */
export function coveringPatterns<Value>(
  addresses: readonly string[],
  choose: (address: string) => Value,
  folder = '/',
): [pattern: string, value: Value][] {
  const inside = addresses.filter((address) => address.startsWith(folder));
  const values = new Set(inside.map(choose));
  const [only] = values;
  if (values.size === 1) return [[`${folder}*`, only as Value]];
  const entries = new Set(inside.map((address) => address.slice(0, endOfEntry(address, folder))));
  return [...entries]
    .sort()
    .flatMap((entry): [string, Value][] =>
      entry === folder || !entry.endsWith('/')
        ? [[entry, choose(entry)]]
        : coveringPatterns(inside, choose, entry),
    );
}

/** Where the part of `address` ends that stands directly in `folder`: behind the next slash, or at its end. */
function endOfEntry(address: string, folder: string): number {
  const slash = address.indexOf('/', folder.length);
  return slash < 0 ? address.length : slash + 1;
}

function mergePatterns(rules: readonly HeaderRule[]): HeaderRule[] {
  const merged = new Map<string, HeaderRule>();
  for (const { pattern, headers } of rules) {
    merged.set(pattern, { pattern, headers: { ...merged.get(pattern)?.headers, ...headers } });
  }
  return [...merged.values()];
}
