import { controlStrings } from '../../i18n/lab/controls.ts';
import { predictStrings } from '../../i18n/lab/predict.ts';
import { stageStrings } from '../../i18n/lab/stage.ts';
import type { Language } from '../../language.ts';
import { EXTERNAL, outcomes, type Trace, WRITE } from '../../sim/types.ts';
import type { Lane, Mark, Option, Question, Scene } from '../player/scene.ts';
import { differencesOf } from './compare/differences.ts';
import { eventsAt } from './model/events.ts';
import { frameAt, isDecided } from './model/frame.ts';
import { markLanes, possibleMarks } from './model/marks.ts';
import type { Run, World } from './model/world.ts';
import { narrateMoment } from './narrate-at.ts';

/** Victims offered as answers; in a larger cache the question is only hit or miss. */
const mostVictims = 8;

/** The requests and caches of the lab as a scene: a step is a request, a phase one of its events. */
export function labScene({ runs, trace }: Pick<World, 'runs' | 'trace'>, language: Language): Scene {
  const [first] = runs;
  return {
    length: trace.length,
    pace: 'steps',
    lanes: lanesOf(runs, language),
    // The largest number in any of the caches: phases go in lockstep.
    phasesOf: (step) => Math.max(1, ...runs.map(({ timeline }) => eventsAt(timeline, step - 1).length)),
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
    ask: (step) => (first ? questionOf(first, trace, step, language) : null),
  };
}

function lanesOf(runs: readonly Run[], language: Language): Lane[] {
  const { marks } = controlStrings[language];
  const [first] = runs;
  if (!first) return [];
  const possible = possibleMarks(first.configuration);
  const lanes: Lane[] = markLanes
    .filter(({ bit }) => (possible & bit) !== 0)
    .map(({ name, bit }) => ({ name, label: marks[name], tone: name, marks: first.timeline.marks, bit }));
  const differences = differencesOf(runs);
  if (!differences) return lanes;
  const difference = { name: 'difference', label: marks.difference, marks: differences.flags, bit: 1 };
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

function questionOf(
  { configuration, timeline }: Run,
  trace: Trace,
  step: number,
  language: Language,
): Question {
  const text = predictStrings[language];
  const index = step - 1;
  const kind = trace.kinds[index];
  const key = trace.names[trace.keys[index] ?? 0] ?? '';
  if (kind === WRITE) return { text: text.write(key), options: [] };
  if (kind === EXTERNAL) return { text: text.external(key), options: [] };
  const outcome = outcomes[timeline.outcomes[index] ?? 0];
  const isHit = outcome === 'hit' || outcome === 'stale-hit';
  const frame = frameAt(timeline, trace, index, null);
  const entries = frame.queues.filter((queue) => !queue.ghost).flatMap((queue) => queue.slots);
  const full = configuration.capacity !== null && frame.resident >= configuration.capacity;
  const reason = isHit ? text.wasThere(key) : text.wasNotThere(key);
  const hit: Option = { text: text.hit, right: isHit, reason };
  const miss: Option = { text: text.miss, right: !isHit, reason };
  if (!full || entries.length > mostVictims) return { text: text.hitOrMiss(key), options: [hit, miss] };
  const evicted = eventsAt(timeline, index).find((event) => event.type === 'evict')?.key ?? null;
  const left = evicted === null ? text.nobodyLeft : text.left(trace.names[evicted] ?? '');
  const victim = (name: string, slot: number | null): Option => ({
    text: name,
    right: !isHit && evicted === slot,
    reason: isHit ? reason : left,
  });
  const whoLeaves: Question = {
    text: text.whoLeaves(key),
    options: [...entries.map((slot) => victim(slot.name, slot.key)), victim(text.nobody, null)],
  };
  return { text: text.hitOrMiss(key), options: [hit, { ...miss, next: whoLeaves }] };
}
