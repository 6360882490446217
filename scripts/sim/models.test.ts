import { describe, expect, test } from 'vitest';
import { presetNames } from '../../src/sim/proxy/presets.ts';
import { compareDistributions } from './nodes.ts';
import { compareAccess } from './pool.ts';
import { countOrders } from './race.ts';
import { slotsOfKeys } from './slots.ts';
import { answerSessions } from './sorted-set.ts';
import { compareProtections } from './stampede.ts';

describe('a race', () => {
  test('has its orders counted, the shortest to each end played, and what could not be read told', () => {
    const text = 'ttl 60\nwriter:\n write db\n delete\n tidy up\nreader:\n look up\n read db\n fill\n';
    expect(countOrders(text)).toMatchObject({
      race: 'ttl 60\nwriter:\n  write db\n  delete\nreader:\n  look up\n  read db\n  fill\n',
      orders: 10,
      interleavings: 10,
      ends: [
        {
          verdict: 'stale',
          staleFor: 60,
          orders: 1,
          shortest: [
            { actor: 'reader', step: 'look up', event: 'miss' },
            { actor: 'reader', step: 'read db', event: 'read', version: 0 },
            { actor: 'writer', step: 'write db', event: 'written', version: 1 },
            { actor: 'writer', step: 'delete', event: 'deleted', version: null },
            { actor: 'reader', step: 'fill', event: 'stored', version: 0 },
          ],
        },
        { verdict: 'fresh', staleFor: null, orders: 5 },
        { verdict: 'empty', staleFor: null, orders: 4 },
      ],
      problems: [{ line: 5, code: 'no-step', text: 'tidy up' }],
    });
  });

  test('may be that of a strategy, by its name', () => {
    expect(countOrders('lease\n')).toMatchObject({
      orders: 10,
      ends: [{ verdict: 'empty', orders: 9 }, { verdict: 'fresh' }],
    });
  });

  const twelve = 'delete\n'.repeat(12);

  test.each([
    ['without actors', 'cache filled', /^There is no actor with steps in the file/],
    [
      'with nothing that can be used, line by line',
      'foo\nbar:\n explode\n',
      /Not used: .*line 1 "foo" \(before-any-actor\).*/,
    ],
    ['with a TTL that is none', 'ttl -5\nwriter:\n write db\n', /^Line 1 "ttl -5" is not understood/],
    [
      'with more orders than can be counted',
      `a:\n${twelve}b:\n${twelve}c:\n${twelve}d:\n${twelve}`,
      /^There are 2\d{26} interleavings, more than can be counted exactly here/,
    ],
  ])('is refused in one sentence %s', (_, text, sentence) => {
    expect(() => countOrders(text)).toThrow(sentence);
  });
});

describe('a stampede', () => {
  test('brings the same readers under every protection', () => {
    const played = compareProtections('{ "readers": 50, "over": 0, "firstExpiry": 0 }');
    expect(played).toMatchObject({
      settings: { readers: 50, keys: 1, seed: 1 },
      protections: {
        none: { databaseReads: 50, mostAtOnce: 50 },
        lock: { databaseReads: 1, counts: { waited: 49 } },
        'stale-lease': { databaseReads: 1, counts: { stale: 49 }, waits: { median: 0 } },
      },
    });
  });

  test.each([
    [
      'a setting that is none',
      '{ "reader": 3 }',
      /^At the top: "reader" is not known; there are readers, over, .*, seed\.$/,
    ],
    [
      'a setting out of range',
      '{ "readers": 0 }',
      /^At readers: expected a number of at least 1, found 0\.$/,
    ],
    ['half a reader', '{ "readers": 2.5 }', /^At readers: expected a whole number, found 2\.5\.$/],
    ['no setting at all', ' \n', /^The file is empty; /],
    ['settings that do not fit', '{ "ttl": 20 }', /^At retryAfter: .* at most the ttl\.$/],
  ])('is refused in one sentence with %s', (_, text, sentence) => {
    expect(() => compareProtections(text)).toThrow(sentence);
  });
});

describe('sessions of commands', () => {
  test.each([
    ['when they are no JSON', 'ZADD board', /^The file is not JSON: /],
    [
      'when a comma is missing, with its line',
      '{\n"sessions": [1 2]',
      /^The file is not JSON: .* \(line 2 column 16\)\.$/,
    ],
    ['when there are none', '{}', /^At sessions: expected a list, found nothing\.$/],
    [
      'when a word is no text',
      '{"sessions":[[{"command":["ZADD",1]}]]}',
      /^At sessions\[0\]\[0\]\.command\[1\]: expected a text, found 1\.$/,
    ],
    [
      'when a command is empty',
      '{"sessions":[[{"command":[]}]]}',
      /^At sessions\[0\]\[0\]\.command\[0\]: expected a text, found nothing\.$/,
    ],
  ])('are refused in one sentence %s', (_, text, sentence) => {
    expect(() => answerSessions(text)).toThrow(sentence);
  });
});

