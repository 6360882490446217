import { createHash } from 'node:crypto';

/** Source expressions of inline code, `'sha256-…'`. */
export interface InlineSources {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

/** Who may show a page in a frame; a policy says it in a header only, browsers ignore it in a meta tag. */
export type FrameAncestors = "'none'" | '*';

/** Name of the only Trusted Types policy that the site's own scripts may create. */
const workerPolicy = 'own-workers';

/**
 * The site's Content-Security-Policy. It starts from nothing; what is added is the site's own files, the inline code
 * whose hashes are given, WebAssembly for the search, and style *attributes* (`style="--sl-icon-size: 1em"`), which
 * Starlight's icons and the widgets' positions need and which can run nothing.
 *
 * @param frameAncestors leave out for the meta tag
 */
export function securityPolicy({ scripts, styles }: InlineSources, frameAncestors?: FrameAncestors): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...sorted(scripts)],
    ['style-src', "'self'", ...sorted(styles)],
    ['style-src-attr', "'unsafe-inline'"],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    // Text becomes code only through the policy that starts workers, see src/loading/start-worker.ts.
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', workerPolicy],
  ];
  if (frameAncestors) directives.push(['frame-ancestors', frameAncestors]);
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** The policy of one page as the tag to write into it. */
export function policyTag(sources: InlineSources): string {
  return `<meta http-equiv="content-security-policy" content="${securityPolicy(sources)}">`;
}

const known = new Map<string, string>();

/** The source expression of a piece of inline code; the same few pieces stand on every page. */
export function hashSource(code: string): string {
  let source = known.get(code);
  if (!source) {
    // A browser turns CRLF into LF before it looks at the code, so the hash is of that text.
    const digest = createHash('sha256').update(code.replace(/\r\n?/g, '\n')).digest('base64');
    source = `'sha256-${digest}'`;
    known.set(code, source);
  }
  return source;
}

/** Sorted, so that two builds of the same pages write the same files. */
function sorted(sources: ReadonlySet<string>): string[] {
  return [...sources].sort();
}
