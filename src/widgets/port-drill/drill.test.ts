import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portsIn } from '../ports/fixture.ts';
import {
  answered,
  cardsOf,
  currentCard,
  type Drill,
  firstTries,
  hides,
  isRight,
  resumedDrill,
  scopes,
  startDrill,
} from './drill.ts';

const { services } = portsIn('ko');
const inOrder = () => 0.5;
const card = (cards: ReturnType<typeof cardsOf>, id: string) => {
  const found = cards.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the questions', () => {
  test('are the ten of the notes, or all', () => {
    expect(cardsOf(services, 'numbers', 'notes')).toHaveLength(10);
    expect(cardsOf(services, 'numbers', 'all')).toHaveLength(40);
  });

  test('ask a shared number once, and take any of its services', () => {
    const cards = cardsOf(services, 'names', 'notes');
    expect(cards.filter(({ prompt }) => prompt === '22')).toHaveLength(1);
    for (const name of ['SSH', 'sftp', '에스에스에이치'])
      expect(isRight(card(cards, '22'), cards, 'names', name)).toBe(true);
    expect(isRight(card(cards, '22'), cards, 'names', 'ftp')).toBe(false);
    expect(isRight(card(cards, '21'), cards, 'names', 'FTP')).toBe(true);
    expect(isRight(card(cards, '21'), cards, 'names', 'SFTP')).toBe(false);
  });

  test('take either number of a service that has two', () => {
    const aurora = card(cardsOf(services, 'numbers', 'notes'), 'aurora');
    expect(isRight(aurora, [aurora], 'numbers', '5432')).toBe(true);
    expect(isRight(aurora, [aurora], 'numbers', ' 3306 ')).toBe(true);
    expect(isRight(aurora, [aurora], 'numbers', '1433')).toBe(false);
  });

  test('forgive a slip in a name, and nothing in a number', () => {
    const cards = cardsOf(services, 'names', 'all');
    expect(isRight(card(cards, '1521'), cards, 'names', 'orcale')).toBe(true);
    expect(isRight(card(cards, '1521'), cards, 'names', '오라클이요')).toBe(true);
    expect(isRight(card(cards, '1521'), cards, 'names', 'o')).toBe(false);
    expect(isRight(card(cards, '1521'), cards, 'names', '<script>')).toBe(false);
  });
});

describe('a drill', () => {
  const cards = cardsOf(services, 'numbers', 'notes');

  test('asks what was missed last time first', () => {
    const drill = startDrill(cards, Math.random, ['oracle']);
    expect(currentCard(drill)?.id).toBe('oracle');
  });

  test('brings a missed question back after three others', () => {
    const start = startDrill(cards, inOrder);
    const [first] = start.queue;
    const next = answered(start, false);
    expect(next.queue.indexOf(first ?? '')).toBe(3);
    expect(next.missed).toEqual([first]);
  });

  test('brings the last question back at once when it is missed', () => {
    const last: Drill = { cards, queue: ['ssh'], missed: [] };
    expect(answered(last, false).queue).toEqual(['ssh']);
  });

  test('goes on after the page was loaded again, without questions that there are no more', () => {
    const next = answered(startDrill(cards, inOrder), false);
    const kept = { queue: [...next.queue, 'gone'], missed: [...next.missed, 'gone'] };
    expect(resumedDrill(cards, kept)).toEqual(next);
  });

  test('ends once every question was right, and counts the first tries', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hides),
        fc.constantFrom(...scopes),
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (hide, scope, answers, numbers) => {
          const asked = cardsOf(services, hide, scope);
          let drill = startDrill(asked, () => numbers.next().value);
          expect([...drill.queue].sort()).toEqual(asked.map(({ id }) => id).sort());
          for (const right of [...answers, ...asked.map(() => true)]) drill = answered(drill, right);
          while (currentCard(drill)) drill = answered(drill, true);
          expect(firstTries(drill)).toBe(asked.length - drill.missed.length);
          expect(answered(drill, false)).toBe(drill);
        },
      ),
    );
  });
});
