import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Random } from '../src/sim/random.ts';
import { readVector } from '../src/sim/vectors.ts';

const script = fileURLToPath(new URL('sim.ts', import.meta.url));

function sim(args: readonly string[], input: string | Buffer = '', node: readonly string[] = []) {
  const result = spawnSync(process.execPath, [...node, script, ...args], { input, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

function vector(name: string): string {
  return fileURLToPath(new URL(`../src/sim/vectors/${name}.trace`, import.meta.url));
}

interface Figures {
  readonly hits: number;
  readonly misses: number;
  readonly fnv: string;
}

const { traces } = readVector<{
  readonly traces: Record<
    string,
    { readonly expected: Record<string, Record<string, Record<string, Figures>>> }
  >;
}>('expected.json');
const mixed = traces['mixed-90-10']?.expected ?? {};

describe('npm run sim', () => {
  test('prints a row for every policy and capacity, with the published figures', () => {
    const { code, out } = sim([
      vector('mixed-90-10'),
      '--policy',
      'lru,s3-fifo,opt',
      '--capacity',
      '50,500',
      '--mode',
      'alloc',
      '--json',
    ]);
    expect(code).toBe(0);
    const rows = JSON.parse(out) as (Figures & { readonly policy: string; readonly capacity: number })[];
    expect(rows.map(({ policy, capacity }) => `${policy} ${capacity}`)).toEqual([
      'lru 50',
      'lru 500',
      's3-fifo 50',
      's3-fifo 500',
      'opt 50',
      'opt 500',
    ]);
    for (const row of rows) {
      const figures = mixed['alloc']?.[row.capacity]?.[row.policy.toUpperCase()];
      expect(row).toMatchObject({ mode: 'alloc', operations: 12_000, ...figures });
    }
  });

  test('names a strategy, leaves the cache unbounded, and counts everything', () => {
    const { out } = sim(
      ['-', '--strategy', 'write-behind', '--delay', '5', '--json'],
      '1 r a\n2 w a\n3 w a\n4 r a\n9 x b\n',
    );
    expect(JSON.parse(out)).toEqual([
      {
        policy: 'lru',
        capacity: null,
        strategy: 'write-behind',
        operations: 5,
        hitRatio: 0.5,
        fnv: expect.stringMatching(/^[0-9a-f]{16}$/),
        reads: 2,
        hits: 1,
        misses: 1,
        missesAbsent: 1,
        missesExpired: 0,
        staleReads: 0,
        writes: 2,
        externalWrites: 1,
        dbReads: 1,
        dbWrites: 1,
        cacheWrites: 3,
        cacheDeletes: 0,
        cacheDeletesEffective: 0,
        evictions: 0,
        trips: 6,
        residentAtEnd: 1,
        dirtyAtEnd: 0,
      },
    ]);
  });

  test('prints the events of a run in the shape of the hand-worked examples', () => {
    const { cases } = readVector<{
      readonly cases: {
        readonly name: string;
        readonly expected: { readonly t: number; readonly op: string; readonly key: string }[];
      }[];
    }>('strategies.json');
    const expected = cases.find(({ name }) => name === 'lazy-ttl-jitter')?.expected ?? [];
    const trace = expected.map(({ t, op, key }) => `${t} ${op} ${key}`).join('\n');
    const { out } = sim(['-', '--ttl', '10', '--jitter', '0,4,2,1,3,0', '--events'], trace);
    expect(JSON.parse(out)).toEqual(expected);
    const rows = JSON.parse(
      sim(['-', '--ttl', '10', '--jitter', '0,4,2,1,3,0', '--events', '--json'], trace).out,
    );
    expect(rows).toMatchObject([{ policy: 'lru', events: expected }]);
  });

  test('prints a curve with one column a policy', () => {
    const { out } = sim([vector('tiny-belady'), '--policy', 'fifo,lru', '--capacity', '3,4', '--curve']);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['capacity', 'fifo', 'lru'],
      ['3', '25.00 %', '16.67 %'],
      ['4', '16.67 %', '33.33 %'],
      [''],
    ]);
  });

  test('estimates a curve from a sample of the keys, and says how far off it is', () => {
    const args = [vector('zipf-1.0'), '--curve', '--shards', '200', '--capacity', '5,100,500'];
    const { code, out, error } = sim([...args, '--json']);
    expect(code).toBe(0);
    expect(error).toMatch(/^Read 20000 operations on about \d+ keys from /);
    expect(error).toMatch(/\nLeft out: capacities below \d+, of which a sample of /);
    expect(error).toMatch(
      /\nSampled 200 keys, .* of all, with the seed 1\. Hit ratios are off by about [\d.]+ points /,
    );
    const rows = JSON.parse(out);
    expect(rows.map(({ capacity }: { readonly capacity: number }) => capacity)).toEqual([100, 500]);
    for (const row of rows) expect(row).toMatchObject({ policy: 'lru', sampledKeys: 200 });
    const exact = JSON.parse(sim([vector('zipf-1.0'), '--curve', '--capacity', '100,500', '--json']).out);
    rows.forEach(
      ({ hitRatio, margin }: { readonly hitRatio: number; readonly margin: number }, index: number) => {
        expect(Math.abs(hitRatio - exact[index].hitRatio)).toBeLessThan(margin);
      },
    );
    expect(sim(args).out.split('\n')[0]).toMatch(/^capacity +lru +95 %$/);
  });

  test.each([
    ['totals', ['--policy', 'lru,opt,redis-lru,2q', '--capacity', '5,50,500,5000']],
    [
      'totals as JSON, with writes',
      ['--policy', 'fifo,arc,random', '--capacity', '10%,20%,30%,40%,50%,1', '--json', '--mode', 'wt'],
    ],
    ['a curve', ['--curve', '--policy', 'sieve,lru']],
    [
      'capacities in bytes',
      ['--policy', 'lru,s3-fifo,arc', '--capacity', '1kB,5kB,9kB,20kB,40kB', '--ttl', '900', '--json'],
    ],
  ])('prints the same on one thread and on several, in the same order: %s', (_, args) => {
    const random = new Random(8);
    const lines = Array.from({ length: 70_000 }, (__, index) => {
      const key = Math.floor(1000 * random.next() ** 2);
      return `${index},key${key},4,${10 + (key % 90)},1,${random.below(9) === 0 ? 'replace' : 'get'},0\n`;
    }).join('');
    const [one, two] = ['1', '2'].map((threads) => sim(['-', ...args, '--threads', threads], lines));
    expect(one?.code).toBe(0);
    expect(two).toEqual(one);
  });

  test('gives the rest of a grid in which one cell cannot be played', () => {
    const args = [vector('tiny-belady'), '--policy', '2q,fifo', '--capacity', '1,4'];
    const { code, out, error } = sim([...args, '--json']);
    expect(code).toBe(0);
    expect(
      JSON.parse(out).map(({ policy, capacity }: { readonly policy: string; readonly capacity: number }) => [
        policy,
        capacity,
      ]),
    ).toEqual([
      ['2q', 4],
      ['fifo', 1],
      ['fifo', 4],
    ]);
    expect(error).toMatch(/^Left out: The policy 2q needs a capacity of 4 or more, not 1\.\n/);
    const lines = sim([...args, '--curve']).out.split('\n');
    expect(lines.map((line) => line.split(/ {2,}/).length)).toEqual([3, 3, 3, 1]);
    expect(lines[1]).toMatch(/^1 +- +\d/);
  });

  test('reads other formats, and says on standard error what it could not use', () => {
    const trace = 'key,op\na,get\nb\na,get\n';
    const { code, out, error } = sim(['-', '--json', '--allow-unusable'], trace);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ operations: 2, hits: 1 }]);
    const report =
      'Read 2 operations on 1 key from 4 lines of CSV.\n' +
      'Columns: key in column 1 "key", operation in column 2 "op".\n' +
      'Could not use 1 line; the first: Line 3: 1 fields where 2 are expected.\n';
    expect(error).toBe(report);
    expect(sim(['-', '--json'], trace)).toEqual({
      code: 2,
      out: '',
      error: `${report}33.3 % of the lines could not be used, so what the others give may be wrong; --allow-unusable gives it all the same.\n`,
    });
  });

  test('unpacks gzip and zstd, also where two files were put together, and reads UTF-16', () => {
    const [text, twice] = ['r a\nr b\nr a\n', 'r a\nr b\nr a\nr a\nr b\nr a\n'];
    for (const pack of [gzipSync, zstdCompressSync]) {
      const { out } = sim(['-', '--json'], Buffer.concat([pack(text), pack(text)]));
      expect(JSON.parse(out)).toMatchObject(JSON.parse(sim(['-', '--json'], twice).out));
      const { code, error } = sim(['-'], pack(text).subarray(0, -6));
      expect([code, error]).toEqual([
        2,
        expect.stringMatching(/^Standard input cannot be unpacked: [^\n]+\n$/),
      ]);
    }
    expect(JSON.parse(sim(['-', '--json'], Buffer.from(`\ufeff${text}`, 'utf16le')).out)).toMatchObject([
      { operations: 3, hits: 1 },
    ]);
  });

  test('says in one sentence that there is not enough memory', () => {
    const names = Array.from(
      { length: 250_000 },
      (_, index) => `/a/long/enough/address/${index}/${index}.html`,
    );
    const { code, out, error } = sim(['-'], `${names.join('\n')}\n`, ['--max-old-space-size=16']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(
      /^The memory that Node may use, \d+ MB, does not hold the keys of this trace; .*\n$/,
    );
  });

  test('says which TTL the trace sets, and how to simulate with it', () => {
    const trace = '0,a,1,9,1,get,0\n0,a,1,9,1,set,300\n1,a,1,9,1,get,0\n';
    expect(sim(['-'], trace).error).toContain(
      '\n1 line sets a TTL of 300, which is not used: --ttl trace gives entries what the trace states, and --ttl 300 gives that to all.\n',
    );
  });

  test('takes columns, and fills for writes, as it is told', () => {
    const trace = 'a,1,get\na,2,set\na,3,get\n';
    const told = ['-', '--json', '--columns', 'key=1,time=2,op=3'];
    expect(JSON.parse(sim(told, trace).out)).toMatchObject([{ operations: 2, hits: 1, staleReads: 0 }]);
    expect(JSON.parse(sim([...told, '--fills', 'never'], trace).out)).toMatchObject([
      { operations: 3, hits: 1, staleReads: 1 },
    ]);
  });

  test.each([
    ['a bad line', ['-'], 'r a\nr b\nread c\n', /^Line 3: "read c" is neither/],
    ['an empty trace', ['-'], '', /^The trace is empty/],
    [
      'fields without names',
      ['-'],
      '1,a\n2,b\n3,a\n',
      /^Line 1, "1,a", has 2 fields and nothing says which is the key: give --columns key=N /,
    ],
    [
      'two columns that could be the key',
      ['-'],
      'id,url\n1001,/a\n1002,/a\n',
      /^"id", "url" could each be the key: give --columns key=id\.$/,
    ],
    ['a missing file', ['nowhere.trace'], '', /^There is no file nowhere\.trace\.$/],
    ['a bad option', ['-', '--capacity', '0'], 'r a', /^--capacity must be a whole number from 1 /],
  ])('answers %s with one sentence and exit code 2', (_, args, input, sentence) => {
    const { code, out, error } = sim(args, input);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error.trimEnd()).toMatch(sentence);
  });
});

