import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKind, writeKind } from '../types.ts';
import { ToldLifetimes } from './told-lifetimes.ts';

interface Told {
  readonly what: 'read' | 'write' | 'fill' | 'expire';
  readonly key: number;
  /** 0: none. */
  readonly ttl: number;
}

function columnOf(told: readonly Told[]): number[] {
  const lifetimes = new ToldLifetimes();
  const keys: number[] = [];
  for (const { what, key, ttl } of told) {
    if (what === 'fill') lifetimes.fill(key, ttl);
    else if (what === 'expire') lifetimes.expire(key, ttl);
    else lifetimes.add(keys.push(key) - 1, what === 'read' ? readKind : writeKind, key, ttl);
  }
  return [...lifetimes.column(Int32Array.from(keys))];
}

/** The rules once more, each by looking through all that was told. */
function naively(told: readonly Told[]): number[] {
  const own = told.map(({ what, ttl }) => (what === 'read' || what === 'write' ? ttl : 0));
  const last = (before: number, key: number, ...kinds: Told['what'][]) =>
    told.findLastIndex((one, index) => index < before && one.key === key && kinds.includes(one.what));
  for (const [index, { what, key, ttl }] of told.entries()) {
    const place = what === 'fill' ? last(index, key, 'read') : last(index, key, 'read', 'write');
    if (place < 0 || ttl === 0) continue;
    if (what === 'fill' || (what === 'expire' && own[place] === 0)) own[place] = ttl;
  }
  return told.flatMap(({ what, key }, index) => {
    if (what !== 'read' && what !== 'write') return [];
    if (own[index] !== 0) return [own[index] as number];
    const says = (one: Told) => one.key === key && one.ttl > 0;
    return [(told.slice(0, index).findLast(says) ?? told.find(says))?.ttl ?? 0];
  });
}

const read = { what: 'read', key: 1, ttl: 0 } as const;
const write = { what: 'write', key: 1, ttl: 0 } as const;
const fill = (ttl: number) => ({ what: 'fill', key: 1, ttl }) as const;
const expire = (ttl: number) => ({ what: 'expire', key: 1, ttl }) as const;

describe('the TTLs that a trace tells', () => {
  test.each<[string, readonly Told[], readonly number[]]>([
    [
      'are those of the operations that say them',
      [
        { ...read, ttl: 5 },
        { ...write, ttl: 7 },
      ],
      [5, 7],
    ],
    [
      'are the last one of the key where an operation says none',
      [{ ...write, ttl: 5 }, read, write],
      [5, 5, 5],
    ],
    ['of a fill belong to the read that it fills', [read, fill(5), read, read, fill(7), read], [5, 5, 7, 7]],
    ['of a fill are for all that missed before it, too', [read, read, read, fill(5)], [5, 5, 5]],
    ['of a fill pass over a write behind its read', [read, write, fill(5)], [5, 5]],
    ['of a fill replace what the read itself says', [{ ...read, ttl: 3 }, fill(5)], [5]],
    ['of a command behind a store belong to the store', [write, expire(5), write, expire(7)], [5, 7]],
    ['of a command behind a fill without one belong to its read', [read, fill(0), expire(5)], [5]],
    ['of a later command leave what is stored as it is', [read, fill(5), expire(7), read], [5, 7]],
    ['of another key are none', [read, { ...write, key: 2, ttl: 5 }], [0, 5]],
  ])('%s', (_, told, expected) => {
    expect(columnOf(told)).toEqual(expected);
  });

  test('are what looking through all that was told finds', () => {
    const told = fc.record({
      what: fc.constantFrom<Told['what'][]>('read', 'read', 'write', 'fill', 'expire'),
      key: fc.nat(3),
      ttl: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })),
    });
    const possible = (one: Told) => one.what !== 'expire' || one.ttl > 0;
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), (list) => {
        const events = list.filter(possible);
        expect(columnOf(events)).toEqual(naively(events));
      }),
      { numRuns: 1000 },
    );
  });

  test('are counted by the keys of which none is said', () => {
    const lifetimes = new ToldLifetimes();
    for (let key = 0; key < 5; key++) lifetimes.add(key, readKind, key, key === 2 ? 9 : 0);
    lifetimes.fill(4, 9);
    expect(lifetimes.untold(5)).toBe(3);
  });
});
