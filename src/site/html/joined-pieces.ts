import { rewritten } from './rewritten.ts';

/** A script or a stylesheet that stands in a page. */
export interface Piece {
  /** `<script type="module">` */
  readonly tag: string;
  readonly text: string;
}

/**
 * What of its kind the next can be a part of. Other attributes may say that it is something else; modules stay apart,
 * because each has names of its own. That a script is hidden from assistive technology says nothing: all are.
 */
export function isJoinable(tag: string): boolean {
  return /^<(?:style|script(?: aria-hidden="true")?)>$/.test(tag);
}

/** The end of a piece and the start of the next, with nothing between them. */
const seam = /^<\/(style|script)><\1(?: [^<>]*)?>$/;

/**
 * Joins stylesheets that stand directly behind each other into one, and so scripts that run where they stand. Astro and
 * Starlight write many small ones, and each takes a hash in the policy of its page, which does not compress.
 *
 * @returns the page, with all scripts and stylesheets that stand in it now
 */
export function withPiecesJoined(html: string): { readonly html: string; readonly pieces: Piece[] } {
  const pieces: Piece[] = [];
  let tag = '';
  let joins = false;
  const joined = rewritten(
    html,
    (text) => {
      const before = joins ? pieces.pop() : undefined;
      // A script may end without the semicolon that it needs before another.
      const added = before && tag.startsWith('<script') ? `;${text}` : text;
      pieces.push({ tag: before?.tag ?? tag, text: `${before?.text ?? ''}${added}` });
      return added;
    },
    (markup) => {
      const before = tag;
      tag = /<(?:style|script)(?: [^<>]*)?>$/.exec(markup)?.[0] ?? '';
      joins = isJoinable(before) && isJoinable(tag) && seam.test(markup);
      return joins ? '' : markup;
    },
  );
  return { html: joined, pieces };
}
