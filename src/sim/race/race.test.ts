import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRace } from './arbitraries.ts';
import { playEveryOrder } from './brute-force.testing.ts';
import { everyOrder, interleavingsOf } from './orders.ts';
import { actions, apply, initial, verdictOf } from './race.ts';
import { longestTtl, readRace, writeRace } from './read-race.ts';
import { raceOf, type StrategyRace, strategyRaces } from './strategies.ts';
import type { ProgramStep, Race, RaceEvent, RaceState } from './types.ts';

const anyLines = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      'writer:',
      'reader:',
      'write db',
      'delete',
      'look up',
      'read db',
      'fill',
      'set',
      'ttl 60',
    ),
  ),
);

function play(
  race: Race,
  order: readonly number[],
): { readonly state: RaceState; readonly events: RaceEvent[] } {
  const events: RaceEvent[] = [];
  const state = order.reduce((before, actor) => {
    const step = apply(before, actor);
    events.push(...step.events);
    return step.state;
  }, initial(race));
  return { state, events };
}

/** How often an order changes from one actor to another. */
function changesOf(order: readonly number[]): number {
  return order.filter((actor, index) => index > 0 && actor !== order[index - 1]).length;
}

function raceOfLengths(lengths: readonly number[]): Race {
  const actors = lengths.map((length, place) => ({
    name: `actor ${place}`,
    program: new Array<ProgramStep>(length).fill('read db'),
  }));
  return { actors, filled: false, ttl: null };
}

describe('every order of the steps', () => {
  test('ends as a brute force that plays them one by one says, as often, and as short', () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        fc.pre(interleavingsOf(race) <= 2000n);
        const { orders, ends } = everyOrder(race) ?? { orders: 0, ends: [] };
        const played = playEveryOrder(race);
        expect(orders).toBe(played.length);
        const theirs = Map.groupBy(played, ({ end }) => end);
        expect(ends).toHaveLength(theirs.size);
        for (const { cache, database, orders: count, shortest } of ends) {
          const ways = theirs.get(`${cache}/${database}`)?.map(({ order }) => order) ?? [];
          expect(ways).toHaveLength(count);
          expect(ways).toContainEqual(shortest);
          const fewest = Math.min(...ways.map(({ length }) => length));
          expect(shortest).toHaveLength(fewest);
          const changes = ways.filter(({ length }) => length === fewest).map(changesOf);
          expect(changesOf(shortest)).toBe(Math.min(...changes));
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    [[2, 3], 10],
    [[3, 3], 20],
    [[2, 3, 1], 60],
    [[4, 4, 4], 34_650],
    [[6, 6, 6], 17_153_136],
    [[12, 12, 1], 67_603_900],
  ])('of programs of %j steps there are %d: a multinomial', (lengths, count) => {
    expect(everyOrder(raceOfLengths(lengths))).toMatchObject({ orders: count, interleavings: count });
  });

  test('are refused rather than counted inexactly', () => {
    expect(interleavingsOf(raceOfLengths([12, 12, 12, 12]))).toBeGreaterThan(2n ** 53n);
    expect(everyOrder(raceOfLengths([12, 12, 12, 12]))).toBeNull();
  });

  test('lead where they say: playing the shortest one ends so', () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        for (const { verdict, cache, database, shortest } of everyOrder(race)?.ends ?? []) {
          const { state } = play(race, shortest);
          expect(actions(state)).toEqual([]);
          expect([verdictOf(state), state.cache, state.database]).toEqual([verdict, cache, database]);
        }
      }),
    );
  });

  test('never leave a newer version in the cache than in the database, and move one actor at a time', () => {
    fc.assert(
      fc.property(anyRace, fc.infiniteStream(fc.nat()), (race, choices) => {
        let state = initial(race);
        for (let movers = actions(state); movers.length > 0; movers = actions(state)) {
          const actor = movers[(choices.next().value as number) % movers.length] as number;
          const next = apply(state, actor).state;
          expect(next.cache ?? 0).toBeLessThanOrEqual(next.database);
          expect(next.replica).toBeLessThanOrEqual(next.database);
          for (const other of state.actors.keys())
            if (other !== actor) expect(next.actors[other]).toBe(state.actors[other]);
          state = next;
        }
        for (const [place, { program }] of race.actors.entries())
          expect(state.actors[place]?.position).toBe(program.length);
      }),
    );
  });
});

