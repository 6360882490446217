import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines, themes } from '../../content/schema/comparison-columns.ts';
import type { GivenAnswer } from '../chooser/answers.ts';
import { defaultTableView, readAddress, writeAddress } from './address.ts';
import { chooser } from './fixture.ts';
import { modes } from './view.ts';

const read = (query: string) => readAddress(query, chooser);

function queryOf(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, value);
  return query.toString();
}

describe('the address of a view', () => {
  test('is empty for the view every reader starts with', () => {
    expect(queryOf(writeAddress(defaultTableView, []))).toBe('');
    expect(read('')).toEqual({ view: defaultTableView, given: [], problems: [] });
  });

  test('restores any view and any answers', () => {
    const views = fc.record({
      columns: fc.shuffledSubarray([...engines], { minLength: 1 }),
      mode: fc.constantFrom(...modes),
      differencesOnly: fc.boolean(),
      theme: fc.constantFrom('all' as const, ...themes),
      find: fc.string({ maxLength: 100 }),
    });
    const answers = fc
      .subarray([...chooser.questions])
      .chain((questions) =>
        fc.tuple(
          ...questions.map(({ id, answers: offered }) =>
            fc.constantFrom(...offered).map((answer): GivenAnswer => ({ question: id, answer: answer.id })),
          ),
        ),
      );
    fc.assert(
      fc.property(views, answers, (view, given) => {
        expect(read(queryOf(writeAddress(view, given)))).toEqual({ view, given, problems: [] });
      }),
    );
  });

  test('keeps what it understands and reports the rest', () => {
    const { view, given, problems } = read(
      'cols=valkey.mongodb&theme=colour&view=exam&diff=maybe&choose=ordering.yes_iam.perhaps',
    );
    expect(view).toEqual({ ...defaultTableView, columns: ['valkey'], mode: 'exam' });
    expect(given).toEqual([{ question: 'ordering', answer: 'yes' }]);
    expect(problems).toEqual([
      { parameter: 'cols', value: 'mongodb' },
      { parameter: 'choose', value: 'iam.perhaps' },
      { parameter: 'diff', value: 'maybe' },
      { parameter: 'theme', value: 'colour' },
    ]);
  });

  test('falls back to all columns when none of them is known', () => {
    expect(read('cols=a.b').view.columns).toEqual(engines);
  });

  test('has the columns the exam asks about in its view, and leaves the reader’s own alone', () => {
    expect(read('view=exam').view.columns).toEqual(['redis-oss', 'memcached']);
    expect(read('view=exam&cols=valkey.memcached').view.columns).toEqual(['valkey', 'memcached']);
  });

  test('cuts a search text that is too long, and says so', () => {
    const { view, problems } = read(`find=${'가'.repeat(500)}`);
    expect(view.find).toHaveLength(100);
    expect(problems).toHaveLength(1);
  });

  test('never throws, and repeats at most forty characters of what it refuses', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        for (const { value } of read(query).problems) expect(value.length).toBeLessThanOrEqual(40);
      }),
    );
  });
});
