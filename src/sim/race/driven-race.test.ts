import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRace } from './arbitraries.ts';
import { actionOf, actions, apply, initial, racePresets, storyOf, wordOf } from './driven-race.ts';
import type { DrivenRaceEvent, DrivenRaceSettings } from './driven-types.ts';
import { everyOrder } from './orders.ts';
import { raceOf } from './strategies.ts';

/** What happens in the last move of a preset's story. */
function endOf(settings: Omit<DrivenRaceSettings, 'beside'>): readonly DrivenRaceEvent[] {
  let state = initial(settings);
  let last: readonly DrivenRaceEvent[] = [];
  for (const word of storyOf(settings.preset)) {
    const action = actionOf(word, state);
    if (action === null) throw new Error(`${word} cannot be done`);
    ({ state, events: last } = apply(state, action));
  }
  return last;
}

describe('a race that a reader drives', () => {
  test('plays the story of every preset to the end, stale wherever any order is', () => {
    for (const preset of racePresets) {
      if (preset === 'free') continue;
      const isStale = everyOrder(raceOf(preset))?.ends.some(({ verdict }) => verdict === 'stale');
      const kinds = endOf({ preset, ttl: 0 }).map(({ kind }) => kind);
      expect([preset, kinds.includes('ended-stale')]).toEqual([preset, isStale]);
      expect([preset, kinds.at(-1)]).toEqual([preset, expect.stringMatching(/^ended-/)]);
    }
  });

  test('leaves a stale value for ever without a TTL, and for as long as the TTL with one', () => {
    const endings = ([0, 60] as const).map((ttl) => endOf({ preset: 'delete-before-writing', ttl }).at(-1));
    expect(endings).toEqual([
      { kind: 'ended-stale', cache: 0, database: 1, ttl: null },
      { kind: 'ended-stale', cache: 0, database: 1, ttl: 60 },
    ]);
  });

  test('ends stale in as many orders as the lessons of deleting first and afterwards say', () => {
    const stale = (['delete-before-writing', 'delete-after-writing', 'lease', 'versioned-set'] as const).map(
      (preset) => everyOrder(raceOf(preset))?.ends.find(({ verdict }) => verdict === 'stale')?.orders ?? 0,
    );
    expect(stale).toEqual([6, 1, 0, 0]);
  });

  test('takes programs of one’s own out of a link as they were', () => {
    fc.assert(
      fc.property(anyRace, (own) => {
        fc.pre(own.actors.length > 0);
        const start = initial({ preset: 'free', ttl: 0 });
        const action = actionOf(wordOf({ kind: 'program', race: own }), start);
        expect(action).toEqual({ kind: 'program', race: own });
        const { state } = apply(start, { kind: 'program', race: own });
        expect(state.play.race).toEqual(own);
        expect(actions(state).length).toBeGreaterThan(0);
      }),
    );
  });

  test.each(['', '7', '9', 'move', 'race', 'race_', 'race_look-20up', 'race_a-3a_b'])(
    'does not take “%s” for an action',
    (word) => {
      expect(actionOf(word, initial({ preset: 'delete-before-writing', ttl: 0 }))).toBeNull();
    },
  );
});
