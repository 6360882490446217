import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playStampede } from './stampede.ts';
import { protections, type StampedeSettings } from './types.ts';

const settings: StampedeSettings = {
  protection: 'none',
  readers: 100,
  over: 0,
  keys: 1,
  ttl: 10_000,
  firstExpiry: 0,
  databaseTime: 200,
  retryAfter: 30,
  beta: 1,
  jitter: 5000,
  seed: 1,
};

const anySettings: fc.Arbitrary<StampedeSettings> = fc.record({
  protection: fc.constantFrom(...protections),
  readers: fc.integer({ min: 1, max: 200 }),
  over: fc.integer({ min: 0, max: 5000 }),
  keys: fc.integer({ min: 1, max: 10 }),
  ttl: fc.integer({ min: 100, max: 2000 }),
  firstExpiry: fc.integer({ min: 0, max: 2000 }),
  databaseTime: fc.integer({ min: 1, max: 500 }),
  retryAfter: fc.integer({ min: 1, max: 100 }),
  beta: fc.double({ min: 0.1, max: 5, noNaN: true }),
  jitter: fc.integer({ min: 0, max: 1000 }),
  seed: fc.nat(),
});

/** The share of seeds for which something happens, and how far it may be from its chance: four standard errors. */
function shareOf(seeds: number, happens: (seed: number) => boolean) {
  let count = 0;
  for (let seed = 0; seed < seeds; seed++) if (happens(seed)) count++;
  const tolerance = (chance: number) => 4 * Math.sqrt((chance * (1 - chance)) / seeds);
  return { share: count / seeds, tolerance };
}

describe('readers who all come at once to a key that has expired', () => {
  test.each([
    ['none', { databaseReads: 100, mostAtOnce: 100, waits: { median: 200, longest: 200 } }],
    ['lock', { databaseReads: 1, mostAtOnce: 1, waits: { median: 200, longest: 200 } }],
    ['lease', { databaseReads: 1, mostAtOnce: 1, waits: { median: 210, longest: 210 } }],
    ['stale-lease', { databaseReads: 1, mostAtOnce: 1, waits: { median: 0, longest: 200 } }],
    ['jitter', { databaseReads: 0, mostAtOnce: 0 }],
  ] as const)('%s', (protection, wanted) => {
    expect(playStampede({ ...settings, protection })).toMatchObject(wanted);
  });
});

describe('readers who come one after the other, without protection', () => {
  test('send to the database the first and all who come while it answers: 1 + rate · time', () => {
    const steady = { ...settings, readers: 1000, over: 10_000, firstExpiry: 3000 };
    const seeds = 500;
    let reads = 0;
    for (let seed = 0; seed < seeds; seed++) reads += playStampede({ ...steady, seed }).databaseReads;
    const wanted = 1 + (1000 / 10_000) * 200;
    // The number who come in that time is Poisson distributed, so that its variance is its mean.
    expect(Math.abs(reads / seeds - wanted)).toBeLessThan(4 * Math.sqrt((wanted - 1) / seeds));
  });
});

describe('jitter', () => {
  const many = { ...settings, keys: 100, readers: 20_000, over: 20_000, firstExpiry: 10_000 };

  test('spreads the reads of keys that were stored together', () => {
    const [without, with_] = [playStampede(many), playStampede({ ...many, protection: 'jitter' })];
    expect(without.mostAtOnce).toBeGreaterThan(80);
    expect(with_.mostAtOnce).toBeLessThan(without.mostAtOnce / 4);
  });

  test('does nothing for a single key that many ask for', () => {
    const one = { ...many, keys: 1 };
    expect(playStampede({ ...one, protection: 'jitter' }).mostAtOnce).toBeGreaterThan(100);
  });
});

describe('early recomputation', () => {
  test.each([50, 200, 600])('reads %d ms before the expiry as often as its formula says', (remaining) => {
    const early = { ...settings, protection: 'early', readers: 1, firstExpiry: remaining } as const;
    const { share, tolerance } = shareOf(4000, (seed) => playStampede({ ...early, seed }).counts.early === 1);
    // XFetch reads when -databaseTime * beta * ln(u) is at least the remaining time, u uniform in (0, 1].
    const chance = Math.exp(-remaining / 200);
    expect(Math.abs(share - chance)).toBeLessThan(tolerance(chance));
  });

  test.each([0.5, 1, 2])('leaves an entry to expire as often as the integral of it says, beta %d', (beta) => {
    const early = {
      ...settings,
      protection: 'early',
      readers: 20,
      over: 4000,
      firstExpiry: 4000,
      beta,
    } as const;
    const { share, tolerance } = shareOf(2000, (seed) => playStampede({ ...early, seed }).counts.early === 0);
    // Each reader comes at a moment that is uniform before the expiry, so its chance is the mean over the remaining time.
    const mean = ((200 * beta) / 4000) * (1 - Math.exp(-4000 / (200 * beta)));
    const chance = (1 - mean) ** 20;
    expect(Math.abs(share - chance)).toBeLessThan(tolerance(chance));
  });
});

describe('a stampede', () => {
  test('answers every reader once, and waits no longer than the database and a retry take', () => {
    fc.assert(
      fc.property(anySettings, (any) => {
        const { readers, counts, databaseReads, mostAtOnce, waits } = playStampede(any);
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(any.readers);
        expect(databaseReads).toBe(counts.database + counts.early);
        expect(mostAtOnce).toBeLessThanOrEqual(databaseReads);
        for (const { arrives, answer, answered } of readers) {
          if (answer === 'hit' || answer === 'stale') expect(answered).toBe(arrives);
          if (answer === 'database' || answer === 'early')
            expect(answered - arrives).toBeCloseTo(any.databaseTime, 6);
        }
        expect(waits.longest).toBeLessThan(any.databaseTime + any.retryAfter);
        expect(waits.median).toBeLessThanOrEqual(waits.p95);
      }),
    );
  });

  test('sends nobody else to the database while one reads, where a lock or a lease says so', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom('lock', 'lease', 'stale-lease'), (any, protection) => {
        expect(playStampede({ ...any, protection, keys: 1 }).mostAtOnce).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('brings the same readers under every protection, and the same answers for the same seed', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...protections), (any, protection) => {
        const who = (given: StampedeSettings) =>
          playStampede(given).readers.map(({ arrives, key }) => [arrives, key]);
        expect(who({ ...any, protection })).toEqual(who(any));
        expect(playStampede(any)).toEqual(playStampede(any));
      }),
    );
  });
});
