import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ankiFile } from './anki.ts';
import { anyEvents } from './arbitraries.ts';
import { lineOf, merge } from './events.ts';
import { readFile, readLink, writeFile, writeLink } from './transfer.ts';

const event = { kind: 'review', at: 1_764_000_000_000, device: 'a1', card: 'port:ssh', grade: 3 } as const;

describe('a memory', () => {
  test('comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(readFile(writeFile(merge(events, [])))).toEqual({ events: merge(events, []), unread: 0 });
      }),
    );
  });

  test('comes back from its link as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, async (events) => {
        const read = await readLink(await writeLink(merge(events, [])));
        expect(read).toEqual({ events: merge(events, []), unread: 0 });
      }),
      { numRuns: 30 },
    );
  });

  test('of a hundred reviews fits into a QR code that a phone can read', async () => {
    const reviews = Array.from({ length: 100 }, (_, index) => ({
      ...event,
      at: event.at + index * 7_341 + (index % 13) * 911,
      card: `trap:${(index * 7919).toString(36)}`,
    }));
    expect((await writeLink(reviews)).length).toBeLessThan(1_800);
  });
});

describe('a file', () => {
  test('keeps what can be read of it, and says how much could not', () => {
    const file = JSON.parse(writeFile([event]));
    expect(readFile(JSON.stringify({ ...file, events: [...file.events, 'nonsense', 7] }))).toEqual({
      events: [event],
      unread: 2,
    });
  });

  test.each([
    ['{"format":"hit-or-miss/mem', 'broken'],
    ['{"format":"hit-or-miss/memory","version":1}', 'broken'],
    ['[]', 'foreign'],
    ['null', 'foreign'],
    ['{"cards":[]}', 'foreign'],
    ['{"format":"hit-or-miss/memory","version":2,"events":[]}', 'newer'],
  ])('that is %s is refused as %s', (text, fault) => {
    expect(readFile(text)).toBe(fault);
  });
});

describe('a link', () => {
  test('that was cut off, or is none, is refused', async () => {
    const link = await writeLink([event]);
    expect(await readLink(link.slice(0, -6))).toBe('broken');
    expect(await readLink('hello')).toBe('broken');
    expect(await readLink(link.replace('1.', '2.'))).toBe('newer');
  });
});

describe('the file for Anki', () => {
  const card = { id: 'port:ssh', front: 'SSH:\tport?', back: '"22"\n', tags: ['ports', 'two words'] };

  test('has one row a card, with an identity that never changes', () => {
    const rows = ankiFile([card], 'Hit or Miss').trimEnd().split('\n');
    expect(rows).toContain('#guid column:1');
    expect(rows.at(-1)).toBe('hit-or-miss:port:ssh\tSSH: port?\t"""22"""\tports two-words');
    expect(rows.filter((row) => !row.startsWith('#'))).toHaveLength(1);
  });

  test('has as many rows as cards, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.uuid(), front: fc.string(), back: fc.string() })), (cards) => {
        const rows = ankiFile(
          cards.map((one) => ({ ...one, tags: [] })),
          'Hit or Miss',
        )
          .split('\n')
          .slice(5, -1);
        expect(rows.map((row) => row.split('\t').length)).toEqual(cards.map(() => 4));
      }),
    );
  });
});

test('a line is what tells two events apart', () => {
  expect(lineOf(event)).toBe('review 1764000000000 a1 port:ssh 3');
});
