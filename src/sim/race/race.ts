import type {
  ActorProgress,
  ProgramStep,
  Race,
  RaceEvent,
  RaceState,
  RaceVerdict,
  Rejection,
} from './types.ts';

/** A state and what happened on the way to it. */
export interface RaceTransition {
  readonly state: RaceState;
  readonly events: readonly RaceEvent[];
}

/** What a step changes. */
interface Effect {
  readonly changes?: Partial<Omit<RaceState, 'race' | 'actors'>>;
  readonly progress?: Partial<ActorProgress>;
  readonly event: RaceEvent;
}

/** Before the first step: no actor has moved. */
export function initial(race: Race): RaceState {
  const progress: ActorProgress = { position: 0, read: null, written: null, token: null, awaits: [] };
  return {
    race,
    database: 0,
    replica: 0,
    cache: race.filled ? 0 : null,
    lease: null,
    tokens: 0,
    actors: race.actors.map(() => progress),
  };
}

/** Who can move next, by their places among the actors; empty when the race is over. */
export function actions(state: RaceState): number[] {
  return [...state.actors.keys()].filter(
    (actor) => nextStep(state, actor) !== null && whoKeepsWaiting(state, actor).length === 0,
  );
}

/** What an actor does next; null when it is done. */
export function nextStep({ race, actors }: RaceState, actor: number): ProgramStep | null {
  return race.actors[actor]?.program[actors[actor]?.position ?? 0] ?? null;
}

/** Those for whom an actor has to wait, by their places. */
export function whoKeepsWaiting(state: RaceState, actor: number): number[] {
  return (state.actors[actor]?.awaits ?? []).filter((other) => nextStep(state, other) !== null);
}

/**
 * Lets an actor take its next step.
 *
 * @param actor one of those that `actions` lists
 */
export function apply(state: RaceState, actor: number): RaceTransition {
  const step = nextStep(state, actor) as ProgramStep;
  const { position } = state.actors[actor] as ActorProgress;
  const { changes, progress, event } = effectOf(step, state, actor);
  const moved = withProgress({ ...state, ...changes }, actor, {
    awaits: [],
    position: event.kind === 'hit' ? (state.race.actors[actor]?.program.length ?? 0) : position + 1,
    ...progress,
  });
  const begins = nextStep(moved, actor) === 'wait';
  const after = begins ? withProgress(moved, actor, { awaits: inTheMiddle(moved, actor) }) : moved;
  return { state: after, events: [event] };
}

/** How a state would be judged if nothing more happened. */
export function verdictOf({ cache, database }: RaceState): RaceVerdict {
  if (cache === null) return 'empty';
  return cache === database ? 'fresh' : 'stale';
}

function effectOf(step: ProgramStep, state: RaceState, actor: number): Effect {
  const { database, replica, cache, lease, tokens } = state;
  const { read, written, token } = state.actors[actor] as ActorProgress;
  switch (step) {
    case 'look up':
      return { event: cache === null ? { kind: 'miss', actor } : { kind: 'hit', actor, version: cache } };
    case 'look up with lease':
      if (cache !== null) return { event: { kind: 'hit', actor, version: cache } };
      if (lease !== null) return { event: { kind: 'lease-refused', actor } };
      return {
        changes: { lease: tokens, tokens: tokens + 1 },
        progress: { token: tokens },
        event: { kind: 'lease-given', actor },
      };
    case 'read db':
      return {
        progress: { read: database },
        event: { kind: 'read', actor, from: 'database', version: database },
      };
    case 'read replica':
      return {
        progress: { read: replica },
        event: { kind: 'read', actor, from: 'replica', version: replica },
      };
    case 'fill':
      return stored(actor, read);
    case 'set':
      return stored(actor, written);
    case 'fill if newer':
      return storedIfNewer(state, actor, read);
    case 'set if newer':
      return storedIfNewer(state, actor, written);
    case 'fill with lease':
      if (token === null) return rejected(actor, read, 'no-token');
      return token === lease ? stored(actor, read) : rejected(actor, read, 'token-invalid');
    case 'write db':
      return {
        changes: { database: database + 1 },
        progress: { written: database + 1 },
        event: { kind: 'written', actor, version: database + 1 },
      };
    case 'delete':
      return { changes: { cache: null, lease: null }, event: { kind: 'deleted', actor, version: cache } };
    case 'evict':
      return { changes: { cache: null }, event: { kind: 'evicted', actor, version: cache } };
    case 'replicate':
      return { changes: { replica: database }, event: { kind: 'replicated', actor, version: database } };
    case 'fail delete':
      return { event: { kind: 'delete-failed', actor } };
    case 'fail set':
      return { event: { kind: 'set-failed', actor } };
    case 'wait':
      return { event: { kind: 'waited', actor } };
  }
}

/** A store by any actor ends a lease. A program cannot store before it has a value (`readRace`). */
function stored(actor: number, version: number | null): Effect {
  return {
    changes: { cache: version, lease: null },
    event: { kind: 'stored', actor, version: version as number },
  };
}

function storedIfNewer({ cache }: RaceState, actor: number, version: number | null): Effect {
  const isNewer = cache === null || (version as number) > cache;
  return isNewer ? stored(actor, version) : rejected(actor, version, 'not-newer');
}

function rejected(actor: number, version: number | null, why: Rejection): Effect {
  return { event: { kind: 'rejected', actor, version: version as number, why } };
}

/** Who else has begun and is not done, those aside whose programs wait. */
function inTheMiddle(state: RaceState, actor: number): number[] {
  return [...state.actors.keys()].filter(
    (other) =>
      other !== actor &&
      (state.actors[other]?.position ?? 0) > 0 &&
      nextStep(state, other) !== null &&
      !state.race.actors[other]?.program.includes('wait'),
  );
}

function withProgress(state: RaceState, actor: number, progress: Partial<ActorProgress>): RaceState {
  return {
    ...state,
    actors: state.actors.map((each, place) => (place === actor ? { ...each, ...progress } : each)),
  };
}
