import type { BuiltPage } from './built-page.ts';

/** A piece of a page's HTML, by where it starts and how long it is; text where the HTML does not have it literally. */
type Piece = readonly [from: number, length: number] | string;

/** A page as it is kept from one build to the next, beside its HTML. */
interface KeptPage
  extends Omit<BuiltPage, 'scripts' | 'code' | 'data' | 'styles' | 'names' | 'meta' | 'main'> {
  readonly scripts: readonly Piece[];
  readonly code: readonly Piece[];
  readonly data: readonly string[];
  readonly styles: readonly Piece[];
  readonly names: readonly string[];
  readonly meta: readonly (readonly [string, string])[];
  readonly main: Piece;
}

/**
 * What was read in a page, without repeating its HTML.
 *
 * @returns JSON for {@link pageFrom}
 */
export function keptPage(page: BuiltPage, html: string): string {
  const piece = (text: string): Piece => {
    const from = html.indexOf(text);
    return from < 0 ? text : [from, text.length];
  };
  const kept: KeptPage = {
    ...page,
    scripts: [...page.scripts].map(piece),
    code: [...page.code].map(piece),
    data: [...page.data],
    styles: [...page.styles].map(piece),
    names: [...page.names],
    meta: [...page.meta],
    main: piece(page.main),
  };
  return JSON.stringify(kept);
}

/**
 * @param kept what {@link keptPage} made of the page
 * @param html the HTML it was read from
 */
export function pageFrom(kept: string, html: string): BuiltPage {
  const page = JSON.parse(kept) as KeptPage;
  const text = (piece: Piece) =>
    typeof piece === 'string' ? piece : html.slice(piece[0], piece[0] + piece[1]);
  return {
    ...page,
    scripts: new Set(page.scripts.map(text)),
    code: new Set(page.code.map(text)),
    data: new Set(page.data),
    styles: new Set(page.styles.map(text)),
    names: new Set(page.names),
    meta: new Map(page.meta),
    main: text(page.main),
  };
}
