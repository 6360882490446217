/** Requests read at most: what fits into a phone's memory beside a page. */
export const mostOperations = 5_000_000;
