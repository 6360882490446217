import { type PinningRule, pinsSession } from './pinning.ts';
import type { PoolChoices } from './pool-choices.ts';
import { defaultProxy, leakOf, type ProxyPresetName, presets } from './presets.ts';
import { PoolSimulation } from './simulate.ts';
import type { ClientGroup, Failover, PoolRun, PoolSettings, PoolTotals } from './types.ts';

// The pool as something that a reader drives: a step lets time pass, and both ways to the database are played over
// the same arrivals. Times are in milliseconds.

/** How long one step of time is, in situations in which a second shows too little. */
const longSlices: Partial<Record<ProxyPresetName, number>> = {
  failover: 4000,
  'after-the-rush': 60_000,
  leak: 300_000,
  uncommitted: 300_000,
};
/** How long one step of time is in a situation. */
export const sliceOf = (preset: ProxyPresetName): number => longSlices[preset] ?? 1000;
/** Steps of time that a run has at first, and at most. */
export const firstSlices = 15;
export const mostSlices = 30;
/** Steps of time that `wait-long` lets pass. */
export const longWait = 5;
/** Functions that come when the reader calls them. */
export const burstSize = 200;

export const poolActions = ['wait', 'wait-long', 'burst', 'fail-over'] as const;
export type PoolAction = (typeof poolActions)[number];

/** The two ways that are shown: beside the proxy, and the proxy. */
export const sides = ['beside', 'proxy'] as const;
export type Side = (typeof sides)[number];

export interface PoolState {
  readonly choices: PoolChoices;
  /** Steps of time that have passed. */
  readonly slice: number;
  /** When the reader called functions, and when the instance was lost; null: not. */
  readonly burstAt: number | null;
  readonly failoverAt: number | null;
  readonly totals: Readonly<Record<Side, PoolTotals>>;
}

/** What a stretch of time brought for one way to the database, the worst first. */
export const newsKinds = [
  'refused',
  'timed-out',
  'lost',
  'unreachable',
  'waiting',
  'pinned',
  'uncommitted',
  'dropped',
  'closed',
  'calm',
] as const;
export type NewsKind = (typeof newsKinds)[number];

export type PoolHappening =
  | { readonly kind: 'burst'; readonly count: number }
  | { readonly kind: 'failed-over' | 'recovered' }
  /** `count`: attempts that ended so, or clients that wait, or connections. */
  | { readonly kind: 'passed'; readonly side: Side; readonly news: NewsKind; readonly count: number };

/** A model that the player drives, and the finer course of what it plays. */
export interface PoolModel {
  initial(choices: PoolChoices): PoolState;
  actions(state: PoolState): readonly PoolAction[];
  apply(
    state: PoolState,
    action: PoolAction,
  ): { readonly state: PoolState; readonly events: readonly PoolHappening[] };
  /** The run that a state belongs to, played at least as far as the state. */
  runOf(state: PoolState, side: Side): PoolRun;
}

/** Samples in one step of time, for charts. */
const samplesInSlice = 4;
/** Simulations that are remembered, each as far as it has been played: those of the steps of one story. */
const mostSimulations = 12;

/** @param rules what pins a session; a statement that is not among them pins nothing */
export function poolModel(rules: readonly PinningRule[]): PoolModel {
  const simulations = new Map<string, PoolSimulation>();

  function runOf(state: PoolState, side: Side): PoolRun {
    const settings = settingsOf(state, side, rules);
    const key = JSON.stringify(settings);
    const slice = sliceOf(state.choices.preset);
    const known = simulations.get(key);
    if (known) return known.playTo(state.slice * slice);
    const simulation = new PoolSimulation(settings, {
      sampleEvery: slice / samplesInSlice,
      totalsEvery: slice,
    });
    const [oldest] = simulations.keys();
    if (simulations.size >= mostSimulations && oldest !== undefined) simulations.delete(oldest);
    simulations.set(key, simulation);
    return simulation.playTo(state.slice * slice);
  }

  /** The state with the totals of its moment. */
  function at(state: Omit<PoolState, 'totals'>): PoolState {
    const bare = state as PoolState;
    const totalsOf = (side: Side) => {
      const totals = runOf(bare, side).course[state.slice];
      if (!totals) throw new Error(`The run has no totals at step ${state.slice}.`);
      return totals;
    };
    return { ...state, totals: { beside: totalsOf('beside'), proxy: totalsOf('proxy') } };
  }

  return {
    runOf,
    initial: (choices) => at({ choices, slice: 0, burstAt: null, failoverAt: null }),
    actions: ({ choices, slice, burstAt, failoverAt }) =>
      slice >= mostSlices
        ? []
        : [
            'wait',
            ...(slice + longWait <= mostSlices ? (['wait-long'] as const) : []),
            ...(burstAt === null ? (['burst'] as const) : []),
            ...(failoverAt === null && presets[choices.preset].failover === null
              ? (['fail-over'] as const)
              : []),
          ],
    apply(state, action) {
      const now = state.slice * sliceOf(state.choices.preset);
      const after = at({
        choices: state.choices,
        slice: state.slice + (action === 'wait-long' ? longWait : 1),
        burstAt: action === 'burst' ? now : state.burstAt,
        failoverAt: action === 'fail-over' ? now : state.failoverAt,
      });
      return {
        state: after,
        events: [...causesOf(state, after, action), ...sides.map(newsOf(state, after))],
      };
    },
  };
}

