import { everyOrder } from '../../src/sim/race/orders.ts';
import { raceOf, strategyRaces } from '../../src/sim/race/strategies.ts';
import type { Race, Step } from '../../src/sim/race/types.ts';
import { Random } from '../../src/sim/random.ts';
import { execute } from '../../src/sim/sorted-set/execute.ts';
import { Keyspace } from '../../src/sim/sorted-set/keyspace.ts';
import { playStampede } from '../../src/sim/stampede/stampede.ts';

interface Model {
  readonly name: string;
  /** What is counted. */
  readonly unit: string;
  /** Makes its input and gives back what is measured, which answers how many units it played. */
  readonly prepare: () => () => number;
}

const members = 100_000;
const commands = 50_000;

/** A board of many players whose scores rise, and who ask for their ranks and for the top ten. */
function board(): () => number {
  const random = new Random(1);
  const keyspace = new Keyspace();
  for (let member = 0; member < members; member++)
    execute(keyspace, ['ZADD', 'board', String(random.below(1_000_000)), `player:${member}`]);
  return () => {
    for (let command = 0; command < commands; command++) {
      const player = `player:${random.below(members)}`;
      if (command % 3 === 0) execute(keyspace, ['ZINCRBY', 'board', '10', player]);
      else if (command % 3 === 1) execute(keyspace, ['ZREVRANK', 'board', player]);
      else execute(keyspace, ['ZREVRANGE', 'board', '0', '9', 'WITHSCORES']);
    }
    return commands;
  };
}

/** As long as a race gets on a screen. Orders that come to the same state are counted together, or it would take hours. */
function longRace(): Race {
  const program: Step[] = ['read db', 'write db', 'set', 'read db', 'fill', 'write db', 'set'];
  const actors = ['one', 'other', 'third'].map((name) => ({ name, program }));
  return { actors, filled: true, ttl: null };
}

export const models: readonly Model[] = [
  { name: `sorted set of ${members}`, unit: 'commands', prepare: board },
  {
    name: 'races of the strategies',
    unit: 'orders',
    prepare: () => () =>
      strategyRaces.reduce((sum, strategy) => sum + (everyOrder(raceOf(strategy))?.orders ?? 0), 0),
  },
  {
    name: 'race of three programs of 7 steps',
    unit: 'orders',
    prepare: () => () => everyOrder(longRace())?.orders ?? 0,
  },
  {
    name: 'stampede of 100000 with XFetch',
    unit: 'readers',
    prepare: () => () =>
      playStampede({
        protection: 'early',
        readers: 100_000,
        over: 600_000,
        keys: 100,
        ttl: 60_000,
        firstExpiry: 60_000,
        databaseTime: 500,
        retryAfter: 50,
        beta: 1,
        jitter: 0,
        seed: 1,
      }).readers.length,
  },
];
