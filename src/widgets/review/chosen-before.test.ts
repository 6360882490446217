import { describe, expect, test } from 'vitest';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { chosenBefore } from './chosen-before.ts';

const judge = { true: 'True', false: 'False' };
const card: DeckCard = { id: 'question:Q-1', kind: 'question', deck: 'rds', front: '', back: '', href: '/' };
const options = [
  { text: 'A snapshot', right: true as const, why: 'It is a copy.' },
  { text: 'A proxy', why: 'It keeps connections.' },
  { text: 'A replica', right: true as const, why: 'It follows.' },
];

describe('what was chosen before', () => {
  test('is an option with the reason against it', () => {
    expect(chosenBefore({ ...card, options }, '2', judge)).toEqual({
      answer: 'A proxy',
      why: 'It keeps connections.',
    });
  });

  test('is several options, with the reasons against those that are wrong', () => {
    expect(chosenBefore({ ...card, exam: { kind: 'several', options } }, '1,2', judge)).toEqual({
      answer: 'A snapshot · A proxy',
      why: 'A proxy: It keeps connections.',
    });
  });

  test('is the steps as they were put', () => {
    const exam = { kind: 'order', steps: ['copy', 'restore', 'switch'], why: '' } as const;
    expect(chosenBefore({ ...card, exam }, '3,1,2', judge)?.answer).toBe('switch → copy → restore');
  });

  test('is a number with what it counts, a port, or a judgement', () => {
    const exam = { kind: 'number', value: 35, tolerance: 0, unit: 'days', why: '' } as const;
    expect(chosenBefore({ ...card, exam }, '7', judge)?.answer).toBe('7 days');
    expect(chosenBefore({ ...card, kind: 'port' }, '5433', judge)?.answer).toBe('5433');
    expect(chosenBefore({ ...card, truth: false }, 'O', judge)?.answer).toBe('True');
  });

  test('is not told where the question has changed and no longer has it', () => {
    const exam = { kind: 'order', steps: ['copy'], why: '' } as const;
    expect(chosenBefore({ ...card, options }, '9', judge)).toBeUndefined();
    expect(chosenBefore({ ...card, options }, 'O', judge)).toBeUndefined();
    expect(chosenBefore({ ...card, exam }, '1,2', judge)).toBeUndefined();
  });
});
