import { controlStrings } from '../../../i18n/lab/controls.ts';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import { outcomes } from '../../../sim/types.ts';
import type { Lab } from '../model/lab.ts';
import { narrateStep } from '../narrate-at.ts';
import { EventMark, type MarkName } from '../stage/EventMark.tsx';

/** How many past operations the log shows; the scrub bar reaches the others. */
const mostLines = 24;
/** While playing, nobody reads further down. */
const mostLinesPlaying = 6;

/** What happened, newest first; a click travels to that moment. */
export function NarrationLog({ lab }: { lab: Lab }) {
  const text = controlStrings[lab.language];
  const run = lab.runs.value[0];
  const step = lab.step.value;
  const lines = lab.playing.value ? mostLinesPlaying : mostLines;
  const first = Math.max(1, step - lines + 1);
  // Told in the order in which it happened, because the engine plays forwards, and shown the other way round.
  const told = Array.from({ length: step - first + 1 }, (_, index) => ({
    at: first + index,
    sentence: run ? narrateStep(run, lab.trace.value, first + index, lab.language) : '',
  })).reverse();
  return (
    <section class="log" aria-label={text.log}>
      <h3>{text.log}</h3>
      {run && step > 0 ? (
        <ol reversed start={step}>
          {told.map(({ at, sentence }) => (
            <li key={at} aria-current={at === step ? 'step' : undefined}>
              <button
                type="button"
                onClick={() => {
                  lab.pause();
                  lab.goTo(at);
                }}
              >
                <span class="log-step">
                  <span class="visually-hidden">{text.goTo(at)}: </span>
                  <span aria-hidden="true">{at}</span>
                </span>
                <OutcomeMark lab={lab} step={at} />
                <span>{sentence}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p class="log-empty">{text.logEmpty}</p>
      )}
    </section>
  );
}

const markOf: Record<(typeof outcomes)[number], MarkName> = {
  hit: 'hit',
  'stale-hit': 'stale',
  'miss-absent': 'miss',
  'miss-expired': 'expire',
  write: 'flush',
  external: 'external',
};

function OutcomeMark({ lab, step }: { lab: Lab; step: number }) {
  const outcome = outcomes[lab.runs.value[0]?.timeline.outcomes[step - 1] ?? 0] ?? 'hit';
  const mark = outcome === 'write' ? 'store' : markOf[outcome];
  const word =
    outcome === 'write' ? stageStrings[lab.language].operations.w : stageStrings[lab.language].events[mark];
  return (
    <span class="log-mark" data-event={mark} title={word}>
      <EventMark name={mark} />
    </span>
  );
}
