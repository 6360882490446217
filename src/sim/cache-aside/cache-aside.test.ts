import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, apply, type CacheAsideTransition, changedLines, goalsOf, initial } from './cache-aside.ts';
import { type CacheAsideAction, type CodeLine, codeLines, viewsPerSecond } from './types.ts';

const on: CacheAsideAction = { kind: 'switch-on' };
const off: CacheAsideAction = { kind: 'switch-off' };
const serve: CacheAsideAction = { kind: 'serve' };
const changePrice: CacheAsideAction = { kind: 'change-price' };
const add = (line: CodeLine): CacheAsideAction => ({ kind: 'add-line', line });
const remove = (line: CodeLine): CacheAsideAction => ({ kind: 'remove-line', line });

function play(...list: readonly CacheAsideAction[]): CacheAsideTransition {
  return list.reduce<CacheAsideTransition>(({ state }, action) => apply(state, action), {
    state: initial(),
    events: [],
  });
}

const kinds = ({ events }: CacheAsideTransition) => events.map(({ kind }) => kind);

describe('switching ElastiCache on', () => {
  test('changes nothing by itself: every view is still a query', () => {
    const before = play(serve);
    const after = play(serve, on, serve);
    expect(before.state.second?.queries).toBe(100);
    expect(after.state.second).toEqual(before.state.second);
    expect(kinds(after)).toContain('cache-ignored');
  });

  test('with get alone the hit ratio stays 0, however long one waits', () => {
    const { state } = play(on, add('get'), serve, serve, serve, serve);
    expect(state.asked).toBe(400);
    expect(state.hits).toBe(0);
    expect(state.second?.queries).toBe(100);
  });

  test('with set alone the cache fills up and nobody asks it', () => {
    const { state } = play(on, add('set'), serve, serve);
    expect(state.cachedPrice).toBe(100);
    expect(state.second).toMatchObject({ asked: 0, queries: 100, stored: 100 });
  });

  test('with get and set the load falls to a fifth once the cache is warm', () => {
    const cold = play(on, add('get'), add('set'), serve);
    expect(cold.state.second).toMatchObject({ hits: 60, queries: 40 });
    expect(goalsOf(cold.state).relieved).toBe(false);
    const warm = apply(cold.state, serve);
    expect(warm.state.second).toMatchObject({ hits: 80, queries: 20 });
    expect(goalsOf(warm.state)).toEqual({ relieved: true, fresh: false });
  });

  test('with the lines but without the cache, nothing is found and nothing is kept', () => {
    const step = play(add('get'), add('set'), serve, serve);
    expect(kinds(step)).toContain('cache-unreachable');
    expect(step.state.second).toMatchObject({ asked: 0, queries: 100, stored: 0 });
  });
});

describe('changing a price', () => {
  const warm = [on, add('get'), add('set'), serve, serve];

  test('without delete the old price is sold until the entry goes', () => {
    const step = play(...warm, changePrice, serve);
    expect(kinds(step).at(-1)).toBe('old-prices-sold');
    expect(step.events.at(-1)).toMatchObject({ oldPrices: 4, old: 100, price: 120 });
    const later = play(...warm, changePrice, serve, serve, serve);
    expect(later.state.oldPrices).toBe(12);
    expect(goalsOf(later.state)).toEqual({ relieved: true, fresh: false });
  });

  test('with delete the next view fetches the new price, for one more query', () => {
    const step = play(...warm, add('delete'), changePrice, serve);
    expect(step.state.second).toMatchObject({ queries: 21, oldPrices: 0 });
    expect(step.state.cachedPrice).toBe(120);
    expect(goalsOf(step.state)).toEqual({ relieved: true, fresh: true });
  });

  test('a delete line that came after the change does not help: the entry is still there', () => {
    const step = play(...warm, changePrice, add('delete'), serve);
    expect(step.state.second?.oldPrices).toBe(4);
    expect(play(...warm, changePrice, add('delete'), changePrice, serve).state.second?.oldPrices).toBe(0);
  });
});

test('a cache does not replace the database: without select a miss has no answer', () => {
  expect(play(on, add('get'), add('set'), remove('select'), serve).state.second).toMatchObject({
    unanswered: 100,
    queries: 0,
    stored: 0,
  });
  expect(play(on, add('get'), add('set'), serve, remove('select'), serve).state.second?.unanswered).toBe(20);
});

test('the cache takes four changed lines', () => {
  expect(changedLines(initial())).toBe(0);
  expect(changedLines(play(add('get'), add('set'), add('delete')).state)).toBe(4);
});

test('switching off empties the cache', () => {
  const { state } = play(on, add('get'), add('set'), serve, off, on, serve);
  expect(state.second?.hits).toBe(60);
});

test.each([
  [[on], on, 'already-on'],
  [[], off, 'already-off'],
  [[], add('select'), 'already-there'],
  [[], remove('get'), 'not-there'],
] as const)('what is already so is said and changes nothing (%#)', (before, action, why) => {
  const { state } = play(...before);
  expect(apply(state, action)).toEqual({ state, events: [{ kind: 'refused', why }] });
});

describe('whatever the reader does', () => {
  const anyActions: fc.Arbitrary<CacheAsideAction[]> = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('serve') }) },
      fc.record({ kind: fc.constantFrom('switch-on', 'switch-off', 'change-price') }),
      fc.record({
        kind: fc.constantFrom('add-line', 'remove-line'),
        line: fc.constantFrom(...codeLines),
      }),
    ),
    { maxLength: 40 },
  );

  test('every view is answered by the cache, by the database or by nobody', () => {
    fc.assert(
      fc.property(anyActions, (list) => {
        const { second } = play(...list, serve).state;
        expect(second && second.hits + second.queries + second.unanswered).toBe(viewsPerSecond);
      }),
    );
  });

  test('without set there is never a hit, and without get neither', () => {
    fc.assert(
      fc.property(anyActions, fc.constantFrom('set' as const, 'get' as const), (list, missing) => {
        const played = list.filter((action) => !('line' in action && action.line === missing));
        expect(play(...played).state.hits).toBe(0);
      }),
    );
  });

  test('with delete in the code from the start no old price is ever sold', () => {
    fc.assert(
      fc.property(anyActions, (list) => {
        const kept = list.filter((action) => !('line' in action && action.line === 'delete'));
        expect(play(add('delete'), ...kept).state.oldPrices).toBe(0);
      }),
    );
  });

  test('what is offered is never refused', () => {
    fc.assert(
      fc.property(anyActions, (list) => {
        const { state } = play(...list);
        for (const action of actions(state)) {
          expect(kinds(apply(state, action))).not.toContain('refused');
        }
      }),
    );
  });
});
