import { useMemo } from 'preact/hooks';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { embeddedData } from '../embedded-data.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { Failure } from './Failure.tsx';
import { missedCards } from './missed.ts';
import { useDeck } from './use-deck.ts';

/** What the page hands to the list, in its language. */
export interface LastDayData {
  /** Address of the cards. */
  readonly deck: string;
  /** Address of the review. */
  readonly review: string;
  readonly strings: Record<'own' | 'ownNote' | 'ownNone' | 'toReview' | 'isTrue' | 'isFalse', string>;
}

/** What fits on one page of A4. */
const most = 36;

/**
 * What the reader missed most often, for the third page of the sheet. On paper, nothing if the reader missed nothing.
 *
 * @param dataId id under which the page offers its data
 */
export function LastDayMistakes({ dataId }: { readonly dataId: string }) {
  const { deck, review, strings } = useMemo(() => embeddedData<LastDayData>(dataId), [dataId]);
  const [{ value: state }, retry] = useDeck(deck);
  if (state.is === 'failed') return <Failure cause={state.cause} onRetry={retry} />;
  const missed = state.is === 'ready' ? missedCards(state.deck, readerMemory.now).slice(0, most) : [];
  return (
    <section class="sheet-own not-content" aria-busy={state.is === 'loading'}>
      <h2>{strings.own}</h2>
      {missed.length > 0 ? (
        <p class="sheet-note">{strings.ownNote}</p>
      ) : (
        <p class="sheet-note">
          {strings.ownNone} <a href={review}>{strings.toReview}</a>
        </p>
      )}
      {missed.length > 0 && (
        <ul>
          {missed.map(({ card }) => (
            <li key={card.id}>
              <a href={card.href}>{card.front}</a> <Truth card={card} strings={strings} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Truth({ card, strings }: { readonly card: DeckCard; readonly strings: LastDayData['strings'] }) {
  const right = card.options?.find((option) => option.right);
  if (right)
    return (
      <>
        <b>{right.text}</b> {right.why}
      </>
    );
  if (card.truth === undefined) return <>{card.back}</>;
  return (
    <>
      {card.truth ? strings.isTrue : strings.isFalse} {card.back}
    </>
  );
}