describe('npm run sim, with capacities in bytes and as shares', () => {
  const sizes = 'time,key,size\n1,a,300\n2,b,60\n3,a,300\n4,c,40\n5,b,60\n';

  test('prints what docs/traces.md shows', () => {
    const document = readFileSync(new URL('../docs/traces.md', import.meta.url), 'utf8');
    const [, passage = ''] = /^## Capacities in bytes$(.*?)^## (?!Items)/ms.exec(document) ?? [];
    const [trace = '', ...shown] = passage
      .split(/\n(?! {4}).*/)
      .map((block) => block.replaceAll(/^ {4}/gm, '').trim())
      .filter((block) => block !== '');
    expect(shown).toHaveLength(2);
    for (const block of shown) {
      const [command = '', ...lines] = block.split('\n');
      expect(command).toMatch(/^\$ npm run -s sim -- sizes\.csv /);
      const { code, out } = sim(['-', ...command.split(' ').slice(7)], trace);
      expect(code).toBe(0);
      expect(out.trimEnd()).toBe(lines.join('\n'));
    }
  });

  test.each([
    [
      'none',
      300,
      '',
      /^An object counts as its size alone: --item-overhead redis, redis-expiring or memcached /m,
    ],
    // The key 8, its entry 24, the object 16 and the text of 304 bytes in 320.
    [
      'redis',
      368,
      'redis',
      /^Not counted, though it is in maxmemory: for 1 item Redis has 32 bytes of hash tables, /m,
    ],
    [
      'redis-expiring',
      392,
      'redis-expiring',
      /^Not counted, .* for 1 item Redis has 64 bytes of hash tables, /m,
    ],
    // A chunk of 384, of which a page of 1 MiB has 2730.
    ['memcached', 385, 'memcached', /^An object counts as an item of memcached 1\.6\.18 /m],
  ])('counts what an item takes in a server: %s', (server, bytesAtEnd, itemOverhead, sentence) => {
    const { out, error } = sim(
      ['-', '--bytes', '--json', '--item-overhead', server],
      'key,size\na,300\na,300\n',
    );
    const [row] = JSON.parse(out);
    expect(row).toMatchObject({ bytesAtEnd, bytes: 600, hitBytes: 300 });
    expect(row.itemOverhead ?? '').toBe(itemOverhead);
    expect(error).toMatch(sentence);
  });

  test('prints a row for every policy and capacity as JSON, and says what it does', () => {
    const { code, out, error } = sim(
      ['-', '--capacity', '100B,100%', '--policy', 'lru,opt', '--mode', 'alloc', '--json'],
      sizes,
    );
    expect(code).toBe(0);
    expect(error).toContain('size in column 3 "size"');
    expect(error).toContain('With sizes, opt evicts the object whose next use is farthest');
    const [row, all] = JSON.parse(out);
    expect(row).toEqual({
      policy: 'lru',
      capacityBytes: 100,
      mode: 'alloc',
      operations: 5,
      accesses: 5,
      hits: 1,
      misses: 4,
      missesExpired: 0,
      hitRatio: 0.2,
      bytes: 760,
      hitBytes: 60,
      byteHitRatio: 60 / 760,
      evictions: 0,
      tooLarge: 2,
      hitsOfOtherSize: 0,
      residentAtEnd: 2,
      bytesAtEnd: 100,
      fnv: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(all).toMatchObject({ capacityBytes: 400, hits: 2, tooLarge: 0 });
  });

  test('lets objects expire in units of the times, as entries do', () => {
    const trace = 'time,key,size\n1,a,10\n4,a,10\n6,a,10\n7,b,10\n8,a,10\n';
    const { code, out } = sim(['-', '--capacity', '100B', '--ttl', '5'], trace);
    expect(code).toBe(0);
    expect(out).toMatch(/hits {2}misses {2}expired {2}too large .*\n.* 2 {7}3 {8}1 {10}0 /);
    const args = ['-', '--ttl', '5', '--jitter', '0,1', '--json'];
    const [inBytes] = JSON.parse(sim([...args, '--capacity', '100B'], trace).out);
    const [inEntries] = JSON.parse(sim([...args, '--capacity', '10'], trace).out);
    const { hits, missesExpired, fnv } = inEntries;
    expect(inBytes).toMatchObject({ hits, missesExpired, fnv });
  });

  test('takes shares of the keys where capacities count entries, in totals and curves', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `k${index % 20}\n`).join('');
    const capacities = ['--capacity', '5,50%,100%,0.1%'];
    const { out, error } = sim(['-', '--json', ...capacities], keys);
    expect(JSON.parse(out).map(({ capacity }: { readonly capacity: number }) => capacity)).toEqual([
      5, 10, 20, 1,
    ]);
    expect(error).toBe('Read 200 operations on 20 keys from 200 lines of one key a line.\n');
    const curve = JSON.parse(sim(['-', '--json', '--curve', ...capacities], keys).out);
    expect(curve.find(({ capacity }: { readonly capacity: number }) => capacity === 20)?.hitRatio).toBe(0.9);
  });

  test('says what became of sizes that are missing or change', () => {
    const { code, error } = sim(['-', '--bytes', '--allow-unusable'], 'key,size\na,\na,7\nb,\na,8\n');
    expect(code).toBe(0);
    expect(error.split('\n').slice(2, 5)).toEqual([
      'Gave 1 request without a size that of another request of the key.',
      'Left out 1 request of keys of which no size is said.',
      'Sizes of keys change: an object keeps the one with which it came in until it leaves.',
    ]);
  });

  test.each([
    [
      'a trace without sizes',
      'a\nb\n',
      /\nThe trace says no sizes of objects, so a capacity in bytes means nothing for it; where /,
    ],
    [
      'too few sizes',
      'key,size\na,7\nb,0\n',
      /\n50\.0 % of the requests have no size, so what the others give may be /,
    ],
    [
      'an item that the server would refuse',
      'key,size\na,7\nb,1048576\n',
      /\nmemcached refuses a key of 1 byte with a value of 1048576, so .*: it takes keys of 1 to 250 bytes /,
      ['--item-overhead', 'memcached'],
    ],
  ])('refuses %s', (_, input, sentence, more: readonly string[] = []) => {
    const { code, out, error } = sim(['-', '--capacity', '1MB', ...more], input);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(sentence);
  });
});

