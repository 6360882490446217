import {
  type Attempt,
  type DefenceAction,
  type DefenceEvent,
  type DefenceState,
  type Safeguard,
  safeguards,
  type Visitor,
  visitors,
} from './types.ts';

/** A state and the phases that led to it. */
export interface DefenceTransition {
  readonly state: DefenceState;
  readonly events: readonly DefenceEvent[];
}

/** What each visitor meets on its way, and which of them stop the visitor when they are switched on. */
interface Way {
  /** Safeguards in the order in which the visitor comes to them. */
  readonly meets: readonly Safeguard[];
  readonly stoppers: readonly Safeguard[];
  /** Whether the visitor, once through, works inside the database, where the audit log sees it. */
  readonly insideDatabase: boolean;
}

/**
 * The facts of the scene. The application and the intruders that pose as it come over the network: the security group
 * asks where they come from, TLS hides what they say from others, and IAM authentication asks who they are. The other
 * visitors never meet those three.
 */
const ways: Readonly<Record<Visitor, Way>> = {
  application: {
    meets: ['security-group', 'encryption-in-transit', 'iam-authentication', 'encryption-at-rest'],
    stoppers: [],
    insideDatabase: true,
  },
  // AWS accepts IAM tokens over TLS only, so with IAM authentication the application speaks TLS even where the
  // database does not insist on it.
  listener: {
    meets: ['encryption-in-transit', 'iam-authentication'],
    stoppers: ['encryption-in-transit', 'iam-authentication'],
    insideDatabase: false,
  },
  password: {
    meets: ['security-group', 'encryption-in-transit', 'iam-authentication', 'encryption-at-rest'],
    stoppers: ['iam-authentication'],
    insideDatabase: true,
  },
  snapshot: { meets: ['encryption-at-rest'], stoppers: ['encryption-at-rest'], insideDatabase: false },
  'other-vpc': {
    meets: ['security-group', 'encryption-in-transit', 'iam-authentication', 'encryption-at-rest'],
    stoppers: ['security-group'],
    insideDatabase: true,
  },
  administrator: {
    meets: ['no-host-access', 'encryption-at-rest'],
    stoppers: ['no-host-access'],
    insideDatabase: false,
  },
};

/**
 * A database as it often starts: reachable from everywhere, not encrypted, with a password. Only the host is closed,
 * because standard RDS never opens it.
 */
export function initial(): DefenceState {
  return {
    on: {
      'encryption-at-rest': false,
      'encryption-in-transit': false,
      'iam-authentication': false,
      'security-group': false,
      'no-host-access': true,
      'audit-logs': false,
    },
    attempt: null,
    records: [],
  };
}

/** All that the reader can try in a state, refusals included: what is refused says why. */
export function actions({ on }: DefenceState): DefenceAction[] {
  return [
    ...safeguards.map(
      (safeguard): DefenceAction => ({ kind: on[safeguard] ? 'switch-off' : 'switch-on', safeguard }),
    ),
    ...visitors.map((visitor): DefenceAction => ({ kind: 'attempt', visitor })),
  ];
}

/** Plays one action; what cannot be leaves the state as it is and says why in a `refused` event. */
export function apply(state: DefenceState, action: DefenceAction): DefenceTransition {
  if (action.kind === 'attempt') return attempt(state, action.visitor);
  return turn(state, action.safeguard, action.kind === 'switch-on');
}

function turn(state: DefenceState, safeguard: Safeguard, wanted: boolean): DefenceTransition {
  if (state.on[safeguard] === wanted) return refused(state, 'already-so');
  const on = { ...state.on, [safeguard]: wanted };
  const isCustom = !on['no-host-access'];
  if (isCustom && on['iam-authentication']) return refused(state, 'custom-has-no-iam');
  return {
    state: { ...state, on, attempt: null },
    events: [{ kind: wanted ? 'switched-on' : 'switched-off', safeguard }],
  };
}

function refused(
  state: DefenceState,
  why: (DefenceEvent & { readonly kind: 'refused' })['why'],
): DefenceTransition {
  return { state, events: [{ kind: 'refused', why }] };
}

/** How a visitor would fare with the safeguards of a state, without trying. */
export function outlook({ on }: DefenceState, visitor: Visitor): Attempt {
  const { meets, stoppers, insideDatabase } = ways[visitor];
  const stoppedBy = stoppers.find((safeguard) => on[safeguard]) ?? null;
  const reached = stoppedBy === null ? meets : meets.slice(0, meets.indexOf(stoppedBy) + 1);
  return {
    visitor,
    met: reached.filter((safeguard) => on[safeguard]),
    stoppedBy,
    recorded: stoppedBy === null && insideDatabase && on['audit-logs'],
  };
}

/**
 * The safeguards that stop a visitor when they are switched on, the one meant for it first.
 *
 * @internal Tests compare with it what the attempts come to.
 */
export function stoppersOf(visitor: Visitor): readonly Safeguard[] {
  return ways[visitor].stoppers;
}

function attempt(before: DefenceState, visitor: Visitor): DefenceTransition {
  const { meets, stoppers, insideDatabase } = ways[visitor];
  const result = outlook(before, visitor);
  const events: DefenceEvent[] = [{ kind: 'set-out', visitor }];
  for (const safeguard of meets) {
    if (safeguard === result.stoppedBy) {
      events.push({ kind: 'stopped', visitor, safeguard });
      break;
    }
    if (before.on[safeguard]) events.push({ kind: 'passed', visitor, safeguard });
    else if (safeguard === stoppers[0]) events.push({ kind: 'missing', visitor, safeguard });
  }
  if (result.stoppedBy === null) {
    events.push({ kind: 'got-through', visitor });
    if (result.recorded) events.push({ kind: 'recorded', visitor });
    else if (before.on['audit-logs'] && !insideDatabase) events.push({ kind: 'unrecorded', visitor });
  }
  const records = result.recorded ? [...before.records, visitor] : before.records;
  return { state: { ...before, attempt: result, records }, events };
}
