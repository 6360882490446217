import { type HeaderRule, matches } from './header-rules.ts';
import { type FrameAncestors, type InlineSources, securityPolicy } from './security-policy.ts';

/** What the files for hosts are made from. */
export interface BuiltSite {
  /** Base path of the site, `/` or `/notes`. */
  readonly base: string;
  /**
   * Addresses below the base, with a leading slash (pages as `/rds/proxy/`, scripts as `/_astro/page.js`), and the
   * inline code each carries.
   */
  readonly governed: ReadonlyMap<string, InlineSources>;
}

const security = {
  // A browser ignores it on http, so it does no harm on a reader's own machine. Other names below this one may be
  // somebody else's, so it promises nothing for them.
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

/** What Netlify and Cloudflare Pages send with everything that `_headers` gives no other rule for. */
export const revalidate = 'public, max-age=0, must-revalidate';

/** Files for hosts, which read them and do not serve them. */
export const hostFiles = ['_headers', 'nginx-site.conf'] as const;

/** Text that browsers would otherwise guess the encoding of, which garbles Korean. */
const textTypes = { md: 'text/markdown', txt: 'text/plain' };

/** The labs made for frames on other people's sites, in both languages. */
const embeddable = /^\/(en\/)?labs\/[^/]+\/embed\/$/;

/** What hosts answer with where there is no page. */
const notFound = /^\/(en\/)?404\.html$/;

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
  const policies = policyRules(governed).map(({ pattern, headers }) => ({
    pattern: prefix + pattern,
    headers,
  }));
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

/**
 * Each policy with the addresses it is for, as patterns below the base of which none covers what another does.
 *
 * @throws Error when a policy would be longer than Cloudflare Pages reads
 */
function policyRules(governed: BuiltSite['governed']): HeaderRule[] {
  const missing = [...governed].filter(([address]) => notFound.test(address)).map(([, sources]) => sources);
  return coveringPatterns([...governed.keys()], frameAncestors).map(([pattern, ancestors]) => {
    const covered = [...governed].filter(([address]) => matches(pattern, address));
    const own = union(covered.map(([, sources]) => sources));
    // Where a folder has pages, hosts send the page for what is missing with the policy of the folder.
    const value = securityPolicy(own.styles.size > 0 ? union([own, ...missing]) : own, ancestors);
    if (value.length > longestLine - 30) {
      throw new Error(
        `The Content-Security-Policy of ${pattern} is ${value.length} characters long; Cloudflare Pages reads ${longestLine}. Move some inline code into files.`,
      );
    }
    return { pattern, headers: { 'Content-Security-Policy': value, ...isolation(ancestors) } };
  });
}

/** Types of all files of the site. nginx's own list lacks some, and a list inside a server takes its place. */
const types = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/json': 'json',
  'application/manifest+json': 'webmanifest',
  'application/xml': 'xml',
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/x-icon': 'ico',
  'font/woff2': 'woff2',
};
/** Those that are sent with their encoding; HTML is without being named. */
const encoded = [
  'text/css',
  'text/javascript',
  'text/plain',
  'text/markdown',
  'application/json',
  'application/manifest+json',
];

/**
 * The same for nginx (1.18 or newer), to be included inside a `server` block that says where the site is (`root`):
 * headers, types, redirects to the address with a slash, and the 404 page of the reader's language.
 */
export function nginxSite({ base, governed }: BuiltSite): string {
  const prefix = base.replace(/\/+$/, '');
  const folders = hashed.map((folder) => folder.slice(1)).join('|');
  const rules = policyRules(governed);
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const setAll = (headers: Record<string, string>, indent: string) =>
    names.map((name) => `${indent}set $${variable(name)} "${headers[name] ?? ''}";`).join('\n');
  const missing = rules.find(({ pattern }) => matches(pattern, '/404.html'))?.headers ?? isolation("'none'");
  // A location that has an add_header of its own would lose all of these, so what differs stands in variables; nginx
  // leaves out a header whose value is empty. Conditions in a server may set variables and return, nothing else is safe.
  return `# Include this inside a server block. A location that has an add_header of its own loses all of these headers.
${setAll({}, '')}
set $cache_control "${revalidate}";
set $cache_of_fault "";
set $allow "";
if ($uri ~ "^${prefix}/(${folders})") {
  set $cache_control "${forever}";
}
${rules
  .map(
    ({ pattern, headers }) => `if ($uri ~ "${regularExpression(prefix + pattern)}") {
${setAll(headers, '  ')}
}`,
  )
  .join('\n')}
# Not with a fault: one that is kept for a year would outlive its cause.
add_header Cache-Control $cache_control;
add_header Cache-Control $cache_of_fault always;
add_header Allow $allow always;
add_header Vary Accept-Encoding always;
${names.map((name) => `add_header ${name} $${variable(name)} always;`).join('\n')}
${Object.entries(security)
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}

types {
${Object.entries(types)
  .map(([type, ending]) => `  ${type} ${ending};`)
  .join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${encoded.join(' ')};

if ($request_method !~ "^(GET|HEAD)$") {
  return 405;
}
absolute_redirect off;
# A page is a folder with an index.html, and its address ends with a slash.
if (-f $request_filename/index.html) {
  rewrite ^(.*[^/])$ $1/ permanent;
}
max_ranges 1;
error_page 405 @not_allowed;
location @not_allowed {
  set $cache_of_fault "no-store";
  set $allow "GET, HEAD";
  default_type text/plain;
  return 405 "405";
}
${(['', '/en'] as const)
  .map(
    (language) => `location ${prefix}${language}/ {
  try_files $uri $uri/index.html =404;
  error_page 404 @missing${language.replace('/', '_')};
}
location @missing${language.replace('/', '_')} {
  set $cache_of_fault "no-store";
${setAll(missing, '  ')}
  try_files ${prefix}${language}/404.html =404;
}`,
  )
  .join('\n')}
${hostFiles.map((file) => `location = ${prefix}/${file} {\n  error_page 404 @missing;\n  return 404;\n}`).join('\n')}
`;
}

/** A pattern of `_headers` as nginx compares addresses. */
function regularExpression(pattern: string): string {
  return `^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\\\$&').replace(/\*$/, '.*')}$`;
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
