import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines, themes } from '../../content/schema/comparison-columns.ts';
import { defaultTableView } from './address.ts';
import { rows } from './fixture.ts';
import { differs, groupedByTheme, modes, rowsShown } from './view.ts';

const shown = (part: Partial<typeof defaultTableView>) =>
  rowsShown(rows, { ...defaultTableView, ...part }).map(({ id }) => id);
const row = (id: string) => {
  const found = rows.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('differences', () => {
  test('are other states, and other values where the answer is a value', () => {
    expect(differs(row('sorted-sets'), ['valkey', 'memcached'], 'today')).toBe(true);
    expect(differs(row('sorted-sets'), ['valkey', 'redis-oss'], 'today')).toBe(false);
    expect(differs(row('default-port'), ['valkey', 'memcached'], 'today')).toBe(true);
    expect(differs(row('default-port'), ['valkey', 'redis-oss'], 'today')).toBe(false);
  });

  test('are not made by version limits or by cells that claim nothing', () => {
    expect(differs(row('json'), ['redis-oss', 'valkey'], 'today')).toBe(false);
    expect(differs(row('compliance'), engines, 'today')).toBe(false);
  });

  test('are not made by a cell that answers as the engine picked does', () => {
    expect(differs(row('sorted-sets'), ['valkey', 'serverless'], 'today')).toBe(false);
    expect(differs(row('sorted-sets'), engines, 'today')).toBe(true);
  });

  test('are most of the table between all columns, and few between Redis OSS and its fork', () => {
    const count = (...columns: Parameters<typeof differs>[1]) =>
      rows.filter((one) => differs(one, columns, 'today')).length;
    expect(count(...engines)).toBe(31);
    expect(count('redis-oss', 'valkey')).toBe(8);
  });

  test('follow the view: AOF differs in the exam and not on AWS today', () => {
    expect(differs(row('aof'), engines, 'today')).toBe(false);
    expect(differs(row('aof'), engines, 'exam')).toBe(true);
  });

  test('of a single column there are none', () => {
    for (const engine of engines) expect(shown({ columns: [engine], differencesOnly: true })).toEqual([]);
  });

  test('can only grow when a column is added, whatever the view', () => {
    fc.assert(
      fc.property(
        fc.subarray([...engines]),
        fc.constantFrom(...engines),
        fc.constantFrom(...modes),
        (some, one, mode) => {
          for (const each of rows) {
            if (differs(each, some, mode)) expect(differs(each, [...some, one], mode)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the rows shown', () => {
  test('carry all ten statements of the notes, and are found by them', () => {
    const found = shown({ find: 'EC-RVM' });
    const ids = found.flatMap((id) => row(id).statements.map((statement) => statement.id));
    expect([...new Set(ids)].filter((id) => id.startsWith('EC-RVM')).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `EC-RVM-${String(index + 1).padStart(2, '0')}`),
    );
    expect(found).toHaveLength(
      rows.filter((one) => one.statements.some(({ id }) => id.startsWith('EC-RVM'))).length,
    );
  });

  test('are all of them at first', () => {
    expect(shown({})).toHaveLength(rows.length);
  });

  test('are those of the theme', () => {
    expect(shown({ theme: 'durability' })).toEqual(['aof', 'durability-log', 'backup']);
  });

  test.each([
    ['복제', 'replication'],
    ['복제를', 'replication'],
    ['zotl', 'eviction'],
    ['snapshot', 'backup'],
    ['순위표', 'sorted-sets'],
    ['leaderboard', 'sorted-sets'],
    ['가격', 'pricing'],
    ['read replica', 'replication'],
    ['ㅂㅈ', 'replication'],
    ['wjdfuf', 'sorted-sets'],
    ['정렬된세트', 'sorted-sets'],
    ['sharding', 'sharding'],
    ['샤딍', 'sharding'],
    ['6380', 'default-port'],
    ['volatile-lru', 'eviction'],
  ])('for %s include %s', (find, id) => {
    expect(shown({ find })).toContain(id);
    expect(shown({ find }).length).toBeLessThan(rows.length / 2);
  });

  test('for a word of a hidden column leave its row out', () => {
    expect(shown({ find: 'HyperLogLog' })).toEqual(['data-structures']);
    expect(shown({ find: 'HyperLogLog', columns: ['memcached'] })).toEqual([]);
  });

  test.each(['<script>alert(1)</script>', '없는말이에요', '%00', '((((', '🙂'])(
    'for %s are none or some, never an error',
    (find) => {
      expect(Array.isArray(shown({ find }))).toBe(true);
    },
  );

  test('keep their order and their groups, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('all' as const, ...themes),
        fc.boolean(),
        (find, theme, differencesOnly) => {
          const result = rowsShown(rows, { ...defaultTableView, find, theme, differencesOnly });
          expect(rows.filter((each) => result.includes(each))).toEqual(result);
          expect(groupedByTheme(result).flatMap((group) => group.rows)).toEqual(result);
        },
      ),
    );
  });
});
