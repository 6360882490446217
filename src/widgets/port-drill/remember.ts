import { portDeck } from '../../content/schema/port-deck.ts';
import { loadPart } from '../../loading/load-part.ts';
import { currentCard, type Drill } from './drill.ts';

/**
 * Tells the reader's memory how the question just answered went, where the review asks the same: for the number of a
 * service, and at the first try, because an answer that was shown a minute ago says nothing about tomorrow.
 *
 * @param drill the drill as it was before the answer
 * @param answer the typed number, if any
 * @returns whether it was remembered; an answer that was not is still in the drill's own score
 */
export async function rememberAnswer(
  drill: Drill,
  right: boolean,
  answer: string | undefined,
): Promise<boolean> {
  const card = currentCard(drill);
  if (!card || drill.missed.includes(card.id)) return false;
  try {
    const { readerMemory } = await loadPart(() => import('../memory/reader-memory.ts'));
    await readerMemory.start();
    const id = `port:${card.id}`;
    const chosen = answer === undefined ? {} : { chosen: answer };
    readerMemory.review({ kind: 'review', card: id, grade: right ? 3 : 1, ...chosen });
    // What the header counts can wait, and an answer is remembered without it.
    loadPart(() => import('../memory/follow-summary.ts'))
      .then(({ followSummary }) => followSummary([{ id, deck: portDeck }]))
      .catch(() => undefined);
    return readerMemory.fault === undefined;
  } catch {
    return false;
  }
}
