import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Random } from '../../src/sim/random.ts';

const script = fileURLToPath(new URL('../sim.ts', import.meta.url));

function sim(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

/** Reads of 400 keys, every other of them followed by the store that fills the cache, and some writes. */
function traceWithFills(): string {
  const random = new Random(7);
  const lines = ['time,key,op'];
  for (let time = 0; time < 4000; time++) {
    const key = `k${Math.floor(400 * random.next() ** 2)}`;
    lines.push(`${time},${key},get`);
    if (time % 2 === 0) lines.push(`${time},${key},set`);
    if (time % 7 === 0) lines.push(`${time},k${random.below(400)},set`);
  }
  return `${lines.join('\n')}\n`;
}

const trace = traceWithFills();
const curve = ['-', '--curve', '--capacity', '200,300', '--shards', '200', '--json'];

test('a sampled curve in which writes do not count is the same whether fills are told from them or not', () => {
  const { code, out, error } = sim(curve, trace);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveLength(2);
  expect(out).toBe(sim([...curve, '--fills', 'never'], trace).out);
  expect(error).not.toContain('Left out 2');
});

test('a sampled curve in which a write is an access goes by the fills that are told from writes', () => {
  const through = [...curve, '--mode', 'alloc'];
  const { code, out, error } = sim(through, trace);
  expect(code).toBe(0);
  expect(error).toMatch(/\nLeft out \d+ stores filling the cache after a miss: /);
  expect(out).not.toBe(sim([...through, '--fills', 'never'], trace).out);
});
