import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachableStates, shortestWay } from '../shortest-way.ts';
import { actions, wordOf } from './actions.ts';
import { apply } from './apply.ts';
import { checksOf, deadEndOf, holds, reached } from './goals.ts';
import { applicationOf, identity, isDatabase, resourceOf } from './look.ts';
import { refusalOf } from './rules.ts';
import { initial } from './start.ts';
import { type EncryptionState, type Goal, goals, type RefusalName, refusals } from './types.ts';

const model = { actions, apply, identity };

/** The state after some actions by their words; every one of them has to be offered. */
function played(goal: Goal, ...words: string[]): EncryptionState {
  return words.reduce((state, word) => {
    const action = actions(state).find((each) => wordOf(each) === word);
    if (!action) throw new Error(`"${word}" is not offered after ${words.join(' ')}`);
    return apply(state, action).state;
  }, initial({ goal }));
}

/** What AWS answers to an action by its word. */
function answerTo(state: EncryptionState, word: string): RefusalName | null {
  const action = actions(state).find((each) => wordOf(each) === word);
  if (!action) throw new Error(`"${word}" is not offered: ${actions(state).map(wordOf).join(' ')}`);
  return refusalOf(state, action);
}

/** Any way through a goal: numbers that choose among what is offered. */
const walks = fc.record({ goal: fc.constantFrom(...goals), choices: fc.array(fc.nat(), { maxLength: 12 }) });

function* walk({ goal, choices }: { readonly goal: Goal; readonly choices: readonly number[] }) {
  let state = initial({ goal });
  for (const choice of choices) {
    const offered = actions(state);
    const action = offered[choice % offered.length];
    if (!action) return;
    const step = apply(state, action);
    yield { before: state, action, ...step };
    state = step.state;
  }
}

describe('the shortest way to each goal', () => {
  test.each([
    ['encrypt-rds', ['d-snapshot', 'ds0-copy-first', 'ds0c1-restore', 'ds0c1r0-follow', 'ds0c1r0-switch']],
    ['encrypt-aurora', ['d-snapshot', 'ds0-restore-first', 'ds0r1-follow', 'ds0r1-switch']],
    ['own-key-aurora', ['d-snapshot', 'ds0-restore-first', 'ds0r1-follow', 'ds0r1-switch']],
    ['replica-abroad', ['d-replica-away']],
    [
      'share',
      [
        'd-snapshot',
        'ds0-copy-first',
        'ds0c1-share',
        'first-allow',
        'ds0c1-copy-other-by-other',
        'ds0c1co-restore-by-other',
      ],
    ],
    ['change-key', ['d-snapshot', 'ds0-copy-second', 'ds0c2-restore', 'ds0c2r0-follow', 'ds0c2r0-switch']],
    ['disabled-key', ['first-enable-key']],
  ] as const)('%s', (goal, way) => {
    expect(shortestWay(model, initial({ goal }), reached)?.map(wordOf)).toEqual(way);
  });

  test('a stopped database needs its key and then a start', () => {
    const stopped = played('disabled-key', 'd-wait');
    expect(applicationOf(stopped).status).toBe('stopped');
    expect(shortestWay(model, stopped, reached)?.map(wordOf)).toEqual(['first-enable-key', 'd-start']);
  });

  test('a database that was stopped for seven days can only be replaced from its backup', () => {
    const terminal = played('disabled-key', 'd-wait', 'd-wait');
    expect(shortestWay(model, terminal, reached)?.map(wordOf)).toEqual([
      'first-enable-key',
      'db-restore',
      'dbr0-switch',
    ]);
  });
});

