/**
 * Works through a list a few at a time: a slow phone then stays free for the key that is pressed meanwhile.
 *
 * @param atOnce how many are worked on in one go
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
