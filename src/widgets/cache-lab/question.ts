import { predictStrings } from '../../i18n/lab/predict.ts';
import type { Language } from '../../language.ts';
import { externalKind, outcomes, type Trace, writeKind } from '../../sim/types.ts';
import type { PredictionOption, PredictionQuestion } from '../player/scene.ts';
import { eventsAt } from './model/events.ts';
import { frameAt } from './model/frame.ts';
import type { Run } from './model/world.ts';

/** Victims offered as answers; in a larger cache the question is only hit or miss. */
const mostVictims = 8;

/** Gives the question about a request before it is shown. */
export type QuestionOf = typeof questionOf;

/**
 * The question about a request: hit or miss and, where a full cache has to make room, who leaves.
 *
 * @param step the request, counted from 1
 */
export function questionOf(
  [first]: readonly Run[],
  trace: Trace,
  step: number,
  language: Language,
): PredictionQuestion | null {
  if (!first) return null;
  const { configuration, timeline } = first;
  const text = predictStrings[language];
  const index = step - 1;
  const kind = trace.kinds[index];
  const key = trace.names[trace.keys[index] ?? 0] ?? '';
  if (kind === writeKind) return { text: text.write(key), options: [] };
  if (kind === externalKind) return { text: text.external(key), options: [] };
  const outcome = outcomes[timeline.outcomes[index] ?? 0];
  const isHit = outcome === 'hit' || outcome === 'stale-hit';
  const frame = frameAt(timeline, trace, index, null);
  const entries = frame.queues.filter((queue) => !queue.ghost).flatMap((queue) => queue.slots);
  const full = configuration.capacity !== null && frame.resident >= configuration.capacity;
  const reason = isHit ? text.wasThere(key) : text.wasNotThere(key);
  const hit: PredictionOption = { text: text.hit, right: isHit, reason };
  const miss: PredictionOption = { text: text.miss, right: !isHit, reason };
  if (!full || entries.length > mostVictims) return { text: text.hitOrMiss(key), options: [hit, miss] };
  const evicted = eventsAt(timeline, index).flatMap(({ type, key: one }) => (type === 'evict' ? [one] : []));
  const names = evicted.map((one) => trace.names[one]).join(', ');
  const left = names === '' ? text.nobodyLeft : text.left(names);
  const victim = (name: string, slot: number | null): PredictionOption => ({
    text: name,
    right: !isHit && (slot === null ? evicted.length === 0 : evicted.includes(slot)),
    reason: isHit ? reason : left,
  });
  const whoLeaves: PredictionQuestion = {
    text: text.whoLeaves(key),
    options: [...entries.map((slot) => victim(slot.name, slot.key)), victim(text.nobody, null)],
  };
  return { text: text.hitOrMiss(key), options: [hit, { ...miss, next: whoLeaves }] };
}