describe.each(goals)('in the goal %s', (goal) => {
  const states = reachableStates(model, initial({ goal }));

  test('there is a way on from every state that does not say it is a dead end, and none from one that does', () => {
    // A state leads to the goal when it is reached, or when one of its steps leads there; found from the end backwards.
    const nexts = new Map(
      states.map((state) => [
        identity(state),
        actions(state).map((action) => identity(apply(state, action).state)),
      ]),
    );
    const leads = new Set(states.filter(reached).map(identity));
    for (let known = 0; known < leads.size; ) {
      known = leads.size;
      for (const [state, next] of nexts) if (next.some((each) => leads.has(each))) leads.add(state);
    }
    const silent = states.filter((state) => !leads.has(identity(state)) && deadEndOf(state) === null);
    const wrong = states.filter((state) => leads.has(identity(state)) && deadEndOf(state) !== null);
    expect(silent.map(identity)).toEqual([]);
    expect(wrong.map(identity)).toEqual([]);
  });

  test('there is always something to try, and no two offers have the same word', () => {
    for (const state of states) {
      const words = actions(state).map(wordOf);
      expect(new Set(words).size, words.join(' ')).toBe(words.length);
      if (!reached(state) && deadEndOf(state) === null) expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(word).toMatch(/^[a-z0-9-]+$/);
    }
  });
});

