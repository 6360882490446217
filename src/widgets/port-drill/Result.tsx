import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import type { PortDrillStrings } from '../../i18n/port-drill.ts';
import { type Drill, firstTries, type Hide, type Scope } from './drill.ts';
import { type DrillScore, forgetScores, keepScore, readScore } from './score.ts';

interface Props {
  readonly strings: PortDrillStrings;
  readonly drill: Drill;
  readonly hide: Hide;
  readonly scope: Scope;
  /** Address of the review, where it knows the answers. */
  readonly review: string | undefined;
  onAgain(): void;
  onStop(): void;
}

/** The end of a drill: the score, the best one so far, and what was missed. */
export function Result({ strings, drill, hide, scope, review, onAgain, onStop }: Props) {
  const first = firstTries(drill);
  const all = drill.cards.length;
  const best = useSignal<DrillScore | undefined>(undefined);
  const kept = useSignal(true);
  const forgotten = useSignal(false);

  useEffect(() => {
    const before = readScore(hide, scope);
    best.value = before;
    const better = !before || first / all >= before.first / before.all;
    kept.value = keepScore(hide, scope, { ...(better ? { first, all } : before), missed: [...drill.missed] });
  }, [drill, hide, scope, first, all, best, kept]);

  const names = drill.cards
    .filter(({ id }) => drill.missed.includes(id))
    .map(({ prompt, answer }) => `${prompt} = ${answer}`);
  const { value: before } = best;
  return (
    <div class="drill-result">
      <p role="status">
        <strong>{fill(strings.finished, { all, first })}</strong>{' '}
        {before && first / all > before.first / before.all && strings.newBest}
      </p>
      {names.length > 0 && <p>{fill(strings.missedOnes, { names: names.join(' · ') })}</p>}
      {before && !forgotten.value && <p>{fill(strings.best, { first: before.first, all: before.all })}</p>}
      {review && (
        <p>
          {strings.remembered} <a href={review}>{strings.toReview}</a>
        </p>
      )}
      {!kept.value && <p>{strings.notKept}</p>}
      <p role="status">{forgotten.value ? strings.forgotten : ''}</p>
      <p class="drill-actions">
        <button type="button" data-focus="" onClick={onAgain}>
          {strings.onceMore}
        </button>
        <button type="button" onClick={onStop}>
          {strings.stop}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            forgetScores();
            forgotten.value = true;
          }}
        >
          {strings.forget}
        </button>
      </p>
    </div>
  );
}
