import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, apply, type DefenceTransition, initial, outlook, stoppersOf } from './defence.ts';
import {
  type DefenceAction,
  type DefenceState,
  type Intruder,
  intruders,
  type Safeguard,
  safeguards,
  type Visitor,
  visitors,
} from './types.ts';

const switchOn = (safeguard: Safeguard): DefenceAction => ({ kind: 'switch-on', safeguard });
const switchOff = (safeguard: Safeguard): DefenceAction => ({ kind: 'switch-off', safeguard });
const attempt = (visitor: Visitor): DefenceAction => ({ kind: 'attempt', visitor });

function play(...list: readonly DefenceAction[]): DefenceTransition {
  return list.reduce<DefenceTransition>(({ state }, action) => apply(state, action), {
    state: initial(),
    events: [],
  });
}

const kinds = ({ events }: DefenceTransition) => events.map(({ kind }) => kind);
const stoppedIn = (state: DefenceState) => intruders.filter((intruder) => outlook(state, intruder).stoppedBy);

/** A state with exactly these safeguards on, made without going through refusals. */
const withOnly = (...on: readonly Safeguard[]): DefenceState => ({
  ...initial(),
  on: Object.fromEntries(
    safeguards.map((safeguard) => [safeguard, on.includes(safeguard)]),
  ) as DefenceState['on'],
});

describe('each safeguard stops exactly the ones that it stops', () => {
  test.each<[Safeguard, Intruder[]]>([
    ['encryption-at-rest', ['snapshot']],
    ['encryption-in-transit', ['listener']],
    ['iam-authentication', ['listener', 'password']],
    ['security-group', ['other-vpc']],
    ['no-host-access', ['administrator']],
    ['audit-logs', []],
  ])('%s stops %j', (safeguard, stopped) => {
    expect(stoppedIn(withOnly(safeguard))).toEqual(stopped);
  });

  test('all six together stop all five and let the application in', () => {
    const all = withOnly(...safeguards);
    expect(stoppedIn(all)).toEqual([...intruders]);
    expect(outlook(all, 'application')).toMatchObject({ stoppedBy: null, recorded: true });
  });
});

test('the holder of a leaked snapshot walks past TLS, IAM and the security group, which it never meets', () => {
  const step = play(
    switchOn('encryption-in-transit'),
    switchOn('iam-authentication'),
    switchOn('security-group'),
    attempt('snapshot'),
  );
  expect(kinds(step)).toEqual(['set-out', 'missing', 'got-through']);
  expect(step.state.attempt).toMatchObject({ met: [], stoppedBy: null });
  expect(play(switchOn('encryption-at-rest'), attempt('snapshot')).events.at(-1)).toEqual({
    kind: 'stopped',
    visitor: 'snapshot',
    safeguard: 'encryption-at-rest',
  });
});

test('a stolen password passes the security group and TLS and is stopped by IAM authentication', () => {
  const step = play(
    switchOn('security-group'),
    switchOn('encryption-in-transit'),
    switchOn('iam-authentication'),
    attempt('password'),
  );
  expect(step.events).toEqual([
    { kind: 'set-out', visitor: 'password' },
    { kind: 'passed', visitor: 'password', safeguard: 'security-group' },
    { kind: 'passed', visitor: 'password', safeguard: 'encryption-in-transit' },
    { kind: 'stopped', visitor: 'password', safeguard: 'iam-authentication' },
  ]);
});

test('with IAM authentication the application speaks TLS, so a listener learns nothing even where TLS is optional', () => {
  expect(kinds(play(attempt('listener')))).toEqual(['set-out', 'missing', 'got-through']);
  const step = play(switchOn('iam-authentication'), attempt('listener'));
  expect(step.events.at(-1)).toMatchObject({ kind: 'stopped', safeguard: 'iam-authentication' });
  const both = play(switchOn('iam-authentication'), switchOn('encryption-in-transit'), attempt('listener'));
  expect(both.state.attempt?.stoppedBy).toBe('encryption-in-transit');
});

describe('RDS Custom', () => {
  test('lets the administrator in, whom encryption at rest does not stop', () => {
    const step = play(switchOn('encryption-at-rest'), switchOff('no-host-access'), attempt('administrator'));
    expect(kinds(step)).toEqual(['set-out', 'missing', 'passed', 'got-through']);
  });

  test('and IAM authentication exclude each other, whichever comes first', () => {
    const refusal = [{ kind: 'refused', why: 'custom-has-no-iam' }];
    expect(play(switchOff('no-host-access'), switchOn('iam-authentication')).events).toEqual(refusal);
    expect(play(switchOn('iam-authentication'), switchOff('no-host-access')).events).toEqual(refusal);
  });
});

describe('audit logs', () => {
  test('record who got into the database', () => {
    const step = play(switchOn('audit-logs'), attempt('password'));
    expect(step.events.at(-1)).toEqual({ kind: 'recorded', visitor: 'password' });
    expect(step.state.records).toEqual(['password']);
  });

  test.each(['listener', 'snapshot'] as const)('know nothing of the %s', (visitor) => {
    const step = play(switchOn('audit-logs'), attempt(visitor));
    expect(step.events.at(-1)).toEqual({ kind: 'unrecorded', visitor });
    expect(step.state.records).toEqual([]);
  });
});

test('a switch that already stands so is said and changes nothing', () => {
  expect(play(switchOff('audit-logs'))).toEqual({
    state: initial(),
    events: [{ kind: 'refused', why: 'already-so' }],
  });
});

describe('whatever the reader switches', () => {
  const anyActions: fc.Arbitrary<DefenceAction[]> = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('switch-on', 'switch-off'),
        safeguard: fc.constantFrom(...safeguards),
      }),
      fc.record({ kind: fc.constant('attempt'), visitor: fc.constantFrom(...visitors) }),
    ),
    { maxLength: 30 },
  );

  test('the application gets through', () => {
    fc.assert(
      fc.property(anyActions, (list) => {
        expect(kinds(play(...list, attempt('application')))).toContain('got-through');
      }),
    );
  });

  test('an intruder is stopped by one of its own safeguards or not at all', () => {
    fc.assert(
      fc.property(anyActions, fc.constantFrom(...intruders), (list, intruder) => {
        const { state } = play(...list);
        const own = stoppersOf(intruder).filter((safeguard) => state.on[safeguard]);
        expect(outlook(state, intruder).stoppedBy).toBe(own[0] ?? null);
      }),
    );
  });

  test('an attempt ends as the outlook said, and meets only what is switched on', () => {
    fc.assert(
      fc.property(anyActions, fc.constantFrom(...visitors), (list, visitor) => {
        const { state } = play(...list);
        const expected = outlook(state, visitor);
        const step = apply(state, attempt(visitor));
        expect(step.state.attempt).toEqual(expected);
        const met = step.events.flatMap((event) =>
          event.kind === 'passed' || event.kind === 'stopped' ? [event.safeguard] : [],
        );
        expect(met).toEqual(expected.met);
        for (const safeguard of met) expect(state.on[safeguard]).toBe(true);
      }),
    );
  });

  test('every offered action says something', () => {
    fc.assert(
      fc.property(anyActions, (list) => {
        const { state } = play(...list);
        for (const action of actions(state)) expect(apply(state, action).events.length).toBeGreaterThan(0);
      }),
    );
  });
});
