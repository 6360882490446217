/**
 * The `_headers` file of Netlify and Cloudflare Pages: blocks of one path pattern with indented `Name: value`
 * lines. Both hosts apply *every* block that matches and join a header that is set twice with a comma, so the
 * rules written here never set one header twice for the same address.
 */
export interface HeaderRule {
  /** Address with at most one `*`, which stands for any run of characters: `/_astro/*`. */
  readonly pattern: string;
  readonly headers: Record<string, string>;
}

/** Writes rules in the `_headers` format. */
export function formatHeaderRules(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/**
 * Reads a `_headers` file, so that the local server sends what a host would.
 *
 * @throws Error with the line number when a line is neither a pattern nor a header that belongs to one
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^\S/.test(line)) {
      rules.push({ pattern: line.trim(), headers: {} });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || !name || !value) {
      throw new Error(`_headers line ${index + 1} is not a header of a path: "${line.trim()}"`);
    }
    rule.headers[name] = value;
  }
  return rules;
}

/** The headers a host sends with the file at `path`: those of every rule that matches. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pattern, headers } of rules) {
    if (!matches(pattern, path)) continue;
    for (const [name, value] of Object.entries(headers)) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

/** Whether a rule for `pattern` applies to the file at `path`. */
export function matches(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return path === pattern;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
