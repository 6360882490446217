import { describe, expect, test } from 'vitest';
import { configure } from '../config.ts';
import { Replay } from '../replay.ts';
import { Simulation } from '../simulation.ts';
import { readVector } from '../vectors.ts';
import { FillTracker } from './fills.ts';
import { read } from './read.testing.ts';
import { TraceReader } from './trace-reader.ts';

const line = (milliseconds: number, command: string, client: string) =>
  `${Math.floor(milliseconds / 1000)}.${String((milliseconds % 1000) * 1000).padStart(6, '0')} [0 ${client}] ${command}`;

const lettersOf = (lines: readonly string[], fills: 'auto' | 'never' = 'auto') =>
  read(lines.join('\n'), { fills }).operations.map(([op, key]) => op + key);

interface Recorded {
  readonly name: string;
  readonly reads: number;
  readonly fills: number;
  readonly writes: number;
  readonly monitor: readonly string[];
}

describe('stores that fill the cache after a miss', () => {
  const interleaved = [
    line(0, '"GET" "a"', 'c:1'),
    line(0, '"GET" "b"', 'c:1'),
    line(5, '"SET" "a" "v" "EX" "60"', 'c:1'),
    line(6, '"SET" "b" "v" "EX" "60"', 'c:1'),
    line(7, '"GET" "a"', 'c:1'),
  ];

  test('are found though requests share a connection', () => {
    expect(lettersOf(interleaved)).toEqual(['ra', 'rb', 'ra']);
    expect(read(interleaved.join('\n')).report).toMatchObject({
      fills: 2,
      linesUsed: 3,
      skipped: { 'cache-fill': 2 },
    });
  });

  test('are found though a pool sends them over another connection', () => {
    expect(lettersOf([line(0, '"GET" "a"', 'c:1'), line(3, '"SET" "a" "v"', 'c:2')])).toEqual(['ra']);
  });

  test('are found among the keys of MSET after MGET, and what was not read is a write', () => {
    const lines = [line(0, '"MGET" "a" "b"', 'c:1'), line(3, '"MSET" "a" "1" "b" "2" "c" "3"', 'c:1')];
    expect(lettersOf(lines)).toEqual(['ra', 'rb', 'wc']);
  });

  test('are found when several requests miss the same key at once', () => {
    const lines = ['c:1', 'c:2', 'c:3'].map((client) => line(0, '"GET" "a"', client));
    const stores = ['c:1', 'c:2', 'c:3'].map((client) => line(9, '"SET" "a" "v"', client));
    expect(lettersOf([...lines, ...stores])).toEqual(['ra', 'ra', 'ra']);
  });

  test('are found in CSV too', () => {
    const text = 'time,key,op\n1,a,get\n1,a,set\n2,a,get\n3,a,get\n';
    expect(read(text).operations.map(([op, key]) => op + key)).toEqual(['ra', 'ra', 'ra']);
  });

  test('are found after the server has evicted the key, as soon after the read as other fills come', () => {
    const tracker = new FillTracker();
    tracker.read('a', 0);
    expect(tracker.store('a', 10)).toBe(true);
    tracker.read('a', 5_000_000);
    expect(tracker.store('a', 5_000_020)).toBe(true);
  });

  test('are writes where that is asked for', () => {
    expect(lettersOf(interleaved, 'never')).toEqual(['ra', 'rb', 'wa', 'wb', 'ra']);
  });

  // Recorded by scripts/record-cache-traffic.ts from a real server, together with what only the application knew.
  const { recorded } = readVector<{ readonly recorded: Recorded[] }>('cache-traffic.json.gz');

  test.each(recorded)('are found in a recording of $name', ({ monitor, reads, fills, writes }) => {
    const replay = new Replay([new Simulation(configure({}), 0)]);
    const reader = new TraceReader(replay);
    reader.push(monitor.join('\n'));
    const report = reader.finish();
    const [result] = replay.finish();
    expect(result?.totals.reads).toBe(reads);
    expect(report.problems.total).toBe(0);
    expect(report.fills).toBeGreaterThanOrEqual(0.99 * fills);
    if (writes > 0) return;
    expect(result?.totals).toMatchObject({ staleReads: 0, writes: fills - report.fills });
  });

  test('are not the writes of an application that keeps its cache up to date', () => {
    const tracker = new FillTracker();
    expect(tracker.store('never read', 0)).toBe(false);
    tracker.read('a', 0);
    expect(tracker.store('a', 10)).toBe(true);
    tracker.read('a', 20);
    expect(tracker.store('a', 600_000)).toBe(false);
    tracker.read('long ago', 0);
    expect(tracker.store('long ago', 3_600_000)).toBe(false);
  });
});
