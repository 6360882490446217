import { describe, expect, test } from 'vitest';
import { amountOf } from './capacity.ts';
import { type Options, parseOptions } from './options.ts';

/** @param keys different ones of the trace */
const configsOf = (options: Options | null, keys = 1000) => options?.plan(keys).configs ?? [];

describe('options of npm run sim', () => {
  test('make one configuration for every policy and capacity', () => {
    const options = parseOptions([
      '-',
      '--policy',
      'lru,2q',
      '--capacity',
      '4,8',
      '--ttl',
      '10',
      '--jitter',
      '0,3',
      '--mode',
      'inval',
    ]);
    expect(configsOf(options).map(({ policy, capacity }) => [policy, capacity])).toEqual([
      ['lru', 4],
      ['lru', 8],
      ['2q', 4],
      ['2q', 8],
    ]);
    expect(configsOf(options)[0]).toMatchObject({
      strategy: 'invalidate',
      ttl: 10,
      jitter: [0, 3],
      delay: 0,
    });
  });

  test('take one number as the most jitter and several as a list', () => {
    expect(configsOf(parseOptions(['-', '--jitter', '7']))[0]?.jitter).toBe(7);
    expect(configsOf(parseOptions(['-', '--jitter', '7,0']))[0]?.jitter).toEqual([7, 0]);
  });

  test('take names as people spell them', () => {
    const spelled = 'LRU,s3fifo,S3_FIFO,Belady,TwoQ,redis-lru';
    const options = parseOptions(['-', '--policy', spelled, '--format', 'oracleGeneral', '--mode', 'WT']);
    expect(configsOf(options).map(({ policy }) => policy)).toEqual([
      'lru',
      's3-fifo',
      's3-fifo',
      'opt',
      '2q',
      'redis-lru',
    ]);
    expect(options).toMatchObject({ format: 'oracle-general', mode: 'wt' });
  });

  test('leave out of a grid only the cells that cannot be played, and say so', () => {
    const options = parseOptions(['-', '--policy', '2q,lru', '--capacity', '1,4']);
    expect(configsOf(options).map(({ policy, capacity }) => [policy, capacity])).toEqual([
      ['2q', 4],
      ['lru', 1],
      ['lru', 4],
    ]);
    expect(options?.plan(1000).impossible).toEqual([
      'Left out: The policy 2q needs a capacity of 4 or more, not 1.',
    ]);
  });

  test('take capacities in entries, in thousands and as shares of the keys', () => {
    const options = parseOptions(['-', '--capacity', '100,1k, 1.5K,2m,10%,0.29%,0.001%']);
    expect(options?.sized).toBeNull();
    expect(options?.needsTotal).toBe(true);
    expect(options?.plan(10_000).capacities).toEqual([100, 1000, 1500, 2_000_000, 1000, 29, 1]);
    expect(parseOptions(['-', '--capacity', '7'])?.needsTotal).toBe(false);
  });

  test.each([
    ['1GB,64KiB,1.5MB,512B,2 TiB', [1e9, 65_536, 1_500_000, 512, 2 ** 41]],
    ['1mb,10%', [1e6, 20]],
    ['0.5%', [1]],
  ])('take capacities in bytes: %s', (list, amounts) => {
    const options = parseOptions([
      '-',
      '--capacity',
      list,
      '--bytes',
      '--policy',
      'lru,ARC',
      '--mode',
      'alloc',
    ]);
    expect(options?.sized).toMatchObject({ policies: ['lru', 'arc'], strategy: 'none', seed: 1 });
    expect(options?.sized?.capacities?.map((capacity) => amountOf(capacity, 200))).toEqual(amounts);
  });

  test('count bytes without a limit where only that is asked for', () => {
    expect(parseOptions(['-', '--bytes'])?.sized).toMatchObject({ policies: ['lru'], capacities: null });
  });

  test('ask for help only', () => {
    expect(parseOptions(['--help'])).toBeNull();
  });

  test.each([
    [[], /^Give one trace file/],
    [['a', 'b'], /^Give one trace file/],
    [['-', '--capacity', '1e3'], /^--capacity takes entries .* or bytes \(100MB, 64KiB\), not "1e3"\.$/],
    [['-', '--capacity', '10,'], /^--capacity takes entries .*, not ""\.$/],
    [['-', '--capacity', '-5'], /^--capacity takes entries .*, not "-5"\.$/],
    [['-', '--capacity', '1.5'], /"1\.5" is no whole number of entries\.$/],
    [['-', '--capacity', '0.1KiB'], /"0\.1KiB" is no whole number of bytes\.$/],
    [['-', '--capacity', '3Mbit'], /^--capacity knows no unit "Mbit": k and m count entries, B, kB, /],
    [['-', '--capacity', '0%'], /^--capacity takes shares of more than 0 %, not "0%"\.$/],
    [['-', '--capacity', '0MB'], /^--capacity takes from 1 to 9007199254740991 bytes, not "0MB"\.$/],
    [['-', '--capacity', '9999999TB'], /^--capacity takes from 1 to 9007199254740991 bytes, not /],
    [
      ['-', '--capacity', '5000m'],
      /^--capacity must be a whole number from 1 to 1073741824, not 5000000000\.$/,
    ],
    [
      ['-', '--capacity', '1k,1MB'],
      /either entries, as "1k" does, or bytes, as "1MB" does, not both in one list\.$/,
    ],
    [['-', '--capacity', '1000', '--bytes'], /^--bytes counts bytes, and "1000" entries: write "1000B" or /],
    [
      ['-', '--capacity', '1MB', '--policy', 'lru,redis-lfu'],
      /^The policy redis-lfu is that of a server, .*, so it takes no capacity in bytes\.$/,
    ],
    [
      ['-', '--capacity', '1MB', '--mode', 'wt'],
      /^The strategy write-through stores what is written, .*in bytes\.$/,
    ],
    [['-', '--capacity', '1MB', '--ttl', '0'], /^--ttl must be a whole number from 1 .*, not 0\.$/],
    [['-', '--bytes', '--curve'], /^--curve is for capacities in entries; give several/],
    [['-', '--bytes', '--events'], /^--events is for capacities in entries/],
    [['-', '--capacity', '9', '--item-overhead', 'redis'], /^--item-overhead is for capacities in bytes: /],
    [
      ['-', '--bytes', '--item-overhead', 'valkey'],
      /^There is no item overhead "valkey"; there are: none, redis, redis-expiring, memcached\.$/,
    ],
    [['-', '--bytes', '--seed', '-1'], /^--seed must be a whole number from 0 /],
    [['-', '--policy', '2q', '--capacity', '3'], /^The policy 2q needs a capacity of 4 or more, not 3\.$/],
    [['-', '--policy', '2q,lru', '--capacity', '1,0'], /^--capacity must be a whole number from 1 /],
    [['-', '--policy', 'constructor'], /^There is no policy "constructor"/],
    [['-', '--ttl', '-5'], /^--ttl must be a whole number from 1 .*, not -5\.$/],
    [['-', '--jitter', '1,-2'], /^--jitter must be a whole number from 0 .*, not -2\.$/],
    [['-', '--seed', '9007199254740993'], /^--seed must be a whole number from 0 to 9007199254740991/],
    [['-', '--policy', 'lfru'], /^There is no policy "lfru"; there are: lru, /],
    [['-', '--mode', 'all'], /^There is no mode "all"; there are: alloc, reads, inval, wt, wtnolazy\.$/],
    [['-', '--mode', 'wt', '--strategy', 'lazy'], /not both/],
    [
      ['-', '--columns', 'time=1'],
      /^--columns says which column is what, such as key=2,time=1,op=6; not "time=1"\.$/,
    ],
    [
      ['-', '--columns', 'key=1', '--format', 'msr'],
      /^--columns is for tables and JSON; the columns of msr are known\.$/,
    ],
    [['-', '--fills', 'always'], /^There is no choice of fills "always"; there are: auto, never\.$/],
    [['-', '--threads', '0'], /^--threads must be a whole number from 1 to 256, not "0"\.$/],
    [['-', '--threads', '1.5'], /^--threads must be a whole number from 1 to 256, not "1\.5"\.$/],
    [['-', '--resume', 'a', '--events'], /^--resume keeps finished cells, and --events is played in one /],
    [['-', '--resume='], /^--resume takes the name of a file\.$/],
    [['-', '--colour'], /^Unknown option '--colour'; --help lists the options\.$/],
    [['-', '--policy'], /'--policy <value>' argument missing; --help lists the options\.$/],
  ])('refuse %j with one sentence', (args, sentence) => {
    expect(() => parseOptions(args)).toThrow(sentence);
  });

  test.each([
    ['0.01', { rate: 0.01 }],
    ['1', { rate: 1 }],
    ['8192', { keys: 8192 }],
  ])('take a sample of the keys for the curve of lru: %s', (text, size) => {
    expect(parseOptions(['-', '--curve', '--shards', text])?.shards).toEqual(size);
  });

  test.each([
    [['--shards', '0.1'], /^--shards estimates a curve: give --curve with it\.$/],
    [['--curve', '--shards', '0.1', '--policy', 'lru,fifo'], /^--shards is for the policy lru, /],
    [['--curve', '--shards', '0.1', '--ttl', '5'], /^--shards is for caches that only evict: /],
    [['--curve', '--shards', '0.1', '--mode', 'inval'], /^--shards is for caches that only evict: /],
    [['--curve', '--shards', '0.1', '--capacity', '10%'], /^--shards takes capacities in entries: /],
    [['--curve', '--shards', '0'], /^--shards takes the share of the keys .*, not "0"\.$/],
    [['--curve', '--shards', '1.5'], /, not "1\.5"\.$/],
    [['--curve', '--shards', '50'], /, or the most keys, from 100, not "50"\.$/],
  ])('refuse a sample that means nothing: %j', (args, sentence) => {
    expect(() => parseOptions(['-', ...args])).toThrow(sentence);
  });
});
