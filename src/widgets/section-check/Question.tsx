import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import type { ReviewStrings } from '../../i18n/review.ts';
import { CardBack, CardFront } from '../card/CardParts.tsx';
import type { Round } from './model.ts';

interface Props {
  /** Strings of the review, with those for a wrong answer here. */
  readonly strings: ReviewStrings;
  readonly card: DeckCard;
  readonly round: Round;
  /** Where a wrong answer may be tried again at once: what the button says. */
  readonly retry?: string;
}

/** One question: to be answered, and then with the reasons of what was chosen and of what is right. */
export function Question({ strings, card, round, retry }: Props) {
  const given = round.given.value.get(card.id);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(given);
  // The pressed button is gone; a keyboard user goes on at the same question.
  useLayoutEffect(() => {
    if (before.current !== given) place.current?.focus();
    before.current = given;
  }, [given]);
  return (
    <div class="asked-card" tabIndex={-1} ref={place}>
      <CardFront
        strings={strings}
        card={card}
        answer={given?.answer}
        onChoose={(index) => round.choose(card, index)}
      />
      {given && <CardBack strings={strings} card={card} answer={given.answer} linked={false} />}
      {!given && !card.options && (
        <p class="card-answers">
          <button type="button" onClick={() => round.turn(card)}>
            {strings.turn}
          </button>
        </p>
      )}
      {given && given.known === undefined && (
        <p class="card-answers">
          <button type="button" class="card-x" onClick={() => round.judge(card, false)}>
            {strings.grades[1]}
          </button>
          <button type="button" class="card-o" onClick={() => round.judge(card, true)}>
            {strings.grades[3]}
          </button>
        </p>
      )}
      {retry !== undefined && given?.known === false && (
        <p class="card-answers">
          <button type="button" onClick={() => round.retry(card)}>
            {retry}
          </button>
        </p>
      )}
    </div>
  );
}
