import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines, themes } from '../../content/engine-columns.ts';
import { defaultView } from './address.ts';
import { rows } from './fixture.ts';
import { differs, groupedByTheme, modes, rowsShown } from './view.ts';

const shown = (part: Partial<typeof defaultView>) =>
  rowsShown(rows, { ...defaultView, ...part }).map(({ id }) => id);
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
  test('are all of them at first', () => {
    expect(shown({})).toHaveLength(rows.length);
  });

  test('are those of the theme', () => {
    expect(shown({ theme: 'durability' })).toEqual(['aof', 'durability-log', 'backup']);
  });

  test.each([
    ['복제', 'replication'],
    ['복제를', 'replication'],
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
          const result = rowsShown(rows, { ...defaultView, find, theme, differencesOnly });
          expect(rows.filter((each) => result.includes(each))).toEqual(result);
          expect(groupedByTheme(result).flatMap((group) => group.rows)).toEqual(result);
        },
      ),
    );
  });
});
