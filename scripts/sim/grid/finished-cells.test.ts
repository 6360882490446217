import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishedCells, type GridIdentity, keepCells } from './finished-cells.ts';
import { stoppedSentence } from './stopping.ts';

const identity: GridIdentity = { version: '1.0.0', sha256: 'ab', options: '{"cells":[1,2]}' };
const command = fileURLToPath(new URL('../../sim.ts', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cells-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a file of finished cells', () => {
  test('gives what was kept, and nothing before there is one', () => {
    const file = join(folder, 'cells');
    expect(finishedCells(file, identity)).toEqual(new Map());
    const results = new Map([
      [3, { hits: 1 }],
      [0, { hits: 7 }],
    ]);
    keepCells(file, identity, results);
    expect(finishedCells(file, identity)).toEqual(results);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test.each([
    ['version', /another version of this project; give --resume another file, or remove it\.$/],
    ['sha256', /another trace; /],
    ['options', /another choice of options; /],
  ])('is refused where it is of another %s', (part, sentence) => {
    const file = join(folder, 'cells');
    keepCells(file, identity, new Map());
    expect(() => finishedCells(file, { ...identity, [part]: 'other' })).toThrow(sentence);
  });

  test('is refused where a character of it has changed, where it is cut short, and where it is another file', () => {
    const file = join(folder, 'cells');
    keepCells(file, identity, new Map([[0, { hits: 7 }]]));
    const whole = readFileSync(file, 'utf8');
    for (const damaged of [whole.replace('"hits":7', '"hits":8'), whole.slice(0, -1), '', 'r a\nr b\n']) {
      writeFileSync(file, damaged);
      expect(() => finishedCells(file, identity)).toThrow(/ is damaged, or no file of finished cells, /);
      expect(readFileSync(file, 'utf8')).toBe(damaged);
    }
  });

  test('is told of where it cannot be written', () => {
    expect(() => keepCells(join(folder, 'nowhere', 'cells'), identity, new Map())).toThrow(
      /cannot be written \(ENOENT\)\.$/,
    );
  });
});

test.each([
  [[0, 0, 0], undefined, null],
  [[1, 0, 0], 'kept', /^Stopped while the trace was read, before a cell was done\.$/],
  [[1, 0, 0], undefined, /before a cell was done; with --resume FILE a run keeps its finished cells, /],
  [[2, 3, 8], undefined, /^Stopped: 3 of 8 cells were done and are lost; with --resume FILE /],
  [
    [2, 3, 8],
    'kept',
    /^Stopped: 3 of 8 cells are done and kept in kept; the same command with --resume kept goes /,
  ],
] as const)('a run that is stopped says how far it was: %j', (shown, resume, sentence) => {
  const said = stoppedSentence(Int32Array.from(shown), resume);
  if (sentence === null) expect(said).toBeNull();
  else expect(said).toMatch(sentence);
});

describe('npm run sim --resume', () => {
  const args = ['--policy', 'lru,fifo,2q,arc', '--capacity', '5,10,20,40,80,160,320,640,1000,1500', '--json'];
  const trace = () => join(folder, 'a.trace');

  /** Lets a run keep its cells once; the next time it says so and waits, until a signal ends it. */
  const waiting = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (String(path).endsWith('.new') && fs.existsSync(path.slice(0, -'.new'.length))) {
        fs.writeSync(2, 'waits');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
      return openSync(path, ...rest);
    };
    syncBuiltinESMExports();
  `;

  function runThatWaits(more: readonly string[]): ChildProcess {
    const hook = `data:text/javascript,${encodeURIComponent(waiting)}`;
    return spawn(process.execPath, ['--import', hook, command, trace(), ...args, ...more], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }

  test('ends a run that was stopped as if it never had been, and plays no finished cell again', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `r user:${(index * index) % 7919}\n`);
    writeFileSync(trace(), lines.join(''));
    const file = join(folder, 'cells');
    const stopped = runThatWaits(['--resume', file, '--threads', '1']);
    const exit = once(stopped, 'exit');
    let said = '';
    for await (const piece of stopped.stderr ?? []) {
      said += piece;
      if (said.endsWith('waits')) stopped.kill('SIGINT');
    }
    expect(await exit).toEqual([130, null]);
    const [, kept = ''] = readFileSync(file, 'utf8').split('\n');
    const { length } = JSON.parse(kept).cells;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(40);
    expect(said).toMatch(
      new RegExp(`Stopped: ${length} of 40 cells are done and kept in .*; the same command with --resume `),
    );
    const whole = execFileSync(process.execPath, [command, trace(), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    const again = () =>
      execFileSync(process.execPath, [command, trace(), ...args, '--resume', file], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(again()).toBe(whole);
    // What is in the file is what is printed, so nothing was played.
    const [, body = ''] = readFileSync(file, 'utf8').split('\n');
    const { cells, ...identityOfRun } = JSON.parse(body);
    const marked = cells.map(([place, result]: [number, object]) => [place, { ...result, operations: -1 }]);
    keepCells(file, identityOfRun, new Map(marked));
    expect(again()).toBe(whole.replaceAll('"operations":10000', '"operations":-1'));
  }, 120_000);
});