describe('hash slots', () => {
  test('are given in the order of the keys', () => {
    expect(slotsOfKeys('["foo", "{foo}bar", "", "사용자:1"]')).toEqual([12_182, 12_182, 0, 1107]);
  });

  test.each([
    ['of no list', '{"keys":[]}', /^At the top: expected a list, found {"keys":\[\]}\.$/],
    ['of a number', '["foo", 3]', /^At \[1\]: expected a text, found 3\.$/],
  ])('%s are refused in one sentence', (_, text, sentence) => {
    expect(() => slotsOfKeys(text)).toThrow(sentence);
  });
});

describe('other nodes of Memcached', () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `user:${index}`);

  test('move most keys with modulo, and only those of the new node with a ring', () => {
    const { modulo, ketama } = compareDistributions(
      JSON.stringify({ keys, before: ['a', 'b', 'c'], after: ['a', 'b', 'c', 'd:11212'] }),
    );
    expect([modulo.expected, ketama.expected]).toEqual([0.75, 0.25]);
    expect(Math.abs(modulo.share - 0.75)).toBeLessThan(0.04);
    expect(Math.abs(ketama.share - 0.25)).toBeLessThan(0.08);
    expect([modulo.lost, ketama.lost]).toEqual([[], []]);
  });

  test('are refused in one sentence when one is no host', () => {
    const text = JSON.stringify({ keys: [], before: ['a b'], after: ['a'] });
    expect(() => compareDistributions(text)).toThrow(/^At before\[0\]: A node is a host/);
  });
});

describe('a pool', () => {
  const servers = { name: 'servers', arrivals: { kind: 'together', count: 3 }, work: 100 };
  const settings = { until: 1000, maxConnections: 2, groups: [servers] };

  test('is compared with the same clients without a proxy', () => {
    expect(compareAccess(JSON.stringify(settings))).toMatchObject({
      direct: { arrived: 3, outcomes: { completed: 2, refused: 1 } },
      proxied: { arrived: 3, outcomes: { completed: 3, refused: 0 }, databaseConnections: { peak: 2 } },
    });
    expect(compareAccess(JSON.stringify({ ...settings, proxy: null })).proxied).toBeNull();
  });

  test('may leave transactions open until the proxy closes silent clients', () => {
    const leaking = { ...settings, groups: [{ ...servers, linger: null, commits: false }] };
    const { direct, proxied } = compareAccess(
      JSON.stringify({ ...leaking, proxy: { idleClientTimeout: 300 } }),
    );
    expect(direct).toMatchObject({ standings: { 'idle-in-transaction': 2 }, outcomes: { refused: 1 } });
    expect(proxied).toMatchObject({ clientConnections: { dropped: 3 }, outcomes: { 'rolled-back': 3 } });
  });

  test.each(presetNames)('may begin with the preset %s, and change what differs', (preset) => {
    const { direct } = compareAccess(JSON.stringify({ preset, until: 1 }));
    expect(direct.waits).toBeNull();
    expect(direct.arrived).toBeGreaterThan(0);
  });

  test.each([
    ['no connections', { ...settings, maxConnections: 0 }, /^At maxConnections: /],
    ['no end', { ...settings, until: undefined }, /^At until: expected a number, found nothing\.$/],
    [
      'work that is no time',
      { ...settings, groups: [{ ...servers, work: -1 }] },
      /^At groups\[0\]\.work: expected a number of at least 0, found -1\.$/,
    ],
    [
      'work that is a word',
      { ...settings, groups: [{ ...servers, work: 'fast' }] },
      /^At groups\[0\]\.work: expected a number or an object, found "fast"\.$/,
    ],
    [
      'work of no known shape',
      { ...settings, groups: [{ ...servers, work: { mean: 5, shape: 'flat' } }] },
      /^At groups\[0\]\.work\.shape: expected one of "constant", "exponential", found "flat"\.$/,
    ],
    [
      'arrivals of no known kind',
      { ...settings, groups: [{ ...servers, arrivals: { kind: 'late' } }] },
      /^At groups\[0\]\.arrivals\.kind: expected one of "together", "even", "poisson", found "late"\.$/,
    ],
    [
      'clients for which time stands still',
      { ...settings, groups: [{ ...servers, work: 0, transactions: null }] },
      /^At groups\[0\]: .* time would stand still\.$/,
    ],
    [
      'a preset that is none',
      { preset: 'storm' },
      /^At preset: expected one of "function-storm", .*, found "storm"\.$/,
    ],
    [
      'a setting that is none',
      { ...settings, port: 5432 },
      /^At the top: "port" is not known; there are seed, /,
    ],
  ])('is refused in one sentence with %s', (_, content, sentence) => {
    expect(() => compareAccess(JSON.stringify(content))).toThrow(sentence);
  });
});
