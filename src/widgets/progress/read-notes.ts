/** Under which name this browser keeps which notes were read, by their slugs. */
export const readKey = 'hit-or-miss:notes-read';

/** The slugs of the notes that were read to the end. */
export function readNotes(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(readKey) ?? '[]');
    return Array.isArray(read) ? read.filter((slug) => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}