describe('npm run sim, for a plan', () => {
  const trace =
    '0,a,1,99,1,get,0\n0,a,1,99,1,set,60\n30,b,1,99,1,get,0\n30,b,1,99,1,set,30\n100,a,1,99,1,get,0\n';
  const sha256 = createHash('sha256').update(trace).digest('hex');

  test('prints as JSON all that is known, and what is needed to repeat it', () => {
    const { code, out } = sim(['plan', '-', '--json', '--price', 'cache.r7g.large=0.25'], trace);
    expect(code).toBe(0);
    const plan = JSON.parse(out);
    expect(plan).toMatchObject({
      sha256,
      file: null,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      arguments: ['-', '--json', '--price', 'cache.r7g.large=0.25'],
      seed: null,
      trace: { format: 'twitter', operations: 3, timeUnit: 'seconds' },
      reads: 3,
      keys: 2,
      compulsoryMisses: 2,
      hotKeys: [{ key: 'a', requests: 2, share: 2 / 3 }],
      memory: { itemBytes: 100, from: 'trace' },
    });
    const priced = plan.memory.nodes.filter(
      ({ pricePerHour }: { readonly pricePerHour: number | null }) => pricePerHour !== null,
    );
    expect(priced).toMatchObject([{ type: 'cache.r7g.large', shards: 1, pricePerHour: 0.25 }]);
    expect(plan.sources[0]).toMatchObject({ checked: expect.any(String), url: expect.any(String) });
  });

  test('prints what docs/traces.md shows of it', () => {
    const document = readFileSync(new URL('../docs/traces.md', import.meta.url), 'utf8');
    const [, passage = ''] = /^## A plan$(.*?)^## /ms.exec(document) ?? [];
    const blocks = [...passage.matchAll(/^ {4}\$ .*(?:\n {4}.*)+/gm)].map(([block]) =>
      block.split('\n').map((line) => line.slice(4)),
    );
    expect(blocks).toHaveLength(2);
    for (const [command = '', ...lines] of blocks) {
      const [, , , , , , , file = '', ...options] = command.split(' ');
      const { out } = sim(['plan', fileURLToPath(new URL(`../${file}`, import.meta.url)), ...options]);
      expect(lines.length).toBeGreaterThan(4);
      for (const line of lines) expect(out.split('\n')).toContain(line);
    }
  });

  test('prints the curve as CSV, and draws it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    const picture = join(folder, 'curve.svg');
    const { code, out } = sim(['plan', '-', '--csv', '--svg', picture], trace);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'capacity,hit_ratio,warm_requests,warm_hit_ratio,warm_margin,planned,sha256,version',
      expect.stringMatching(new RegExp(`^1,0,2,0,,0,${sha256},`)),
      expect.stringMatching(/^2,0\.333\d*,1,1,,1,/),
    ]);
    const drawn = readFileSync(picture, 'utf8');
    expect(drawn).toContain(`<desc>sha256 ${sha256}`);
    expect(drawn).toMatch(/<path d="M[\d.,LHVM-]+" /);
    expect(drawn).not.toMatch(/NaN|Infinity/);
    rmSync(folder, { recursive: true });
  });

  test('says of what the trace does not tell that it is unknown', () => {
    const { code, out } = sim(['plan', '-'], 'a\nb\na\n');
    expect(code).toBe(0);
    for (const section of [
      'Expiring together',
      'Memory',
      'Load left on the database',
      'What another TTL costs',
    ])
      expect(out).toMatch(new RegExp(`\\n${section}\\n  Unknown: `));
    expect(out).toMatch(/\n {2}Sizes: unknown\.\n/);
    expect(out).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test.each([
    ['no file', ['plan'], '', /^Give one trace file, or - for standard input/],
    [
      'a price of nothing known',
      ['plan', '-', '--price', 'db.r7g.large=1'],
      'r a',
      /^--price takes node types /,
    ],
    ['a gain of nothing', ['plan', '-', '--gain', '0'], 'r a', /^--gain takes a number above 0 /],
    ['two outputs', ['plan', '-', '--json', '--csv'], 'r a', /^Give --json or --csv, not both\.$/],
    ['a trace without reads', ['plan', '-'], 'w a', /\nNothing is read in the trace, /],
  ])('answers %s with a sentence and exit code 2', (_, args, input, sentence) => {
    const { code, out, error } = sim(args, input);
    expect([code, out]).toEqual([2, '']);
    expect(error.trimEnd()).toMatch(sentence);
  });
});

