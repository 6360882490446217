import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** What a page carries inside itself that a Content-Security-Policy has to know by hash. */
export interface InlineCode {
  /** Source expressions (`'sha256-…'`) of every inline script that a browser runs or obeys. */
  scripts: Set<string>;
  /** Source expressions of every `<style>`. */
  styles: Set<string>;
  /** Where a policy can be written into the page: behind the `<meta charset>`, before anything it governs. */
  insertAt: number;
}

/** Script types that a policy governs; any other (such as `application/ld+json`) is data that is never run. */
const governed = /^$|^module$|^importmap$|^speculationrules$|^(text|application)\/(java|ecma)script$/;

/**
 * Finds the inline code of one built page.
 *
 * @throws Error when the page has no `<head>`, or carries an event handler attribute or a `javascript:` address,
 *   neither of which a strict policy can allow
 */
export function inlineCode(html: string): InlineCode {
  const found: InlineCode = { scripts: new Set(), styles: new Set(), insertAt: -1 };
  let target: Set<string> | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      refuseUnsafeAttributes(name, attributes);
      if (name === 'head' && found.insertAt < 0) found.insertAt = parser.endIndex + 1;
      if (name === 'meta' && 'charset' in attributes) found.insertAt = parser.endIndex + 1;
      text = '';
      if (name === 'style') target = found.styles;
      else if (name === 'script' && !('src' in attributes) && governed.test(typeOf(attributes))) {
        target = found.scripts;
      } else target = undefined;
    },
    ontext(chunk) {
      if (target) text += chunk;
    },
    onclosetag() {
      target?.add(hashSource(text));
      target = undefined;
    },
  });
  parser.end(html);
  if (found.insertAt < 0) throw new Error('The page has no <head> that could carry its policy.');
  return found;
}

function typeOf(attributes: Record<string, string>): string {
  return (attributes.type ?? '').trim().toLowerCase();
}

function refuseUnsafeAttributes(tag: string, attributes: Record<string, string>) {
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on[a-z]+$/i.test(name) || /^\s*javascript:/i.test(value)) {
      throw new Error(`<${tag} ${name}="${value}"> would need 'unsafe-inline', which the site never allows.`);
    }
  }
}

const known = new Map<string, string>();

/** A policy's source expression for a piece of inline code; the same few pieces stand on every page. */
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
