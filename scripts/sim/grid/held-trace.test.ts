import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operations } from '../../../src/sim/arbitraries.ts';
import { configure } from '../../../src/sim/config.ts';
import { replayColumns, replayTrace } from '../../../src/sim/replay.ts';
import { traceOf } from '../../../src/sim/trace/trace-builder.ts';
import { operationLetters } from '../../../src/sim/types.ts';
import { HeldTrace } from './held-trace.ts';
import { playCells } from './play-cells.ts';

const configs = [
  configure({ policy: 'lru', capacity: 5 }),
  configure({ policy: 'redis-lru', capacity: 7, ttl: 30, jitter: 4 }),
  configure({ policy: 'arc', capacity: 9, strategy: 'write-behind', delay: 3 }),
];

test('a trace comes to the same whether it is held, or too long for that, or streamed', () => {
  fc.assert(
    fc.property(operations(), fc.integer({ min: 0, max: 300 }), (list, most) => {
      const held = new HeldTrace(configs, most);
      for (const { op, key, time } of list) held.add(operationLetters.indexOf(op), key, time);
      const finished = held.finish();
      expect('results' in finished).toBe(list.length > most);
      const results =
        'results' in finished
          ? finished.results
          : configs.map((config) => replayColumns(finished.trace, config));
      expect(results).toEqual(replayTrace(traceOf(list), configs));
      expect(held.keys.size).toBe(new Set(list.map(({ key }) => key)).size);
    }),
  );
});

test('a trace whose TTLs are asked for is refused where it is too long to be held', () => {
  const ofTrace = [configure({ policy: 'lru', capacity: 5, ttlsOfTrace: true })];
  const held = new HeldTrace(ofTrace, 3);
  for (let index = 0; index < 3; index++) held.add(0, 'a', index, 0, 60);
  const finished = held.finish();
  expect('trace' in finished && [...(finished.trace.ttls ?? [])]).toEqual([60, 60, 60]);
  expect(() => held.add(0, 'a', 3)).toThrow(
    /^A trace of more than 3 operations is played while it is read, /,
  );
});

test('a trace that is held is in memory that threads share', () => {
  const held = new HeldTrace([...configs, configure({ ttlsOfTrace: true })]);
  for (let index = 0; index < 1000; index++) held.add(0, `user:${index}`, index);
  const finished = held.finish();
  const buffers =
    'trace' in finished
      ? [finished.trace.kinds, finished.trace.keys, finished.trace.times, finished.trace.ttls].map(
          (column) => column?.buffer,
        )
      : [];
  expect(buffers).toHaveLength(4);
  for (const buffer of buffers) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('what ends a thread ends the grid', async () => {
  const trace = {
    length: 2_000_000,
    kinds: new Uint8Array(0),
    keys: new Int32Array(0),
    times: null,
    names: { length: 0 },
  };
  const broken = configure({ policy: 'nothing' as 'lru', capacity: 5 });
  const playing = playCells({ kind: 'totals', trace, cells: [broken, broken] }, { threads: 2 });
  await expect(playing).rejects.toThrow();
});
