import { apply, initial } from '../../src/sim/cluster/cluster.ts';
import { KetamaRing } from '../../src/sim/cluster/ring.ts';
import { slotOf } from '../../src/sim/cluster/slots.ts';
import { presets } from '../../src/sim/proxy/presets.ts';
import { simulate } from '../../src/sim/proxy/simulate.ts';
import { everyOrder } from '../../src/sim/race/orders.ts';
import { raceOf, strategyRaces } from '../../src/sim/race/strategies.ts';
import type { ProgramStep, Race } from '../../src/sim/race/types.ts';
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

const clusterKeys = Array.from({ length: 100_000 }, (_, index) => `user:${index}`);
const ringNodes = Array.from({ length: 10 }, (_, index) => ({
  host: `10.0.1.${index}`,
  port: 11_211,
  weight: 1,
}));

/** A storm of functions on a database. */
function storm(proxy: (typeof presets)['function-storm']['proxy']): number {
  let events = 0;
  simulate({ ...presets['function-storm'], proxy }, { observer: () => events++ });
  return events;
}

/** Reads of one key after the other from a cluster of three shards. */
function clusterReads(): number {
  let state = initial({ shards: 3, replicas: 1, multiAz: true });
  let events = 0;
  for (const key of clusterKeys.slice(0, 20_000)) {
    const step = apply(state, { kind: 'get', key });
    state = step.state;
    events += step.events.length;
  }
  return events;
}

/** As long as a race gets on a screen. Orders that come to the same state are counted together, or it would take hours. */
function longRace(): Race {
  const program: ProgramStep[] = ['read db', 'write db', 'set', 'read db', 'fill', 'write db', 'set'];
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
  {
    name: 'storm of functions behind a proxy',
    unit: 'events',
    prepare: () => () => storm(presets['function-storm'].proxy),
  },
  { name: 'the same storm without a proxy', unit: 'events', prepare: () => () => storm(null) },
  { name: 'reads from a cluster', unit: 'events', prepare: () => clusterReads },
  {
    name: 'hash slots of keys, no key twice',
    unit: 'keys',
    prepare: () => () => {
      for (const key of clusterKeys) slotOf(key);
      return clusterKeys.length;
    },
  },
  {
    name: 'keys on a ketama ring of ten nodes, no key twice',
    unit: 'keys',
    prepare: () => () => {
      const ring = new KetamaRing(ringNodes);
      for (const key of clusterKeys) ring.ownerOf(key);
      return clusterKeys.length;
    },
  },
];
