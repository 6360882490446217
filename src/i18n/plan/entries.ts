/** `1 entry`, `2 entries`: a number as it is written, with its noun. */
export function entriesInEnglish(count: string): string {
  return count === '1' ? '1 entry' : `${count} entries`;
}
