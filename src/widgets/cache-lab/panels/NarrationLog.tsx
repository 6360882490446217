import { useMemo } from 'preact/hooks';
import { panelStrings } from '../../../i18n/lab/panels.ts';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import { outcomes } from '../../../sim/types.ts';
import type { Lab, Moment } from '../model/lab.ts';
import { narrateMoment } from '../narrate-at.ts';
import { EventMark, type MarkName } from '../stage/EventMark.tsx';

/** How many past operations the log shows; the scrub bar reaches the others. */
const mostLines = 24;
/** While playing, nobody reads further down. */
const mostLinesPlaying = 6;

/** What happened, newest first; a click travels to that moment. */
export function NarrationLog({ lab }: { lab: Lab }) {
  const text = panelStrings[lab.language];
  const moment = lab.settled.value;
  const { step } = moment;
  const lines = lab.playing.value ? mostLinesPlaying : mostLines;
  const first = Math.max(1, step - lines + 1);
  // Told in the order in which it happened, because the engine plays forwards, and shown the other way round.
  const told = Array.from({ length: step - first + 1 }, (_, index) => ({
    at: first + index,
    sentence: sentenceAt(lab, moment, first + index),
  })).reverse();
  return (
    <section class="log" aria-label={text.log}>
      <h3>{text.log}</h3>
      {step > 0 ? (
        <ol reversed start={step}>
          {told.map(({ at, sentence }) => (
            <LogLine key={at} lab={lab} moment={moment} at={at} sentence={sentence} />
          ))}
        </ol>
      ) : (
        <p class="log-empty">{text.logEmpty}</p>
      )}
    </section>
  );
}

/** Of the operation whose phases are being shown, the log says no more than the stage does. */
function sentenceAt(lab: Lab, { runs, trace, step, phase }: Moment, at: number): string {
  const [run] = runs;
  return run ? narrateMoment(run, trace, at, at === step ? phase : null, lab.language) : '';
}

interface LineProps {
  lab: Lab;
  moment: Moment;
  at: number;
  sentence: string;
}

function LogLine({ lab, moment, at, sentence }: LineProps) {
  const current = at === moment.step;
  const outcome = outcomes[moment.runs[0]?.timeline.outcomes[at - 1] ?? 0] ?? 'hit';
  const decided = !current || moment.frames[0]?.decided === true;
  // A line that says the same as before is the same element, so a step costs the log one line and not all of them.
  return useMemo(
    () => (
      <li aria-current={current ? 'step' : undefined}>
        <button
          type="button"
          onClick={() => {
            lab.pause();
            lab.goTo(at);
          }}
        >
          <span class="log-step">
            <span class="visually-hidden">{panelStrings[lab.language].goTo(at)}: </span>
            <span aria-hidden="true">{at}</span>
          </span>
          <OutcomeMark lab={lab} outcome={decided ? outcome : null} />
          <span>{sentence}</span>
        </button>
      </li>
    ),
    [lab, at, sentence, current, outcome, decided],
  );
}

const markOf: Record<(typeof outcomes)[number], MarkName> = {
  hit: 'hit',
  'stale-hit': 'stale',
  'miss-absent': 'miss',
  'miss-expired': 'expire',
  write: 'store',
  external: 'external',
};

/** @param outcome null while the operation's outcome has not been shown */
function OutcomeMark({ lab, outcome }: { lab: Lab; outcome: (typeof outcomes)[number] | null }) {
  const mark = outcome === null ? 'lookup' : markOf[outcome];
  const { operations, events } = stageStrings[lab.language];
  return (
    <span class="log-mark" data-event={mark} title={outcome === 'write' ? operations.w : events[mark]}>
      <EventMark name={mark} />
    </span>
  );
}
