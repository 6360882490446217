/** Name of the `<meta>` in which a page says what kind of page it is, for the search index. */
export const pageKindMeta = 'page-kind';
