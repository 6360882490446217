import { describe, expect, test } from 'vitest';
import { parseOptions } from './options.ts';

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
    expect(options?.configs.map(({ policy, capacity }) => [policy, capacity])).toEqual([
      ['lru', 4],
      ['lru', 8],
      ['2q', 4],
      ['2q', 8],
    ]);
    expect(options?.configs[0]).toMatchObject({ strategy: 'invalidate', ttl: 10, jitter: [0, 3], delay: 0 });
  });

  test('take one number as the most jitter and several as a list', () => {
    expect(parseOptions(['-', '--jitter', '7'])?.configs[0]?.jitter).toBe(7);
    expect(parseOptions(['-', '--jitter', '7,0'])?.configs[0]?.jitter).toEqual([7, 0]);
  });

  test('take names as people spell them', () => {
    const spelled = 'LRU,s3fifo,S3_FIFO,Belady,TwoQ,redis-lru';
    const options = parseOptions(['-', '--policy', spelled, '--format', 'oracleGeneral', '--mode', 'WT']);
    expect(options?.configs.map(({ policy }) => policy)).toEqual([
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
    expect(options?.configs.map(({ policy, capacity }) => [policy, capacity])).toEqual([
      ['2q', 4],
      ['lru', 1],
      ['lru', 4],
    ]);
    expect(options?.impossible).toEqual(['Left out: The policy 2q needs a capacity of 4 or more, not 1.']);
  });

  test('ask for help only', () => {
    expect(parseOptions(['--help'])).toBeNull();
  });

  test.each([
    [[], /^Give one trace file/],
    [['a', 'b'], /^Give one trace file/],
    [['-', '--capacity', '1e3'], /^--capacity takes whole numbers, not "1e3"\.$/],
    [['-', '--capacity', '10,'], /^--capacity takes whole numbers, not ""\.$/],
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
    [['-', '--colour'], /^Unknown option '--colour'; --help lists the options\.$/],
    [['-', '--policy'], /'--policy <value>' argument missing; --help lists the options\.$/],
  ])('refuse %j with one sentence', (args, sentence) => {
    expect(() => parseOptions(args)).toThrow(sentence);
  });
});
