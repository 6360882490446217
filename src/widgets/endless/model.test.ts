import { describe, expect, test, vi } from 'vitest';
import { type Drawn, kinds } from './drawn.ts';
import type { EndlessQuestion } from './link.ts';
import { createEndless } from './model.ts';

const option = (right: boolean) => ({ text: String(right), right });
const drawnOf = ({ kind, seed }: EndlessQuestion): Drawn => ({
  given: '',
  story: [],
  text: `${kind} ${seed}`,
  options: [option(true), option(false)],
  outcome: '',
  href: '',
});
const wanted = { kinds, question: { kind: 'ports', seed: 1 }, isFaulty: false } as const;

async function started() {
  const model = createEndless((question) => Promise.resolve(drawnOf(question)), 7);
  model.open(wanted);
  await vi.waitFor(() => expect(model.state.value.is).toBe('asked'));
  return model;
}

describe('questions without an end', () => {
  test('count what was answered, once, and not what was skipped', async () => {
    const model = await started();
    model.choose(option(true));
    model.choose(option(false));
    model.next();
    model.next();
    expect(model.score.value).toEqual({ asked: 1, hits: 1 });
  });

  test('come in the same order to everybody who begins with the same one', async () => {
    const [one, other] = [await started(), await started()];
    for (let asked = 0; asked < 20; asked++) {
      one.next();
      other.next();
      expect(one.question.value).toEqual(other.question.value);
    }
  });

  test('keep the last kind, and leave a question whose kind is no longer wanted', async () => {
    const model = await started();
    for (const kind of kinds) if (kind !== 'cluster') model.toggle(kind);
    expect(model.chosen.value).toEqual(['cluster']);
    expect(model.question.value.kind).toBe('cluster');
    model.toggle('cluster');
    expect(model.chosen.value).toEqual(['cluster']);
  });

  test('show the one that was asked for last, whichever comes first', async () => {
    const waiting: (() => void)[] = [];
    const model = createEndless(
      (question) => new Promise((resolve) => waiting.push(() => resolve(drawnOf(question)))),
      7,
    );
    model.open(wanted);
    model.next();
    const { kind, seed } = model.question.value;
    for (const come of waiting.toReversed()) come();
    await vi.waitFor(() => expect(model.state.value.is).toBe('asked'));
    expect(model.state.value).toMatchObject({ drawn: { text: `${kind} ${seed}` } });
  });

  test('say that one could not be had, and ask it again', async () => {
    let missing = true;
    const model = createEndless(
      (question) => (missing ? Promise.reject(new Error('gone')) : Promise.resolve(drawnOf(question))),
      7,
    );
    model.open(wanted);
    await vi.waitFor(() => expect(model.state.value.is).toBe('failed'));
    missing = false;
    model.retry();
    await vi.waitFor(() => expect(model.state.value).toMatchObject({ drawn: { text: 'ports 1' } }));
  });
});
