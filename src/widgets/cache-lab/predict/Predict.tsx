import { useSignal } from '@preact/signals';
import { predictStrings } from '../../../i18n/lab/predict.ts';
import { EXTERNAL, outcomes, WRITE } from '../../../sim/types.ts';
import { eventsAt } from '../model/events.ts';
import type { Lab } from '../model/lab.ts';

/** Victims offered as answers; in a larger cache the question is only hit or miss. */
const mostVictims = 8;

interface Answer {
  /** The operation that was asked about, counted from 1. */
  readonly step: number;
  readonly right: boolean;
}

/** Asks before each step what will happen, keeps score, and lets the narration explain. */
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
  const feedback = answer.value?.step === step ? answer.value : null;

  const settle = (right: boolean) => {
    asked.value += 1;
    if (right) correct.value += 1;
    missGuessed.value = null;
    lab.pause();
    lab.goTo(step + 1);
    answer.value = { step: step + 1, right };
  };

  const index = step;
  const trace = lab.trace.value;
  const kind = trace.kinds[index];
  const key = trace.names[trace.keys[index] ?? 0] ?? '';
  const outcome = outcomes[run.timeline.outcomes[index] ?? 0];
  const isHit = outcome === 'hit' || outcome === 'stale-hit';
  const full = run.configuration.capacity !== null && frame.resident >= run.configuration.capacity;
  const entries = frame.queues.filter((queue) => !queue.ghost).flatMap((queue) => queue.slots);

  const guessMiss = () => {
    if (full && entries.length <= mostVictims) missGuessed.value = step;
    else settle(!isHit);
  };
  const guessVictim = (victim: number | null) => {
    const evicted = eventsAt(run.timeline, index).find((event) => event.type === 'evict');
    settle(!isHit && (evicted?.key ?? null) === victim);
  };

  return (
    <div class="predict">
      <p class="predict-feedback" role="status">
        {feedback && (
          <strong data-event={feedback.right ? 'hit' : 'miss'}>
            {feedback.right ? text.right : text.wrong}
          </strong>
        )}
        {asked.value > 0 && <span class="score">{text.score(correct.value, asked.value)}</span>}
      </p>
      {step >= lab.length.value ? (
        <p class="question">
          {text.finished}{' '}
          <button
            type="button"
            onClick={() => {
              asked.value = 0;
              correct.value = 0;
              answer.value = null;
              lab.goTo(0);
            }}
          >
            {text.again}
          </button>
        </p>
      ) : kind === WRITE || kind === EXTERNAL ? (
        <p class="question">
          {kind === WRITE ? text.write(key) : text.external(key)}{' '}
          <button type="button" onClick={() => lab.goTo(step + 1)}>
            {text.look}
          </button>
        </p>
      ) : missGuessed.value === step ? (
        <div class="question">
          <p>{text.whoLeaves}</p>
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
            <button type="button" onClick={() => settle(isHit)}>
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
