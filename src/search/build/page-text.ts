/** Part of a page that a text is in; it decides how much a word there says about the page. */
export type Field = 'title' | 'alias' | 'heading' | 'trigger' | 'answer' | 'fact' | 'body';

/** What a page is; site pages repeat what the notes say and are found by their own names only. */
export type PageKind = 'note' | 'lab' | 'table' | 'reference' | 'site';

/** A page as far as search is concerned. */
export interface PageText {
  /** Slug without locale; a page and its translation share it. */
  readonly slug: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly blocks: readonly { readonly field: Field; readonly text: string }[];
}
