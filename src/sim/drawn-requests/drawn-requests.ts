import { configure } from '../config.ts';
import { Random } from '../random.ts';
import { hitOutcome, staleHitOutcome } from '../simulation.ts';
import { simulationOf } from '../simulation-of.ts';
import { externalKind, type PolicyName, readKind, type Trace, writeKind } from '../types.ts';

/** The outcome of the last request of a question. */
export const drawnOutcomes = ['hit', 'stale', 'miss'] as const;
export type DrawnOutcome = (typeof drawnOutcomes)[number];

/** A few requests to a small cache, of which the last one, a read, is to be predicted. */
export interface DrawnRequests {
  readonly trace: Trace;
  readonly policy: PolicyName;
  /** Entries. */
  readonly capacity: number;
  /** Requests that an entry lives for after it was stored; null: for ever. */
  readonly timeToLive: number | null;
  readonly outcome: DrawnOutcome;
}

const policies: readonly PolicyName[] = ['lru', 'lru', 'fifo', 'lfu'];
const names = ['A', 'B', 'C', 'D', 'E'];
const fewest = 5;
const most = 8;

/**
 * The requests of a seed: reads, a write now and then, and changes in the database that the cache does not learn of.
 * Each outcome of the last request is as likely as the others, so that guessing one of them always is of no use.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 */
export function drawnRequests(seed: number): DrawnRequests {
  const random = new Random(seed);
  const wanted = drawnOutcomes[random.below(drawnOutcomes.length)];
  for (;;) {
    const drawn = drawOnce(random);
    // The last request must be for a key that came before: that a new key is a miss takes no thought.
    const last = drawn.trace.keys.at(-1);
    if (drawn.outcome === wanted && drawn.trace.keys.indexOf(last ?? 0) < drawn.trace.length - 1)
      return drawn;
  }
}

function drawOnce(random: Random): DrawnRequests {
  const length = fewest + random.below(most - fewest + 1);
  const kinds = Uint8Array.from({ length }, (_, index) => {
    const share = random.real();
    // A question ends with a read, and it begins with one, because an empty cache has nothing to be changed.
    if (index === 0 || index === length - 1 || share < 0.75) return readKind;
    return share < 0.92 ? externalKind : writeKind;
  });
  const keys = Int32Array.from({ length }, () => random.below(names.length));
  const trace: Trace = { length, kinds, ...inOrder(keys), times: null };
  const policy = policies[random.below(policies.length)] ?? 'lru';
  const capacity = 2 + random.below(2);
  const timeToLive = random.below(3) === 0 ? 3 + random.below(3) : null;
  const simulation = simulationOf(
    trace,
    configure({ policy, capacity, ttl: timeToLive, strategy: 'invalidate' }),
  );
  simulation.run(trace, 0, length - 1);
  const code = simulation.step(readKind, trace.keys[length - 1] ?? 0, length - 1);
  const outcome = code === hitOutcome ? 'hit' : code === staleHitOutcome ? 'stale' : 'miss';
  return { trace, policy, capacity, timeToLive, outcome };
}

/** Names are listed in order of first appearance, as in every trace. */
function inOrder(drawn: Int32Array): Pick<Trace, 'keys' | 'names'> {
  const seen = [...new Set(drawn)];
  return { keys: drawn.map((key) => seen.indexOf(key)), names: seen.map((key) => names[key] ?? '') };
}