describe('npm run sim, for a plan from a sample of the keys', () => {
  const args = ['plan', vector('zipf-scan'), '--item-bytes', '2000', '--gain', '5', '--shards', '500'];

  test('says what is counted and what is estimated, and by how much it may be off', () => {
    const { code, out, error } = sim(args);
    expect(code).toBe(0);
    expect(error).toMatch(/^Read 9750 operations on about \d+ keys from /);
    expect(out).toMatch(
      /\n {2}9750 reads of about \d+ ± \d+ keys, about \d+ ± \d+ of them asked for once\.\n/,
    );
    expect(out).toMatch(/\n {2}Off by about [\d.]+ points on average, /);
    expect(out).toMatch(/\n {2}More memory stops paying at about \d+ entries \(from \d+ to \d+, /);
    expect(out).toMatch(/\nLeft out\n {2}Hot keys, /);
    expect(out).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test('prints as JSON and CSV the margins, what is left out, and the seed', () => {
    const plan = JSON.parse(sim([...args, '--seed', '3', '--json']).out);
    expect(plan).toMatchObject({
      seed: 3,
      reads: 9750,
      sample: { keys: 500, rate: expect.any(Number), leastCapacity: expect.any(Number) },
      keys: { value: expect.any(Number), margin: expect.any(Number) },
      leftOut: expect.arrayContaining(['hotKeys', 'warm', 'windows', 'scans', 'together', 'ttls']),
    });
    expect(plan.memory.nodes[0].used).toEqual({ value: expect.any(Number), margin: expect.any(Number) });
    expect(plan).not.toHaveProperty('windows');
    const lines = sim([...args, '--csv']).out.split('\n');
    expect(lines[0]).toBe('capacity,hit_ratio,margin,planned,rate,sampled_keys,seed,sha256,version');
    expect(lines[1]).toMatch(/^\d+,0\.\d+,0\.\d+,0,0\.\d+,500,1,[0-9a-f]{64},/);
  });

  test('draws the margins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-'));
    const picture = join(folder, 'curve.svg');
    expect(sim([...args, '--svg', picture]).code).toBe(0);
    const drawn = readFileSync(picture, 'utf8');
    expect(drawn).toContain('<title>Estimated hit ratio of LRU, with its margins of 95 %, by capacity');
    expect(drawn).toMatch(/<path d="M[\d.,LHVMZ-]+" fill="#036" fill-opacity="0\.2"/);
    rmSync(folder, { recursive: true });
  });

  test('takes stores for what they are to a plan, whether or not they fill the cache', () => {
    const trace = '0,a,1,99,1,get,0\n0,a,1,99,1,set,60\n30,b,1,99,1,get,0\n100,a,1,99,1,get,0\n';
    const plan = JSON.parse(sim(['plan', '-', '--shards', '100', '--json'], trace).out);
    expect(plan).toMatchObject({
      reads: 3,
      keys: { value: 2, margin: 0 },
      memory: { itemBytes: { value: 100 } },
    });
  });

  test.each([
    ['too small a sample', ['--shards', '0.001'], /\nA sample of \d+ keys that are read is too small /],
    [
      'a capacity of which it says nothing',
      ['--shards', '500', '--capacity', '3'],
      /\nThis sample says nothing of 3 entries, but from \d+ on; /,
    ],
    [
      'a knee of which it says nothing',
      ['--shards', '500', '--gain', '90'],
      /\nMore memory stops paying below \d+ entries, of which this sample says nothing; /,
    ],
    [
      'what needs all keys',
      ['--shards', '500', '--windows', '3'],
      /^--windows asks for what needs all keys, /,
    ],
    ['a sample of nothing', ['--shards', '0'], /^--shards takes the share of the keys /],
    ['a seed for nothing', ['--seed', '3'], /^--seed is for --shards: /],
  ])('refuses %s', (_, more, sentence) => {
    const { code, out, error } = sim(['plan', vector('zipf-scan'), ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(sentence);
  });
});

describe('npm run sim, for models other than the cache', () => {
  test('answers sessions of commands, each on an empty database', () => {
    const add = { command: ['ZADD', 'board', '10', 'mina'], reply: 1 };
    const read = { command: ['zrange', 'board', '0', '-1', 'WITHSCORES'] };
    const { code, out } = sim(
      ['sorted-set', '-'],
      JSON.stringify({ server: 'any', sessions: [[add, read], [read], []] }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ sessions: [[1, ['mina', '10']], [[]], []] });
  });

  test.each([
    ['a file that cannot be used', ['stampede', '-'], '{ "readers": 0 }', /^At readers: /],
    ['a missing file', ['sorted-set', 'nowhere.json'], '', /^There is no file nowhere\.json\.$/],
    [
      'a model that is none',
      ['sortedset', 'nowhere.json'],
      '',
      /^There is no model and no file sortedset; the models are sorted-set, race, .*, pool\.$/,
    ],
    ['no file', ['race'], '', /^Give race one file, or - for standard input/],
  ])('answers %s with one sentence and exit code 2', (_, args, input, sentence) => {
    const { code, out, error } = sim(args, input);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error.trimEnd()).toMatch(sentence);
  });
});
