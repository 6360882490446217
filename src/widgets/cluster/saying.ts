import type { Said, Sentence } from '../../content/queries/scene-words.ts';
import type { ClusterWords } from '../../content/schema/cluster-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import { formatShare } from '../../i18n/numbers.ts';
import type { ClusterStrings } from '../../i18n/scenes/cluster.ts';
import type { Language } from '../../language.ts';
import type {
  PartitioningAction,
  PartitioningEvent,
  PartitioningSettings,
  PartitioningState,
} from '../../sim/partitioning/types.ts';
import type { Step } from '../player/telling.ts';

export type Words = Said<ClusterWords>;
export type ClusterStep = Step<
  PartitioningSettings,
  PartitioningState,
  PartitioningAction,
  PartitioningEvent
>;

/** What became of a step, for its mark and its ticks. */
export type StepOutcome = keyof ClusterStrings['marks'];

/** The name of an action, as its button has it. */
export function actionName(
  strings: ClusterStrings,
  action: PartitioningAction,
  { cluster }: PartitioningState,
): string {
  const kind = cluster ? 'cluster' : 'memcached';
  switch (action.kind) {
    case 'get':
      return strings.get(action.key);
    case 'set':
      return strings.set(action.key);
    case 'get-many':
      return strings.getMany(action.keys.join(', '));
    case 'fail-node':
      return strings.fail(action.node);
    case 'fail-zone':
      return strings.failZone(action.zone);
    case 'add':
      return strings.add[kind];
    case 'remove':
      return strings.remove[kind];
    case 'wait':
      return strings.wait;
  }
}

/** The sentence of an event with the IDs that it rests on. */
export function sayingOf(words: Words, event: PartitioningEvent): Sentence {
  switch (event.kind) {
    case 'refused':
    case 'cannot':
      return words.refusals[event.why];
    case 'hashed':
      return words.events[event.tag === null ? 'hashed' : 'hashed-tag'];
    case 'miss':
      return words.events[event.why === 'lost' ? 'miss-lost' : 'miss-never'];
    case 'not-found':
      return words.events[`not-found-${event.why}`];
    case 'list-changed':
      return words.events[event.change === 'added' ? 'list-added' : 'list-removed'];
    default:
      return words.events[event.kind];
  }
}

/** The sentence of an event. */
export function sentenceOf(words: Words, event: PartitioningEvent, language: Language): string {
  return fill(sayingOf(words, event).text as Template<string>, valuesOf(event, language));
}

function valuesOf(event: PartitioningEvent, language: Language): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(event)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.join(', ');
  }
  if ('keys' in event) values.count = event.keys.length;
  if (event.kind === 'list-changed') {
    values.count = event.moved.length;
    values.measured = formatShare(event.measured, language);
    values.expected = formatShare(event.expected, language);
  }
  if (event.kind === 'each-asked') values.count = event.found;
  return values;
}

/** What became of a step. */
export function outcomeOf({ events }: ClusterStep): StepOutcome {
  const last = events.at(-1);
  switch (last?.kind) {
    case 'hit':
    case 'found':
      return 'hit';
    case 'each-asked':
      return last.found === last.of ? 'hit' : 'miss';
    case 'miss':
    case 'not-found':
      return 'miss';
    case 'slot-not-served':
    case 'cross-slot':
      return 'failed';
    case 'stored':
    case 'kept':
      return 'stored';
    case 'refused':
    case 'cannot':
      return 'refused';
    case 'nothing-to-do':
      return 'nothing';
    case 'list-changed':
    case 'slots-moved':
    case 'shard-removed':
      return 'moved';
    default:
      return lostIn(events) > 0 ? 'lost' : 'safe';
  }
}

/** Keys that a step lost. */
export function lostIn(events: readonly PartitioningEvent[]): number {
  return events.reduce(
    (sum, event) =>
      event.kind === 'shard-lost' || event.kind === 'writes-lost' || event.kind === 'node-emptied'
        ? sum + event.keys.length
        : sum,
    0,
  );
}