describe('the strategies', () => {
  /** How many orders of each race end stale, worked out by hand for those of two actors. */
  const stale: Record<StrategyRace, [stale: number, orders: number]> = {
    'delete-after-writing': [1, 10],
    'delete-before-writing': [6, 10],
    'update-after-writing': [1, 10],
    'two-writers': [2, 6],
    'double-delete': [0, 19],
    'double-delete-too-early': [3, 20],
    'versioned-set': [0, 188],
    lease: [0, 10],
    'failed-delete': [3, 3],
    'lagging-replica': [25, 60],
  };

  test.each(strategyRaces)('%s ends stale as often as it should', (strategy) => {
    const { orders, ends } = everyOrder(raceOf(strategy)) ?? { orders: 0, ends: [] };
    const count = ends.filter(({ verdict }) => verdict === 'stale').reduce((sum, end) => sum + end.orders, 0);
    expect([count, orders]).toEqual(stale[strategy]);
  });

  test('stay stale until the TTL ends, or for ever where there is none', () => {
    const race = raceOf('two-writers');
    const staleFor = (ttl: number | null) => everyOrder({ ...race, ttl })?.ends.map((end) => end.staleFor);
    expect(staleFor(60)).toEqual([60, null]);
    expect(staleFor(null)).toEqual(['for-ever', null]);
  });

  test('deleting after writing goes wrong only when a reader fills with what it read before the write', () => {
    const [end] = everyOrder(raceOf('delete-after-writing'))?.ends ?? [];
    const { events } = play(raceOf('delete-after-writing'), end?.shortest ?? []);
    expect(events.map(({ kind }) => kind)).toEqual(['miss', 'read', 'written', 'deleted', 'stored']);
  });

  test('a lease turns away the value that was read before the delete', () => {
    const { events, state } = play(raceOf('lease'), [1, 1, 0, 0, 1]);
    expect(events.at(-1)).toEqual({ kind: 'rejected', actor: 1, version: 0, why: 'token-invalid' });
    expect(verdictOf(state)).toBe('empty');
  });

  test('a lease that another reader holds lets nobody else fill', () => {
    const { race } = readRace(
      'one:\nlook up with lease\nread db\nfill with lease\nother:\nlook up with lease\nread db\nfill with lease',
    );
    const { events } = play(race, [0, 1, 1, 1]);
    expect(events.map(({ kind }) => kind)).toEqual(['lease-given', 'lease-refused', 'read', 'rejected']);
  });

  test('a wait lets those finish who were reading, and keeps nobody who came later', () => {
    const race = raceOf('double-delete');
    expect(actions(play(race, [1, 1, 0, 0]).state)).toEqual([1]);
    expect(actions(play(race, [1, 1, 0, 0, 1]).state)).toEqual([0]);
    expect(actions(play(race, [0, 0, 1]).state)).toEqual([0, 1]);
  });
});

describe('a race that is written as text', () => {
  test('reads back as it was', () => {
    fc.assert(
      fc.property(anyRace, fc.option(fc.integer({ min: 1, max: longestTtl })), (race, ttl) => {
        expect(readRace(writeRace({ ...race, ttl }))).toEqual({ race: { ...race, ttl }, problems: [] });
      }),
    );
  });

  test('keeps what can be used, and tells of every line that cannot', () => {
    const { race, problems } = readRace(
      [
        'delete',
        'cache warm',
        'TTL 60   # seconds',
        '쓰는 쪽:',
        '  Write  DB',
        '  fill',
        '  drop it',
        'idle:',
        '쓰는 쪽:',
        '  delete',
        'reader:',
        '  look up',
        '  read db',
        '  fill with lease',
        '  fill',
        'ttl 0',
      ].join('\r\n'),
    );
    expect(race).toEqual({
      actors: [
        { name: '쓰는 쪽', program: ['write db'] },
        { name: 'reader', program: ['look up', 'read db', 'fill'] },
      ],
      filled: false,
      ttl: 60,
    });
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'before-any-actor'],
      [2, 'bad-cache'],
      [6, 'nothing-to-store'],
      [7, 'no-step'],
      [8, 'no-steps'],
      [9, 'name-taken'],
      [14, 'no-lease'],
      [16, 'bad-ttl'],
    ]);
  });

  test('is never more than can be played, whatever is written', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { race } = readRace(lines.join('\n'));
        expect(race.actors.length).toBeLessThanOrEqual(4);
        expect(readRace(writeRace(race))).toEqual({ race, problems: [] });
      }),
    );
    const crowd = Array.from({ length: 6 }, (_, place) => `actor ${place}:\n${'delete\n'.repeat(14)}`);
    const { race, problems } = readRace(crowd.join(''));
    expect(race.actors.map(({ program }) => program.length)).toEqual([12, 12, 12, 12]);
    expect(problems.filter(({ code }) => code === 'too-many-steps')).toHaveLength(8);
    expect(problems.filter(({ code }) => code === 'too-many-actors')).toHaveLength(2);
  });
});
