import { fill } from '../../i18n/fill.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import type { ReviewData } from './data.ts';
import { moreCards, type ReviewModel } from './model.ts';
import { Ring } from './Ring.tsx';
import { Week } from './Week.tsx';

interface Props {
  readonly data: ReviewData;
  readonly model: ReviewModel;
  onUndo(): void;
}

/** Seconds that a card takes, not measured yet: about as long as it takes to read two sentences twice. */
const secondsPerCard = 15;

/** What there is to do before a review, and what was done after it. */
export function Summary({ data: { strings, mistakes }, model, onUndo }: Props) {
  const { queue, expired, fresh, again, waiting, done } = model.session.value;
  const isFirst = readerMemory.now.cards.size === 0;
  const { value: today } = model.today;
  const hits = today.filter(({ grade }) => grade > 1).length;
  const counts = [
    [strings.expired, expired] as const,
    [strings.again, again] as const,
    [strings.fresh, fresh] as const,
    [strings.minutes, Math.ceil((queue.length * secondsPerCard) / 60)] as const,
  ].flatMap(([text, count]) => (count > 0 ? fill(text, { count }) : []));
  const isLeft = model.cards.value.some(({ id }) => !readerMemory.now.cards.has(id));
  return (
    <div class="review-summary">
      {isFirst && <p class="review-promise">{strings.promise}</p>}
      {model.ratio.value !== undefined && (
        <div class="review-today">
          <Ring
            ratio={model.ratio.value}
            label={fill(strings.todayRatio, { percent: Math.round(model.ratio.value * 100) })}
          />
          <p>
            {queue.length === 0 && <strong>{strings.done} </strong>}
            {fill(strings.todayCounts, { count: today.length, hits })}
          </p>
        </div>
      )}
      {queue.length === 0 && done === 0 && (
        <p>
          <strong>{model.cards.value.length === 0 ? strings.noDecks : strings.nothingDue}</strong>
        </p>
      )}
      {!isFirst && counts.length > 0 && <p class="review-counts">{counts.join(' · ')}</p>}
      <p class="card-answers">
        {queue.length > 0 && (
          <button type="button" class="review-start" data-focus="" onClick={model.start}>
            {isFirst
              ? fill(strings.firstCards, { count: queue.length })
              : done > 0
                ? strings.goOn
                : strings.start}
          </button>
        )}
        {queue.length === 0 && isLeft && (
          <button type="button" data-focus="" onClick={model.more}>
            {fill(strings.more, { count: moreCards })}
          </button>
        )}
      </p>
      {waiting > 0 && <p>{fill(strings.waiting, { count: waiting })}</p>}
      {isFirst && <p class="review-private">{strings.private}</p>}
      {!isFirst && (
        <>
          <Week strings={strings} counts={model.week.value} />
          <p class="review-aside">
            {today.length > 0 && (
              <button type="button" class="plain" onClick={onUndo}>
                {strings.undo}
              </button>
            )}
            <a href={mistakes}>{strings.mistakes}</a>
          </p>
        </>
      )}
    </div>
  );
}
