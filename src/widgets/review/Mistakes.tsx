import { useMemo } from 'preact/hooks';
import type { DeckCard, DeckFile } from '../../content/queries/deck-data.ts';
import '../controls.css';
import { fill } from '../../i18n/fill.ts';
import type { CardMemory } from '../../learning/schedule.ts';
import { embeddedData } from '../embedded-data.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { chosenBefore } from './chosen-before.ts';
import type { ReviewData } from './data.ts';
import { Failure } from './Failure.tsx';
import '../card/card.css';
import { missedCards } from './missed.ts';
import './review.css';
import { useDeck } from './use-deck.ts';

/**
 * Every card that was ever missed: how often, what was chosen, and what is right. It prints.
 *
 * @param dataId id under which the page offers its data
 */
export function Mistakes({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<ReviewData>(dataId), [dataId]);
  const [state, retry] = useDeck(data.deck);
  const { value } = state;
  return (
    <section
      class="review-mistakes controls not-content"
      aria-label={data.strings.mistakes}
      aria-busy={value.is === 'loading'}
    >
      {value.is === 'loading' && <p class="review-loading needs-scripts">{data.strings.loading}</p>}
      {value.is === 'failed' && <Failure cause={value.cause} onRetry={retry} />}
      {value.is === 'ready' && <List data={data} deck={value.deck} />}
    </section>
  );
}

function List({
  data: { strings, review, language },
  deck,
}: {
  readonly data: ReviewData;
  readonly deck: DeckFile;
}) {
  const missed = missedCards(deck, readerMemory.now);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <>
      {readerMemory.fault && (
        <p class="problems" role="alert">
          {strings.faults[readerMemory.fault]}
        </p>
      )}
      <p>
        {missed.length === 0 ? strings.mistakesEmpty : fill(strings.mistakesCount, { count: missed.length })}
      </p>
      <p class="review-aside">
        <a href={review}>{strings.goReview}</a>
        {missed.length > 0 && (
          <button type="button" onClick={() => print()}>
            {strings.print}
          </button>
        )}
      </p>
      <ol class="review-list">
        {missed.map(({ card, memory }) => (
          <li key={card.id}>
            <p class="card-kind">
              {strings.kinds[card.kind]}{' '}
              <span>
                {fill(strings.missedTimes, { count: memory.misses })} ·{' '}
                {fill(strings.lastSeen, { date: day.format(memory.lastAt) })}
              </span>
            </p>
            <p class="card-front">{card.front}</p>
            <Chosen strings={strings} card={card} memory={memory} />
            <Truth strings={strings} card={card} />
            <p>
              <a href={card.href}>{strings.source}</a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

type Texts = ReviewData['strings'];

/** What was chosen when the card was missed last, and why that is wrong. */
function Chosen({
  strings,
  card,
  memory,
}: {
  readonly strings: Texts;
  readonly card: DeckCard;
  readonly memory: CardMemory;
}) {
  const chosen = memory.missed.at(-1)?.chosen;
  if (chosen === undefined) return null;
  const before = chosenBefore(card, chosen, strings.judge);
  return (
    before && (
      <div class="card-miss">
        <p>{fill(strings.chosenBefore, { answer: before.answer })}</p>
        {before.why && <p class="card-why">{before.why}</p>}
      </div>
    )
  );
}

function Truth({ strings, card }: { readonly strings: Texts; readonly card: DeckCard }) {
  const right = card.options?.find((option) => option.right);
  return (
    <div class="card-hit">
      {right && (
        <p>
          {strings.rightOne}: {right.text}
        </p>
      )}
      {right && <p class="card-why">{right.why}</p>}
      {!right && (
        <p>
          {card.truth !== undefined && `${card.truth ? strings.isTrue : strings.isFalse} `}
          {card.back}
        </p>
      )}
    </div>
  );
}
