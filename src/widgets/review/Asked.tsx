import type { DeckCard } from '../../content/queries/deck-data.ts';
import { fill } from '../../i18n/fill.ts';
import type { ReviewStrings } from '../../i18n/review.ts';
import type { Grade } from '../../learning/events.ts';
import { CardBack, CardFront } from '../card/CardParts.tsx';
import { readerMemory } from '../memory/reader-memory.ts';
import { gradesFor } from './keys.ts';
import type { ReviewModel } from './model.ts';

interface Props {
  readonly strings: ReviewStrings;
  readonly model: ReviewModel;
  readonly card: DeckCard;
  onUndo(): void;
}

/** One card, with what may be done to it now. */
export function Asked({ strings, model, card, onUndo }: Props) {
  const { value: answer } = model.answer;
  const { done, queue } = model.session.value;
  const offered = answer ? gradesFor(answer, readerMemory.now.settings.grading) : [];
  // Where there is a choice the card itself takes the focus, so that a key pressed twice does not choose.
  const focus = offered.length === 1 ? {} : { 'data-focus': '' };
  return (
    <div class="review-asked">
      <p class="review-progress">
        {fill(strings.progress, { done, left: queue.length })}
        <progress value={done} max={done + queue.length} aria-hidden="true" />
      </p>
      <div class="asked-card" tabIndex={-1} {...focus} key={card.id}>
        <p class="card-kind">
          {strings.kinds[card.kind]} <span>{model.deck.decks.find(({ id }) => id === card.deck)?.title}</span>
        </p>
        <CardFront strings={strings} card={card} answer={answer} onChoose={model.choose} />
        {answer && <CardBack strings={strings} card={card} answer={answer} linked />}
      </div>
      {answer ? (
        <Grades strings={strings} model={model} offered={offered} />
      ) : (
        <Answers strings={strings} model={model} card={card} />
      )}
      <p class="review-aside">
        <button type="button" class="plain" onClick={onUndo}>
          {strings.undo}
        </button>
        {!answer && queue.length > 1 && (
          <button type="button" class="plain" onClick={model.skip}>
            {strings.skip}
          </button>
        )}
        <button type="button" class="plain" onClick={model.stop}>
          {strings.stop}
        </button>
      </p>
      <dl class="review-keys" aria-label={strings.keys}>
        {strings.keyList.map(({ keys, what }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Answers({ strings, model, card }: Omit<Props, 'onUndo'>) {
  if (card.options) return null;
  if (card.truth === undefined) {
    return (
      <p class="card-answers">
        <button type="button" onClick={model.turn}>
          {strings.turn}
        </button>
      </p>
    );
  }
  return (
    <p class="card-answers">
      {([true, false] as const).map((isTrue) => (
        <button
          key={String(isTrue)}
          type="button"
          class={isTrue ? 'card-o' : 'card-x'}
          onClick={() => model.judge(isTrue)}
        >
          <b aria-hidden="true">{isTrue ? 'O' : 'X'}</b> {strings.judge[isTrue ? 'true' : 'false']}
        </button>
      ))}
    </p>
  );
}

function Grades({
  strings,
  model,
  offered,
}: {
  readonly strings: ReviewStrings;
  readonly model: ReviewModel;
  readonly offered: readonly Grade[];
}) {
  const life = (grade: Grade) =>
    grade === 1 ? strings.soon : fill(strings.interval, { days: model.interval(grade) });
  return (
    <p class="card-answers">
      {offered.map((grade) => (
        <button
          key={grade}
          type="button"
          class={grade === 1 ? 'card-x' : 'card-o'}
          {...(offered.length === 1 ? { 'data-focus': '' } : {})}
          onClick={() => model.grade(grade)}
        >
          {offered.length === 1 ? strings.next : strings.grades[grade]} <small>{life(grade)}</small>
        </button>
      ))}
    </p>
  );
}
