import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../src/sim/random.ts';
import { parseOptions } from './options.ts';
import { parsePlanOptions } from './plan/options.ts';
import { ttlText } from './stated-ttls.ts';

const script = fileURLToPath(new URL('../sim.ts', import.meta.url));

function sim(args: readonly string[], input = '') {
  const result = spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

describe('the option --ttl', () => {
  test.each([
    [[], null, undefined, null],
    [['--ttl', '60'], 60, undefined, '60'],
    [['--ttl', 'trace'], null, true, 'trace'],
    [['--ttl', 'TRACE, 60'], 60, true, 'trace,60'],
  ] as const)('takes a number for all, and what the trace states: %j', (args, ttl, ttlsOfTrace, text) => {
    const entries = parseOptions(['-', ...args]);
    const bytes = parseOptions(['-', '--capacity', '1MB', ...args]);
    for (const choice of [entries?.plan(9).configs[0], entries?.ttl, bytes?.sized]) {
      expect([choice?.ttl, choice?.ttlsOfTrace]).toEqual([ttl, ttlsOfTrace]);
      expect(choice && ttlText(choice)).toBe(text);
    }
  });

  test.each([
    [['--ttl', 'trace,'], /^--ttl takes whole numbers, not ""\.$/],
    [['--ttl', 'trace,0'], /^--ttl must be a whole number from 1 to /],
    [['--ttl', 'trace,60,70'], /^--ttl takes whole numbers, not "60,70"\.$/],
    [['--ttl', '60,trace'], /^--ttl takes whole numbers, not "60,trace"\.$/],
    [['--ttl', 'traces'], /^--ttl takes whole numbers, not "traces"\.$/],
    [
      ['--ttl', 'trace', '--policy', 'lru,redis-volatile-ttl'],
      /^The policy redis-volatile-ttl is played where every entry has a TTL: give --ttl trace,N\.$/,
    ],
    [['--ttl', 'trace', '--curve', '--shards', '500'], /^--shards is for caches that only evict: no --ttl, /],
  ])('is refused where it means nothing: %j', (args, sentence) => {
    expect(() => parseOptions(['-', ...args])).toThrow(sentence);
  });

  test('lets every entry of redis-volatile-ttl leave where there is a number for the others', () => {
    const args = ['-', '--ttl', 'trace,60', '--policy', 'redis-volatile-ttl', '--capacity', '9'];
    expect(parseOptions(args)?.plan(9).configs).toHaveLength(1);
  });

  test('is no list of TTLs of the trace in a plan', () => {
    expect(() => parsePlanOptions(['-', '--ttl', 'trace,60'])).toThrow(/^A plan compares TTLs of which /);
  });
});

describe('npm run sim --ttl trace', () => {
  test('prints what docs/traces.md shows', () => {
    const document = readFileSync(new URL('../../docs/traces.md', import.meta.url), 'utf8');
    const [, passage = ''] = /^## TTLs of the trace$(.*?)^## /ms.exec(document) ?? [];
    const [trace = '', shown = ''] = passage
      .split(/\n(?! {4}).*/)
      .map((block) => block.replaceAll(/^ {4}/gm, '').trim())
      .filter((block) => block !== '');
    const [command = '', ...lines] = shown.split('\n');
    expect(command).toMatch(/^\$ npm run -s sim -- ttls\.csv --ttl trace,60$/);
    const { code, out, error } = sim(['-', ...command.split(' ').slice(7)], trace);
    expect(code).toBe(0);
    expect(out.trimEnd()).toBe(lines.join('\n'));
    expect(error).toContain(', TTL in column 4 "ttl".\n');
    expect(error).toContain('\nUses the TTLs of the trace: 1 line sets one, of 10.\n');
    expect(error).toMatch(/\nNothing is said of 1 key: its entries live 60\.\n$/);
    expect(sim(['-', '--ttl', 'trace'], trace).error).toMatch(
      /\nNothing is said of 1 key: its entries live for ever; --ttl trace,N gives them N\.\n$/,
    );
  });

  test.each([
    ['times', [], 'key,ttl\na,5\na,5\n', /\nThe trace has no times, so no entry comes to the end /],
    [
      'TTLs',
      ['--bytes'],
      'time,key\n1,a\n2,a\n',
      /\nThe trace states no TTL that can be used, so --ttl trace means nothing /,
    ],
    ['TTLs', ['--curve'], '1 r a\n2 r a\n', /\nThe trace states no TTL that can be used, /],
    [
      'TTLs',
      ['--capacity', '50%'],
      'time,key,ttl\n1,a,0\n2,a,-5\n',
      /\nThe trace states no TTL that can be used, /,
    ],
  ])('refuses a trace without %s: %j', (_, more, trace, sentence) => {
    const { code, out, error } = sim(['-', '--ttl', 'trace,60', ...more], trace);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(sentence);
  });

  test('comes to the same with events, with a curve and with a file of finished cells', () => {
    const random = new Random(4);
    const trace = Array.from({ length: 400 }, (_, index) => {
      const word = random.below(4) === 0 ? 'set' : 'get';
      return `${index},key${random.below(40)},5,9,1,${word},${word === 'set' ? 1 + random.below(90) : 0}\n`;
    }).join('');
    const args = ['-', '--ttl', 'trace', '--capacity', '30', '--json'];
    const folder = mkdtempSync(join(tmpdir(), 'ttls-'));
    const ways = [[], ['--events'], ['--curve'], ['--resume', join(folder, 'cells')]];
    const hits = ways.map((more) => JSON.parse(sim([...args, ...more], trace).out)[0].hits);
    rmSync(folder, { recursive: true });
    expect(hits).toEqual(hits.map(() => hits[0]));
    const [forEver] = JSON.parse(sim(['-', '--capacity', '30', '--json'], trace).out);
    expect(forEver.hits).toBeGreaterThan(hits[0]);
  }, 120_000);
});

describe('a grid with the TTLs of a trace', () => {
  let folder = '';
  const trace = () => join(folder, 'twitter.csv');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ttls-'));
    const random = new Random(3);
    const lines = Array.from({ length: 40_000 }, (_, index) => {
      const key = Math.floor(900 * random.next() ** 2);
      const ttl = key % 7 === 0 ? 0 : 100 + random.below(9000);
      const word = random.below(4) === 0 ? 'set' : 'get';
      return `${index},key${key},4,${10 + (key % 90)},1,${word},${word === 'set' ? ttl : 0}\n`;
    });
    writeFileSync(trace(), lines.join(''));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['entries', ['--policy', 'lru,opt,redis-lru,2q', '--capacity', '5,50,200,500,5000,100%']],
    ['bytes', ['--policy', 'lru,s3-fifo,gdsf', '--capacity', '1kB,5kB,9kB,20kB,30kB,40kB,50kB,100%']],
  ])(
    'prints the same on one thread and on several, and from a file of finished cells: %s',
    (_, args) => {
      const all = [trace(), ...args, '--json'];
      const kept = ['--resume', join(folder, args.join(' ').replaceAll(/\W/g, '-'))];
      const one = sim([...all, '--ttl', 'trace,500', '--threads', '1']);
      expect(one.code).toBe(0);
      expect(sim([...all, '--ttl', 'trace,500', '--threads', '2', ...kept])).toEqual(one);
      expect(sim([...all, '--ttl', 'trace,500', ...kept]).out).toBe(one.out);
      expect(sim([...all, '--ttl', '500', ...kept]).error).toMatch(
        / holds finished cells of another choice of options; /,
      );
      for (const row of JSON.parse(one.out)) expect(row).toMatchObject({ ttl: 'trace,500' });
    },
    120_000,
  );
});
