import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { RemedyQuestion } from '../../content/queries/remedies-data.ts';
import { remedies, remedyFile } from '../../content/schema/remedy.ts';
import { type GivenAnswer, readAnswers, writeAnswers } from '../chooser/answers.ts';
import { judge } from './judge.ts';

const file = remedyFile.parse(parse(readFileSync('src/content/remedies.yaml', 'utf8')));
const names = file.remedies.map(({ id, name }) => ({ id, name: name.en }));
const questions: RemedyQuestion[] = file.chooser.questions.map(({ id, question, answers }) => ({
  id,
  question: question.en,
  answers: answers.map(({ ends, label, why, ...answer }) => ({
    ...answer,
    ...(ends ? { ends } : {}),
    label: label.en,
    why: why.en,
  })),
}));
const after = (choice: string) =>
  judge(
    { names, questions },
    readAnswers(choice, questions, (pair) => {
      throw new Error(pair);
    }),
  );

describe('the chooser of remedies', () => {
  test.each([
    ['symptom.connections', ['rds-proxy']],
    ['symptom.failure', ['multi-az', 'rds-proxy']],
    ['symptom.writes', []],
    ['symptom.reads_store.http', ['cloudfront']],
    ['symptom.reads_store.relational_repeats.no', ['read-replica']],
    ['symptom.reads_store.relational_repeats.yes_code.yes', ['cache', 'read-replica']],
    ['symptom.reads_store.relational_repeats.yes_code.no', ['read-replica']],
    ['symptom.reads_store.dynamodb_repeats.yes_code.yes', ['dax', 'cache']],
    ['symptom.reads_store.dynamodb_repeats.yes_code.no', ['dax']],
    ['symptom.reads_store.dynamodb_repeats.no', []],
  ])('leads by %s to what AWS’s guides say', (choice, fits) => {
    const verdict = after(choice);
    expect(verdict.next).toBeUndefined();
    expect(verdict.fits.toSorted()).toEqual(fits.toSorted());
    expect(verdict.fits[0]).toBe(fits[0]);
  });

  test('has an end for every remedy, so that no row of the table is out of reach', () => {
    const first = new Set<string>();
    const follow = (given: readonly GivenAnswer[]) => {
      const { next, fits } = judge({ names, questions }, given);
      if (!next) for (const id of fits) first.add(id);
      for (const answer of next?.answers ?? [])
        follow([...given, { question: next?.id ?? '', answer: answer.id }]);
    };
    follow([]);
    expect([...first].toSorted()).toEqual([...remedies].toSorted());
  });

  test('says the same for answers that went through an address, and none more than was asked', () => {
    const answers = questions.map(({ id, answers: offered }) =>
      fc.option(
        fc.constantFrom(...offered).map((answer): GivenAnswer => ({ question: id, answer: answer.id })),
      ),
    );
    fc.assert(
      fc.property(fc.tuple(...answers), (drawn) => {
        const given = drawn.filter((one) => one !== null);
        const read = readAnswers(writeAnswers(given) ?? null, questions, (pair) => {
          throw new Error(pair);
        });
        expect(judge({ names, questions }, read)).toEqual(judge({ names, questions }, given));
        const { decisions, next, fits } = judge({ names, questions }, given);
        expect(decisions.length + (next ? 1 : 0)).toBeLessThanOrEqual(questions.length);
        expect(new Set(fits).size).toBe(fits.length);
      }),
    );
  });

  test('tells which pairs of an address it does not know and keeps the others', () => {
    const refused: string[] = [];
    const given = readAnswers('symptom.reads_store.oracle_x', questions, (pair) => refused.push(pair));
    expect(given).toEqual([{ question: 'symptom', answer: 'reads' }]);
    expect(refused).toEqual(['store.oracle', 'x']);
  });
});
