import { narrationStrings } from '../../i18n/lab/narration.ts';
import type { Language } from '../../language.ts';
import type { Timeline } from '../../sim/timeline.ts';
import { operationLetters, readKind, type Trace } from '../../sim/types.ts';
import { eventsAt } from './model/events.ts';
import type { Lab } from './model/lab.ts';
import type { Run } from './model/world.ts';
import { narrate, narrateEvent } from './narration.ts';

/** Sentences already made; the log asks for the same ones at every step. */
const known = new WeakMap<Timeline, Map<number, string>>();

/** The sentences for one operation of one run, `step` counted from 1; 0 is the moment before the first. */
export function narrateStep(run: Run, trace: Trace, step: number, language: Language): string {
  if (step === 0) return narrationStrings[language].start;
  const made = known.get(run.timeline) ?? new Map<number, string>();
  known.set(run.timeline, made);
  const sentence = made.get(step * 2 + (language === 'ko' ? 0 : 1)) ?? sentenceOf(run, trace, step, language);
  made.set(step * 2 + (language === 'ko' ? 0 : 1), sentence);
  return sentence;
}

function sentenceOf(run: Run, trace: Trace, step: number, language: Language): string {
  const index = step - 1;
  const key = trace.keys[index] ?? 0;
  // Only a write may leave an old copy behind; asking for the state costs a copy of it.
  const cached = trace.kinds[index] === readKind ? undefined : run.timeline.stateAt(step).entryOf(key);
  const sentences = narrate(
    {
      letter: operationLetters[trace.kinds[index] ?? 0] ?? 'r',
      key: trace.names[key] ?? String(key),
      events: eventsAt(run.timeline, index),
      cachedVersion: cached?.version ?? null,
      names: trace.names,
    },
    language,
  );
  const { lost } = run.timeline;
  return lost?.step === step
    ? `${sentences} ${narrationStrings[language].died(lost.entries, lost.writes)}`
    : sentences;
}

/** The sentence about one run at a position: the whole operation, or the one event that the phase has just shown. */
export function narrateMoment(
  run: Run,
  trace: Trace,
  step: number,
  phase: number | null,
  language: Language,
): string {
  if (phase === null || step === 0) return narrateStep(run, trace, step, language);
  const events = eventsAt(run.timeline, step - 1);
  const event = events[Math.max(1, Math.min(phase, events.length)) - 1];
  return event ? narrateEvent(event, trace.names, language) : narrateStep(run, trace, step, language);
}

/** What the lab says at a position. */
export function narrateAt(lab: Lab, step: number, phase: number | null, runIndex = 0): string {
  const run = lab.runs.value[runIndex];
  return run ? narrateMoment(run, lab.trace.value, step, phase, lab.language) : '';
}