/** The failover of a state: the reader’s, or the one that belongs to the situation. */
export function failoverOf({ choices, failoverAt }: PoolState): Failover | null {
  const planned = presets[choices.preset].failover;
  if (planned !== null || failoverAt === null) return planned;
  const { failover } = presets.failover;
  // The moment itself belongs to what has been shown already.
  return failover && { ...failover, at: failoverAt + 1 };
}

function settingsOf(state: PoolState, side: Side, rules: readonly PinningRule[]): PoolSettings {
  const { choices, burstAt } = state;
  const { preset } = choices;
  const rule = rules.find(({ id }) => id === choices.statement);
  const pins = rule !== undefined && pinsSession(rule, choices.filter);
  const percent = side === 'proxy' ? choices.pool : choices.beside;
  const functions = groupOf(preset, 'functions');
  return {
    ...presets[preset],
    seed: choices.seed,
    until: untilOf(state),
    maxConnections: choices.maxConnections,
    groups: [
      { ...counted(groupOf(preset, 'servers'), choices.servers), pins },
      counted(functions, choices.functions),
      {
        ...functions,
        arrivals: {
          kind: 'poisson',
          from: (burstAt ?? 0) + 1,
          perSecond: 2 * burstSize,
          count: burstAt === null ? 0 : burstSize,
        },
      },
      leakGroup(state),
    ],
    proxy:
      percent === 0
        ? null
        : {
            ...defaultProxy,
            maxConnectionsPercent: percent,
            // RDS Proxy takes no more than the pool may have.
            maxIdleConnectionsPercent:
              choices.idle === 'half' ? percent / 2 : Math.min(choices.idle, percent),
            connectionBorrowTimeout: choices.borrow * 1000,
            idleClientTimeout: choices.idleClient * 60_000,
          },
    failover: failoverOf(state),
  };
}

/** When the run ends that a state belongs to. */
function untilOf({ choices, slice }: PoolState): number {
  return sliceOf(choices.preset) * (slice <= firstSlices ? firstSlices : mostSlices);
}

function leakGroup(state: PoolState): ClientGroup {
  const { leaks, uncommitted } = state.choices;
  return leakOf({ perMinute: leaks, until: untilOf(state), commits: !uncommitted });
}

/** How many clients come in the run that a state belongs to. */
export function clientsIn(state: PoolState): number {
  const { servers, functions } = state.choices;
  return servers + functions + (state.burstAt === null ? 0 : burstSize) + leakGroup(state).arrivals.count;
}

/** The group of a situation; one that has none borrows that of the function storm. */
function groupOf(preset: ProxyPresetName, name: string): ClientGroup {
  const group = [...presets[preset].groups, ...presets['function-storm'].groups].find(
    (each) => each.name === name,
  );
  if (!group) throw new Error(`No situation has clients called "${name}".`);
  return group;
}

function counted(group: ClientGroup, count: number): ClientGroup {
  return { ...group, arrivals: { ...group.arrivals, count } };
}

function causesOf(before: PoolState, after: PoolState, action: PoolAction): PoolHappening[] {
  const slice = sliceOf(after.choices.preset);
  const failover = failoverOf(after);
  const within = (time: number) => time > before.slice * slice && time <= after.slice * slice;
  return [
    ...(action === 'burst' ? [{ kind: 'burst', count: burstSize } as const] : []),
    ...(failover && within(failover.at) ? [{ kind: 'failed-over' } as const] : []),
    ...(failover && within(failover.at + failover.outage) ? [{ kind: 'recovered' } as const] : []),
  ];
}

/** Clients that want to work and cannot, whatever for: a connection, a dead socket, another try. */
export function held({ standings }: Pick<PoolTotals, 'standings'>): number {
  return standings.waiting + standings.connecting + standings.retrying;
}

/** Connections to the database that were closed; after a failover those that broke count too. */
function closedBetween(was: PoolTotals, is: PoolTotals): number {
  const [before, after] = [was.databaseConnections, is.databaseConnections];
  return before.now + (after.opened - before.opened) - after.now;
}

/** Whether a side leads through a proxy. */
function hasProxy(side: Side, { beside }: PoolChoices): boolean {
  return side === 'proxy' || beside > 0;
}

function newsOf(before: PoolState, after: PoolState) {
  return (side: Side): PoolHappening => {
    const [was, is] = [before.totals[side], after.totals[side]];
    const counts: Record<NewsKind, number> = {
      refused: is.outcomes.refused - was.outcomes.refused,
      'timed-out': is.outcomes['timed-out'] - was.outcomes['timed-out'],
      lost: is.outcomes.lost - was.outcomes.lost,
      unreachable: is.outcomes.unreachable - was.outcomes.unreachable,
      waiting: held(is),
      pinned: is.databaseConnections.pinned,
      uncommitted: is.standings['idle-in-transaction'],
      dropped: is.clientConnections.dropped - was.clientConnections.dropped,
      closed: hasProxy(side, after.choices) ? closedBetween(was, is) : 0,
      calm: 0,
    };
    const news = newsKinds.find((kind) => counts[kind] > 0) ?? 'calm';
    return { kind: 'passed', side, news, count: counts[news] };
  };
}
