/**
 * Sent to the document before the page's address is taken along to the same page in the other language. Widgets that
 * keep the address behind their state bring it up to date then.
 */
export const leavingEvent = 'hit-or-miss:leaving';
