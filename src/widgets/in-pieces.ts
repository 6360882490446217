/**
 * Works through a list a few at a time: a slow phone then stays free for the key that is pressed meanwhile. The first
 * go is a task of its own too. It cannot be called off, and ends early only where `work` throws.
 *
 * @param list must not change meanwhile
 * @param atOnce how many are worked on in one go
 * @param work takes the next of them, the last time fewer
 */
export function inPieces<Piece>(
  list: readonly Piece[],
  atOnce: number,
  work: (pieces: readonly Piece[]) => void,
): void {
  const workFrom = (first: number) => {
    if (first >= list.length) return;
    work(list.slice(first, first + atOnce));
    setTimeout(workFrom, 0, first + atOnce);
  };
  setTimeout(workFrom, 0, 0);
}
