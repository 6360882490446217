import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../random.ts';
import { RedisDict } from './redis-dict.ts';
import { noCandidate, RedisPool } from './redis-pool.ts';

const keys = 60;

test('holds the 16 best samples in their order, among equals the newcomer as the worse one', () => {
  const dict = new RedisDict(new Random(1));
  dict.reserve(keys);
  for (let key = 0; key < keys; key++) dict.add(key);
  // A few scores, so that many are equal, and any others; null takes out the best.
  const score = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const sample = fc.record({ key: fc.nat(keys - 1), score });
  const step = fc.option(fc.array(sample, { maxLength: 8 }), { freq: 3 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
      const pool = new RedisPool();
      const fromWorst: { key: number; score: number }[] = [];
      for (const samples of steps) {
        if (samples === null) {
          expect(pool.takeBest()).toBe(fromWorst.pop()?.key ?? noCandidate);
          continue;
        }
        const slots = Int32Array.from(samples, ({ key }) => dict.slotOf(key));
        const scores = Float64Array.from(samples, (each) => each.score);
        pool.populate(slots, scores, samples.length, dict);
        for (const each of samples) {
          const worse = fromWorst.filter((other) => other.score < each.score).length;
          if (fromWorst.length < 16) fromWorst.splice(worse, 0, each);
          else if (worse > 0) {
            fromWorst.splice(worse, 0, each);
            fromWorst.shift();
          }
        }
        expect(pool.keys()).toEqual(fromWorst.map(({ key }) => key).reverse());
      }
    }),
  );
});
