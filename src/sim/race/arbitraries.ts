import fc from 'fast-check';
import { readRace } from './read-race.ts';
import { raceOf, strategyRaces } from './strategies.ts';
import { type Race, steps } from './types.ts';

/** Steps at random seldom make a lease or a delayed delete, so that programs of the strategies take part too. */
const anyProgram = fc.oneof(
  fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 4 }),
  fc.constantFrom(...strategyRaces.flatMap((name) => raceOf(name).actors.map(({ program }) => program))),
);

/** Up to three actors with up to four steps; steps that make no sense at their place are left out. */
export const anyRace: fc.Arbitrary<Race> = fc
  .record({ filled: fc.boolean(), programs: fc.array(anyProgram, { minLength: 1, maxLength: 3 }) })
  .map(({ filled, programs }) => {
    const actors = programs.map((program, place) => [`actor ${place}:`, ...program].join('\n'));
    return readRace([filled ? 'cache filled' : '', ...actors].join('\n')).race;
  });
