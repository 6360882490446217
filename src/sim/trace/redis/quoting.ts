const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\u0007', b: '\b' };
const escapedPattern = /((?:\\x[0-9a-f]{2})+)|\\(.)/gi;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The name of a key, different for different keys. A key that is not UTF-8 keeps its quotes and escapes, and so does
 * one that begins with a quote; a database other than 0 is prefixed as `[3] `, and so is 0 where the key looks like
 * that.
 */
export function nameOfKey(quoted: string, database: string): string {
  const text = textOf(quoted);
  return database === '0' && !/^\[\d+\] /.test(text) ? text : `[${database}] ${text}`;
}

function textOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted;
  if (quoted.startsWith('\\"')) return `"${quoted}"`;
  try {
    return decoded(quoted);
  } catch {
    return `"${quoted}"`;
  }
}

/** Undoes Redis' quoting, in which every byte that is not printable ASCII is `\xHH`, so also all Korean. */
function decoded(quoted: string): string {
  return quoted.replaceAll(escapedPattern, (_, bytes: string | undefined, letter: string) => {
    if (bytes === undefined) return escapes[letter] ?? letter;
    const codes = bytes.slice(2).split(/\\x/i);
    return strict.decode(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
  });
}
