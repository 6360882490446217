import { useSignal } from '@preact/signals';
import { predictStrings } from '../../../i18n/lab/predict.ts';
import { EXTERNAL, outcomes, WRITE } from '../../../sim/types.ts';
import { eventsAt } from '../model/events.ts';
import type { Lab } from '../model/lab.ts';
import { askingAt } from '../model/seen.ts';

/** Victims offered as answers; in a larger cache the question is only hit or miss. */
const mostVictims = 8;

interface Answer {
  /** The operation that was asked about, counted from 1. */
  readonly step: number;
  readonly right: boolean;
  /** What was true, said when it was not what the reader thought. */
  readonly why: string;
}

/**
 * Asks before each step what will happen, keeps score, and lets the narration explain. What has been seen is not
 * asked about again, because ticks and charts show it.
 */
export function Predict({ lab }: { lab: Lab }) {
  const text = predictStrings[lab.language];
  const asked = useSignal(0);
  const correct = useSignal(0);
  const answer = useSignal<Answer | null>(null);
  /** The reader said "miss" about this step and is now asked for the victim. */
  const missGuessed = useSignal<number | null>(null);

  const run = lab.runs.value[0];
  const frame = lab.frames.value[0];
  const step = lab.step.value;
  if (!run || !frame) return null;
  const asking = askingAt(step, lab.phase.value, lab.seen.value, lab.length.value);
  const asksVictim = asking === 'question' && missGuessed.value === step;
  // The second half of a question stands alone: what was said of the one before is no answer to it.
  const feedback = answer.value?.step === step && !asksVictim ? answer.value : null;

  const settle = (right: boolean, why: string) => {
    asked.value += 1;
    if (right) correct.value += 1;
    missGuessed.value = null;
    lab.pause();
    lab.goTo(step + 1);
    answer.value = { step: step + 1, right, why };
  };

  const index = step;
  const trace = lab.trace.value;
  const kind = trace.kinds[index];
  const key = trace.names[trace.keys[index] ?? 0] ?? '';
  const outcome = outcomes[run.timeline.outcomes[index] ?? 0];
  const isHit = outcome === 'hit' || outcome === 'stale-hit';
  const full = run.configuration.capacity !== null && frame.resident >= run.configuration.capacity;
  const entries = frame.queues.filter((queue) => !queue.ghost).flatMap((queue) => queue.slots);

  const wasThere = isHit ? text.wasThere(key) : text.wasNotThere(key);
  const guessMiss = () => {
    if (full && entries.length <= mostVictims) missGuessed.value = step;
    else settle(!isHit, wasThere);
  };
  const guessVictim = (victim: number | null) => {
    const evicted = eventsAt(run.timeline, index).find((event) => event.type === 'evict');
    const left = evicted ? text.left(trace.names[evicted.key] ?? '') : text.nobodyLeft;
    settle(!isHit && (evicted?.key ?? null) === victim, isHit ? wasThere : left);
  };
  const startAgain = () => {
    asked.value = 0;
    correct.value = 0;
    answer.value = null;
    missGuessed.value = null;
    lab.startAgain();
  };
  const goTo = (at: number) => {
    lab.pause();
    lab.goTo(at);
  };

  return (
    <div class="predict">
      <p class="predict-feedback" role="status">
        {feedback && (
          <strong data-event={feedback.right ? 'hit' : 'miss'}>
            {feedback.right ? text.right : `${text.wrong} ${feedback.why}`}
          </strong>
        )}
        {asked.value > 0 && <span class="score">{text.score(correct.value, asked.value)}</span>}
      </p>
      {asking === 'finished' ? (
        <p class="question">
          {text.finished}{' '}
          <button type="button" onClick={startAgain}>
            {text.again}
          </button>
        </p>
      ) : asking === 'seen' ? (
        <p class="question">
          {text.seen}{' '}
          <button type="button" onClick={() => goTo(lab.seen.value)}>
            {text.goOn}
          </button>{' '}
          <button type="button" onClick={startAgain}>
            {text.again}
          </button>
        </p>
      ) : asking === 'watching' ? (
        <p class="question">
          {text.watching}{' '}
          <button type="button" onClick={() => goTo(step)}>
            {text.finish}
          </button>
        </p>
      ) : kind === WRITE || kind === EXTERNAL ? (
        <p class="question">
          {kind === WRITE ? text.write(key) : text.external(key)}{' '}
          <button type="button" onClick={() => goTo(step + 1)}>
            {text.look}
          </button>
        </p>
      ) : asksVictim ? (
        <div class="question">
          <p>{text.whoLeaves(key)}</p>
          <div class="answers">
            {entries.map((slot) => (
              <button type="button" key={slot.key} onClick={() => guessVictim(slot.key)}>
                <bdi class="key">{slot.name}</bdi>
              </button>
            ))}
            <button type="button" onClick={() => guessVictim(null)}>
              {text.nobody}
            </button>
          </div>
        </div>
      ) : (
        <div class="question">
          <p>{text.hitOrMiss(key)}</p>
          <div class="answers">
            <button type="button" onClick={() => settle(isHit, wasThere)}>
              {text.hit}
            </button>
            <button type="button" onClick={guessMiss}>
              {text.miss}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
