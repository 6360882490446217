import { fill } from '../../i18n/fill.ts';
import type { ReviewStrings } from '../../i18n/review.ts';
import type { SectionCheckStrings } from '../../i18n/section-check.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import type { Checks } from './model.ts';
import { Question } from './Question.tsx';

interface Props {
  readonly strings: ReviewStrings;
  readonly text: SectionCheckStrings;
  readonly checks: Checks;
  /** Address of the review. */
  readonly review: string;
}

/** The end of the page: what was wrong once more, how many were right, and the way to the review. */
export function CheckEnd({ strings, text, checks, review }: Props) {
  const { value: score } = checks.score;
  const { value: missed } = checks.missed;
  if (score.count === 0) return null;
  return (
    <section class="controls" aria-label={strings.label}>
      {missed.length > 0 && (
        <div class="section-check-cards">
          <h2>{text.again}</h2>
          {missed.map((card) => (
            <Question
              key={card.id}
              strings={{ ...strings, wrong: text.wrongAgain }}
              card={card}
              round={checks.again}
              retry={text.retry}
            />
          ))}
        </div>
      )}
      {readerMemory.fault && (
        <p class="problems" role="alert">
          {strings.faults[readerMemory.fault]}
        </p>
      )}
      <p>{fill(text.score, score)}</p>
      <p role="status">{checks.isKept.value ? text.kept : text.keepNote}</p>
      <p>
        {checks.isKept.value ? (
          <a href={review}>{text.review}</a>
        ) : (
          <button type="button" onClick={checks.keep}>
            {text.keep}
          </button>
        )}
      </p>
    </section>
  );
}
