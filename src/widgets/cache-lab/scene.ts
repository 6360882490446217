import { controlStrings } from '../../i18n/lab/controls.ts';
import { stageStrings } from '../../i18n/lab/stage.ts';
import type { Language } from '../../language.ts';
import { outcomes, type Trace } from '../../sim/types.ts';
import type { Lane, Mark, Scene } from '../player/scene.ts';
import { differencesOf } from './compare/differences.ts';
import { eventsAt } from './model/events.ts';
import { isDecided } from './model/frame.ts';
import type { Latencies } from './model/latencies.ts';
import { markLanes, possibleMarks } from './model/marks.ts';
import type { Run, World } from './model/world.ts';
import { narrateMoment } from './narrate-at.ts';
import type { QuestionOf } from './question.ts';
import { tripDuration, tripTo } from './stage/trips.ts';

/** Which requests play trip by trip: none, those of time that plays, or also one that the reader asks for. */
export type Tells = 'never' | 'playing' | 'always';

/**
 * The requests and caches of the lab as a scene: a step is a request, a phase one of its events.
 *
 * @param latencies how long the trips of a request take now
 * @param tells which requests play trip by trip now
 * @param ask gives the question of a prediction; null where there never is one
 */
export function labScene(
  { runs, trace }: Pick<World, 'runs' | 'trace'>,
  language: Language,
  ask: QuestionOf | null,
  latencies: () => Latencies,
  tells: () => Tells,
): Scene {
  const [first] = runs;
  return {
    length: trace.length,
    pace: 'steps',
    lanes: lanesOf(runs, language),
    // The largest number in any of the caches: phases go in lockstep.
    phasesOf: (step) => Math.max(1, ...runs.map(({ timeline }) => eventsAt(timeline, step - 1).length)),
    tells: (playing) => tells() === 'always' || (tells() === 'playing' && playing),
    untilNext: (step, phase) =>
      Math.max(
        ...runs.map(({ timeline }) => tripDuration(tripTo(eventsAt(timeline, step - 1), phase), latencies())),
      ),
    sentence: (step, phase) => (first ? narrateMoment(first, trace, step, phase, language) : ''),
    ...(runs.length > 1 && {
      spoken(step, phase) {
        const sentences = runs.map((run) => narrateMoment(run, trace, step, phase, language));
        return new Set(sentences).size === 1
          ? (sentences[0] ?? '')
          : sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join(' ');
      },
    }),
    markOf: (step, phase = null) => (first ? markOf(first, trace, step, phase, language) : null),
    ...(ask && { ask: (step) => ask(runs, trace, step, language) }),
  };
}

function lanesOf(runs: readonly Run[], language: Language): Lane[] {
  const { marks } = controlStrings[language];
  const [first] = runs;
  if (!first) return [];
  const possible = possibleMarks(first.configuration);
  const lanes: Lane[] = markLanes
    .filter(({ bit }) => (possible & bit) !== 0)
    .map(({ name, bit }) => ({
      name,
      label: marks[name],
      tone: name === 'restart' ? 'strong' : name,
      marks: first.timeline.marks,
      bit,
    }));
  const differences = differencesOf(runs);
  if (!differences) return lanes;
  const difference = { name: 'difference', label: marks.difference, marks: differences, bit: 1 };
  return [...lanes, { ...difference, tone: 'strong' }];
}

const markOfOutcome = {
  hit: { glyph: 'hit', tone: 'hit' },
  'stale-hit': { glyph: 'stale', tone: 'stale' },
  'miss-absent': { glyph: 'miss', tone: 'miss' },
  'miss-expired': { glyph: 'expire', tone: 'expire' },
  write: { glyph: 'store', tone: 'store' },
  external: { glyph: 'external', tone: 'flush' },
} as const satisfies Record<(typeof outcomes)[number], Omit<Mark, 'label'>>;

function markOf(
  { timeline }: Run,
  trace: Trace,
  step: number,
  phase: number | null,
  language: Language,
): Mark {
  const { operations, events } = stageStrings[language];
  const decided =
    phase === null || isDecided(trace.kinds[step - 1], eventsAt(timeline, step - 1).slice(0, phase));
  if (!decided) return { glyph: 'lookup', tone: 'flush', label: events.lookup };
  const outcome = outcomes[timeline.outcomes[step - 1] ?? 0] ?? 'hit';
  const mark = markOfOutcome[outcome];
  return { ...mark, label: outcome === 'write' ? operations.w : events[mark.glyph] };
}
