import { beforeAll, describe, expect, test } from 'vitest';
import type { SampleFault } from '../../sim/plan/sampled-plan.ts';
import type { PlanAnswer } from './answer.ts';
import type { PlanMessage, PlanReply } from './ask-plan.ts';
import { defaultChoices } from './choices.ts';
import { PlanModel } from './model.ts';
import { openingAnswer } from './opening.ts';

let opening: PlanAnswer;
beforeAll(async () => {
  opening = await openingAnswer();
  // Only ends what hangs: a busy machine takes longer than a hook usually may.
}, 120_000);

type PlanQuestion = Extract<PlanMessage, { readonly kind: 'plan' }>;

/** A page whose worker answers when it is told to. */
function opened() {
  const questions: { readonly message: PlanQuestion; readonly reply: (reply: PlanReply) => void }[] = [];
  const model = new PlanModel('en', opening, 'shop', {
    ask(message, reply) {
      if (message.kind === 'plan') questions.push({ message, reply });
    },
    end() {},
  });
  const last = () => questions.at(-1) as (typeof questions)[number];
  return { model, last };
}

/** The answer of a file of the reader's own. */
function answerOf({ trace, choices }: PlanQuestion): PlanReply {
  return { kind: 'answer', answer: { ...opening, trace, choices } };
}

describe('the page of a plan', () => {
  test('shows the answer for a file that was dropped, and says so', () => {
    const { model, last } = opened();
    model.openFile(new Blob(['r a']), 'mine.log');
    expect(model.work.value).toEqual({ stage: 'planning' });
    last().reply({ kind: 'reading', share: 0.5, operations: 7, isSampled: false });
    expect(model.work.value).toEqual({ stage: 'reading', share: 0.5, operations: 7, isSampled: false });
    last().reply(answerOf(last().message));
    expect(model.work.value).toBeNull();
    expect(model.answer.value.trace.file).toBe('mine.log');
    expect(model.example.value).toBeNull();
    expect(model.message.value).toContain('mine.log');
  });

  test('keeps the answer from before when a file cannot be used, and says why', () => {
    const { model, last } = opened();
    model.openFile(new Blob([]), 'empty.log');
    last().reply({ kind: 'fault', fault: { code: 'empty' } });
    expect(model.answer.value).toBe(opening);
    expect(model.example.value).toBe('shop');
    expect(model.message.value).toMatch(/There is nothing in it.*The answer from before is still here\./);
    model.openFile(new Blob(['w a']), 'writes.log');
    last().reply({ kind: 'refusal', refusal: { code: 'nothing-read' } });
    expect(model.message.value).toContain('a cache would have nothing to do');
  });

  test('says where the sample of a long file tells nothing', () => {
    const { model, last } = opened();
    model.openFile(new Blob(['r a']), 'long.log');
    last().reply({ kind: 'reading', share: 0.5, operations: 7, isSampled: true });
    expect(model.work.value).toMatchObject({ isSampled: true });
    const refuse = (fault: SampleFault) => {
      last().reply({ kind: 'refusal', refusal: { code: 'sample', fault } });
      return model.message.value;
    };
    expect(refuse({ code: 'capacity-unknown', capacity: 1, least: 1500 })).toContain(
      'says nothing of 1 entry; choose 1,500 or more.',
    );
    expect(refuse({ code: 'knee-unknown', least: 1500 })).toContain('below 1,500 entries');
    expect(refuse({ code: 'too-few-keys', keys: 40 })).toContain('A sample of 40 keys');
    expect(model.answer.value).toBe(opening);
  });

  test('asks for the columns where nothing says which is the key', () => {
    const { model, last } = opened();
    model.openFile(new Blob(['1;2']), 'table.csv');
    const rows = [['1', '2']];
    last().reply({ kind: 'fault', fault: { code: 'key-column-unknown', excerpt: '1;2', fields: 2, rows } });
    expect(model.columns.value).toEqual({ references: [1, 2], rows });
    const { reading } = last().message;
    model.chooseColumns({ key: [2], size: 1 });
    expect(last().message.trace).toEqual({
      file: 'table.csv',
      columns: { key: [2], size: 1 },
      allowUnusable: false,
    });
    expect(last().message.reading).not.toBe(reading);
    expect(model.columns.value).toBeNull();
  });

  test('leaves a doubtful trace to the reader, and reads it no second time for that', () => {
    const { model, last } = opened();
    model.openFile(new Blob(['?']), 'half.log');
    last().reply({ kind: 'doubt', report: opening.report, keys: 3, isSampled: false });
    expect(model.isDoubtful.value).toBe(true);
    const { reading } = last().message;
    model.useRest();
    expect(last().message).toMatchObject({ reading, trace: { allowUnusable: true } });
    expect(model.isDoubtful.value).toBe(false);
  });

  test('never gives two traces the same number, whatever became of the first', () => {
    const { model, last } = opened();
    const numbers: number[] = [];
    const open = (name: string) => {
      model.openFile(new Blob([name]), name);
      numbers.push(last().message.reading);
    };
    open('doubted.log');
    last().reply({ kind: 'doubt', report: opening.report, keys: 3, isSampled: false });
    model.discard();
    open('cancelled.log');
    model.cancel();
    open('refused.log');
    last().reply({ kind: 'unreadable' });
    open('taken.log');
    last().reply(answerOf(last().message));
    model.openExample('shop');
    numbers.push(last().message.reading);
    expect(new Set([0, ...numbers]).size).toBe(6);
  });

  test('plans anew for the trace of the answer when a choice changes, also after another was refused', () => {
    const { model, last } = opened();
    model.openFile(new Blob(['?']), 'other.log');
    last().reply({ kind: 'unreadable' });
    model.change({ itemBytes: 500 });
    expect(last().message).toMatchObject({
      reading: 0,
      source: 'shop',
      choices: { ...defaultChoices, itemBytes: 500 },
    });
  });

  test('forgets what was entered about an example with the next trace, and keeps it for a file corrected', () => {
    const { model, last } = opened();
    model.change({ itemBytes: 500, windows: 3 });
    last().reply(answerOf(last().message));
    model.openFile(new Blob(['r a']), 'mine.log');
    expect(last().message.choices).toEqual({ ...defaultChoices, windows: 3 });
    last().reply(answerOf(last().message));
    model.change({ itemBytes: 700 });
    last().reply(answerOf(last().message));
    model.openFile(new Blob(['r b']), 'mine.log');
    expect(last().message.choices).toEqual({ ...defaultChoices, windows: 3, itemBytes: 700 });
  });

  test('cancelled, has the choices of the answer again', () => {
    const { model } = opened();
    model.change({ itemBytes: 500 });
    model.cancel();
    expect(model.work.value).toBeNull();
    expect(model.choices.value).toEqual(defaultChoices);
    expect(model.message.value).toContain('Cancelled');
  });
});
