import { configure } from '../../src/sim/config.ts';
import { capacitiesUpTo, curveOf } from '../../src/sim/curve/miss-ratio-curve.ts';
import { KeyTable } from '../../src/sim/keys/key-table.ts';
import '../../src/sim/policies/all.ts';
import { policyNames } from '../../src/sim/policies/index.ts';
import { Simulation } from '../../src/sim/simulation.ts';
import type { PolicyName, Trace } from '../../src/sim/types.ts';
import { drive, libraries } from './libraries.ts';
import { capacity, zipfRequests } from './workload.ts';

export type KeyKind = 'integer' | 'string';

/** Makes its input and gives back what is measured, which answers how often it hit. */
type Contender = () => () => number;

const online = policyNames.filter((name) => name !== 'opt');

const stringKeys = () => Array.from(zipfRequests(), (key) => `user:${key}`);

const interned: Contender = () => simulating(internIntegers(zipfRequests()), 'lru');

const integers: Contender = () => {
  const keys = zipfRequests();
  return () => simulating(internIntegers(keys), 'lru')();
};

const strings: Contender = () => {
  const keys = stringKeys();
  return () => simulating(internStrings(keys), 'lru')();
};

const curve: Contender = () => {
  const trace = internIntegers(zipfRequests());
  const capacities = [...capacitiesUpTo(trace.names.length, 100), capacity];
  return () => curveOf(trace, configure({ policy: 'lru' }), capacities).at(-1)?.hits ?? 0;
};

/** Everything measured over the Zipf trace, by name. */
export const contenders: Readonly<Record<string, Contender>> = {
  'integer/ours, keys interned before': interned,
  'integer/ours, interning included': integers,
  'string/ours, interning included': strings,
  ...Object.fromEntries(
    Object.entries(libraries).flatMap(([name, create]): [string, Contender][] => [
      [`integer/${name}`, () => driving(create, zipfRequests())],
      [`string/${name}`, () => driving(create, stringKeys())],
    ]),
  ),
  ...Object.fromEntries(
    online.map((policy): [string, Contender] => [
      `policy/${policy}`,
      () => simulating(internIntegers(zipfRequests()), policy),
    ]),
  ),
  'curve/lru at every capacity': curve,
};

function driving(create: (typeof libraries)[string], keys: ArrayLike<number | string>): () => number {
  return () => drive(create(), keys);
}

function simulating(trace: Trace, policy: PolicyName): () => number {
  return () => {
    const simulation = new Simulation(configure({ policy, capacity }), trace.names.length);
    simulation.run(trace, 0, trace.length);
    return simulation.counts.hits;
  };
}

function internIntegers(requests: Int32Array): Trace {
  const table = new KeyTable();
  const keys = new Int32Array(requests.length);
  for (let index = 0; index < keys.length; index++)
    keys[index] = table.idOfInteger(requests[index] as number);
  return readsOf(keys, table);
}

function internStrings(requests: readonly string[]): Trace {
  const table = new KeyTable();
  const keys = new Int32Array(requests.length);
  for (let index = 0; index < keys.length; index++) keys[index] = table.idOf(requests[index] as string);
  return readsOf(keys, table);
}

function readsOf(keys: Int32Array, table: KeyTable): Trace {
  const { length } = keys;
  // Nothing that is measured looks at names, only at how many there are.
  return { length, kinds: new Uint8Array(length), keys, times: null, names: new Array(table.size) };
}