describe('AWS refuses', () => {
  test.each([
    [
      'to encrypt an RDS DB instance that runs',
      'encrypt-rds',
      'd-modify-first',
      'encryption-only-at-creation',
    ],
    [
      'an encrypted snapshot of an unencrypted database',
      'encrypt-rds',
      'd-snapshot-first',
      'snapshot-keeps-encryption',
    ],
    [
      'an encrypted replica of an unencrypted source',
      'encrypt-rds',
      'd-replica-first',
      'replica-of-unencrypted',
    ],
    [
      'to encrypt by a blue/green deployment',
      'encrypt-rds',
      'd-blue-green-first',
      'blue-green-keeps-encryption',
    ],
    ['another key for a database', 'change-key', 'd-modify-second', 'key-cannot-change'],
    ['a replica in another Region without a key', 'replica-abroad', 'd-replica', 'replica-without-key'],
    [
      'a replica abroad with a key of this Region',
      'replica-abroad',
      'd-replica-first',
      'key-of-another-region',
    ],
    ['access to the AWS managed key for another account', 'share', 'default-allow', 'managed-key-policy'],
  ] as const)('%s', (_, goal, word, answer) => {
    expect(answerTo(initial({ goal }), word)).toBe(answer);
  });

  test('a key while RDS restores a snapshot, but not while Aurora does', () => {
    expect(answerTo(played('encrypt-rds', 'd-snapshot'), 'ds0-restore-first')).toBe('restore-has-no-key');
    expect(answerTo(played('encrypt-aurora', 'd-snapshot'), 'ds0-restore-first')).toBeNull();
  });

  test('a key while Aurora copies an unencrypted snapshot, but not while RDS does', () => {
    expect(answerTo(played('encrypt-aurora', 'd-snapshot'), 'ds0-copy-first')).toBe(
      'cluster-copy-cannot-encrypt',
    );
    expect(answerTo(played('encrypt-rds', 'd-snapshot'), 'ds0-copy-first')).toBeNull();
  });

  test('a copy abroad without a key of that Region', () => {
    const state = played('replica-abroad', 'd-snapshot');
    expect(answerTo(state, 'ds0-copy')).toBe('copy-without-key-abroad');
    expect(answerTo(state, 'ds0-copy-first')).toBe('key-of-another-region');
    expect(answerTo(state, 'ds0-copy-away')).toBeNull();
  });

  test('to share what is encrypted with the default key, and to restore what is shared and encrypted', () => {
    const state = played('share', 'd-snapshot', 'ds0-copy-first');
    expect(answerTo(state, 'ds0-share')).toBe('default-key-not-shared');
    const shared = played('share', 'd-snapshot', 'ds0-copy-first', 'ds0c1-share');
    expect(answerTo(shared, 'ds0c1-restore-by-other')).toBe('shared-encrypted-restore');
    expect(answerTo(shared, 'ds0c1-copy-by-other')).toBe('shared-copy-without-key');
    expect(answerTo(shared, 'ds0c1-copy-other-by-other')).toBe('key-not-allowed');
  });

  test('whatever needs a key that is disabled or gone', () => {
    const stopped = played('disabled-key', 'd-wait');
    expect(answerTo(stopped, 'd-start')).toBe('key-disabled');
    expect(answerTo(stopped, 'db-restore')).toBe('key-disabled');
    const terminal = played('disabled-key', 'd-wait', 'd-wait', 'first-enable-key');
    expect(answerTo(terminal, 'd-start')).toBe('database-terminal');
    const gone = played('disabled-key', 'd-wait', 'first-delete-key', 'd-wait');
    expect(answerTo(gone, 'db-restore')).toBe('key-deleted');
    expect(deadEndOf(gone)).toBe('key-deleted');
  });

  test('for each of the reasons that the scene knows, somewhere', () => {
    const seen = new Set<string>();
    for (const goal of goals) {
      for (const state of reachableStates(model, initial({ goal }))) {
        for (const action of actions(state)) seen.add(refusalOf(state, action) ?? '');
      }
    }
    expect(refusals.filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('what moving to a new database costs', () => {
  const made = ['d-snapshot', 'ds0-copy-first', 'ds0c1-restore'];

  test('a switch without catching up loses the writes since the snapshot', () => {
    const state = played('encrypt-rds', ...made, 'ds0c1r0-switch');
    expect(holds(state, 'encrypted')).toBe(true);
    expect(deadEndOf(state)).toBe('writes-lost');
  });

  test('stopped writes lose nothing, but stand still for hours', () => {
    const state = played('encrypt-rds', 'd-stop-writes', ...made, 'ds0c1r0-switch');
    expect(state.writesLost).toBe(false);
    expect(deadEndOf(state)).toBe('long-downtime');
  });

  test('writes that go on again after the snapshot are missing from it', () => {
    const state = played('encrypt-rds', 'd-stop-writes', 'd-snapshot', 'd-resume-writes');
    expect(resourceOf(state, 'ds0')?.behind).toBe(true);
  });

  test('Aurora made before 18 February 2026 comes back encrypted even without a key', () => {
    const state = played('encrypt-aurora', 'd-snapshot', 'ds0-restore');
    expect(resourceOf(state, 'ds0r0')?.key).toBe('owned');
  });

  test('RDS restored from an unencrypted snapshot stays unencrypted', () => {
    expect(resourceOf(played('encrypt-rds', 'd-snapshot', 'ds0-restore'), 'ds0r0')?.key).toBeNull();
  });
});

describe('whatever the reader does', () => {
  test('a refused request changes nothing, and every step says first what was asked', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { before, action, state, events } of walk(way)) {
          expect(events[0]?.kind).toBe('requested');
          expect(events.length).toBeGreaterThan(1);
          const refused = refusalOf(before, action) !== null;
          expect(events.some(({ kind }) => kind === 'refused')).toBe(refused);
          if (refused) expect(state).toBe(before);
        }
      }),
    );
  });

  test('nothing that exists ever changes its key, and nothing disappears', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { before, state } of walk(way)) {
          for (const resource of before.resources) {
            expect(resourceOf(state, resource.id)?.key).toBe(resource.key);
          }
        }
      }),
    );
  });

  test('two copies of a snapshot with different keys have different names', () => {
    const state = played('change-key', 'd-snapshot', 'ds0-copy-first', 'ds0-copy-second');
    const labels = state.resources.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('labels and IDs are unique, and what is abroad has a key of that Region', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { state } of walk(way)) {
          const { resources } = state;
          expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
          expect(new Set(resources.map(({ label }) => label)).size).toBe(resources.length);
          for (const { region, key } of resources) if (region === 'away') expect(key).toBe('away');
        }
      }),
    );
  });

  test('the application’s own database lacks no writes, and is one that the application can reach', () => {
    fc.assert(
      fc.property(walks, (way) => {
        for (const { state } of walk(way)) {
          const application = applicationOf(state);
          expect(application.behind).toBe(false);
          expect(isDatabase(application)).toBe(true);
          expect([application.account, application.region]).toEqual(['own', 'home']);
        }
      }),
    );
  });

  test('the same actions come to the same state', () => {
    fc.assert(
      fc.property(walks, (way) => {
        expect([...walk(way)]).toEqual([...walk(way)]);
      }),
    );
  });
});

test('every goal asks for something that does not hold at the start', () => {
  for (const goal of goals) {
    expect(
      checksOf[goal].some((check) => !holds(initial({ goal }), check)),
      goal,
    ).toBe(true);
  }
});
