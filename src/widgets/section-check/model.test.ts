import { beforeEach, describe, expect, test } from 'vitest';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { createChecks } from './model.ts';

const question = (id: string, section: string): DeckCard => ({
  id: `question:${id}`,
  kind: 'question',
  deck: 'rds/proxy',
  front: id,
  back: '',
  options: [
    { text: 'one', why: 'because' },
    { text: 'other', right: true, why: 'because' },
  ],
  href: `/rds/proxy#${section}`,
});
const [why, pinning] = [question('Q-1', 'why'), question('Q-2', 'pinning')];
const { options: _, ...turned } = question('Q-3', 'why');
const reviews = () =>
  readerMemory.now.events.flatMap((event) =>
    event.kind === 'review' ? [`${event.card} ${event.grade} ${event.chosen ?? ''}`.trim()] : [],
  );

beforeEach(() => readerMemory.forget());

describe('questions in a note', () => {
  test('stand behind their own section, in the author’s order', () => {
    const checks = createChecks([why, pinning, turned]);
    expect(checks.inSection('why')).toEqual([why, turned]);
  });

  test('come again when they were wrong, and an answer counts once', () => {
    const checks = createChecks([why, pinning]);
    checks.first.choose(why, 0);
    checks.first.choose(why, 1);
    checks.first.choose(pinning, 1);
    expect(checks.missed.value).toEqual([why]);
    expect(checks.score.value).toEqual({ count: 2, hits: 1 });
    checks.again.choose(why, 0);
    checks.again.retry(why);
    checks.again.choose(why, 1);
    expect(checks.again.given.value.get(why.id)?.known).toBe(true);
    expect(checks.score.value).toEqual({ count: 2, hits: 1 });
  });

  test('are judged by the reader where there is nothing to choose', () => {
    const checks = createChecks([turned]);
    checks.first.judge(turned, true);
    checks.first.turn(turned);
    expect(checks.score.value.count).toBe(0);
    checks.first.judge(turned, false);
    checks.first.judge(turned, true);
    expect(checks.missed.value).toEqual([turned]);
  });

  test('reach the memory once the reader wants that, in the order they were answered', () => {
    const checks = createChecks([why, pinning]);
    checks.first.choose(why, 0);
    expect(reviews()).toEqual([]);
    checks.keep();
    expect(reviews()).toEqual(['question:Q-1 1 1']);
    checks.first.choose(pinning, 1);
    checks.keep();
    expect(reviews()).toEqual(['question:Q-1 1 1', 'question:Q-2 3 2']);
  });

  test('reach the memory at once where there is one', () => {
    createChecks([why]).keep();
    readerMemory.set('daily', '10');
    const checks = createChecks([why]);
    checks.first.choose(why, 1);
    expect(checks.isKept.value).toBe(true);
    expect(reviews()).toEqual(['question:Q-1 3 2']);
  });
});
