/**
 * Works through a list a few at a time: a slow phone then stays free for the key that is pressed meanwhile. Each go is a
 * task of its own, the first one too. It cannot be called off.
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
  for (let first = 0; first < list.length; first += atOnce)
    setTimeout(() => work(list.slice(first, first + atOnce)));
}
