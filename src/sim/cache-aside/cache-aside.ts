import {
  type CacheAsideAction,
  type CacheAsideEvent,
  type CacheAsideState,
  type CodeLine,
  codeLines,
  firstPrice,
  popularProducts,
  priceRise,
  type Second,
  viewsOfPopular,
  viewsPerSecond,
} from './types.ts';

/** A state and the phases that led to it. */
export interface CacheAsideTransition {
  readonly state: CacheAsideState;
  readonly events: readonly CacheAsideEvent[];
}

/** The application without any thought of a cache: it queries the database for every view. */
export function initial(): CacheAsideState {
  return {
    on: false,
    lines: { get: false, select: true, set: false, delete: false },
    price: firstPrice,
    cachedPrice: null,
    cachedOthers: 0,
    second: null,
    views: 0,
    hits: 0,
    asked: 0,
    queries: 0,
    oldPrices: 0,
  };
}

/** All that the reader can do now; what is already so is left out. */
export function actions({ on, lines }: CacheAsideState): CacheAsideAction[] {
  return [
    { kind: on ? 'switch-off' : 'switch-on' },
    ...codeLines.map((line): CacheAsideAction => ({ kind: lines[line] ? 'remove-line' : 'add-line', line })),
    { kind: 'serve' },
    { kind: 'change-price' },
  ];
}

/**
 * Lines of code that differ from the application without a cache. A `get` in front of `select` changes that line
 * too: it runs after a miss only.
 */
export function changedLines({ lines }: CacheAsideState): number {
  const added = [lines.get, lines.set, lines.delete].filter(Boolean).length;
  return added + (lines.get || !lines.select ? 1 : 0);
}

/** Plays one action. One that changes nothing leaves the state as it is and says so in a `refused` event. */
export function apply(state: CacheAsideState, action: CacheAsideAction): CacheAsideTransition {
  switch (action.kind) {
    case 'switch-on':
      if (state.on) return refused(state, 'already-on');
      return { state: { ...state, on: true }, events: [{ kind: 'switched-on', lines: changedLines(state) }] };
    case 'switch-off':
      if (!state.on) return refused(state, 'already-off');
      return {
        state: { ...state, on: false, cachedPrice: null, cachedOthers: 0 },
        events: [{ kind: 'switched-off', lines: changedLines(state) }],
      };
    case 'add-line':
      return state.lines[action.line] ? refused(state, 'already-there') : edit(state, action.line, true);
    case 'remove-line':
      return state.lines[action.line] ? edit(state, action.line, false) : refused(state, 'not-there');
    case 'change-price':
      return changePrice(state);
    case 'serve':
      return serve(state);
  }
}

function refused(
  state: CacheAsideState,
  why: (CacheAsideEvent & { readonly kind: 'refused' })['why'],
): CacheAsideTransition {
  return { state, events: [{ kind: 'refused', why }] };
}

function edit(before: CacheAsideState, line: CodeLine, there: boolean): CacheAsideTransition {
  const state = { ...before, lines: { ...before.lines, [line]: there } };
  return {
    state,
    events: [{ kind: there ? 'line-added' : 'line-removed', line, changed: changedLines(state) }],
  };
}

function changePrice(before: CacheAsideState): CacheAsideTransition {
  const price = before.price + priceRise;
  const events: CacheAsideEvent[] = [{ kind: 'price-changed', price }];
  const old = before.cachedPrice;
  if (old === null) return { state: { ...before, price }, events };
  const deletes = before.lines.delete;
  events.push({ kind: deletes ? 'entry-deleted' : 'entry-left', old, price });
  return { state: { ...before, price, cachedPrice: deletes ? null : old }, events };
}

/**
 * Plays one second of page views. The views of a popular product come one after the other, so that the first one
 * that misses can fill the cache for the rest.
 */
function serve(before: CacheAsideState): CacheAsideTransition {
  const { second, cachedPrice, cachedOthers } = secondOf(before);
  const state: CacheAsideState = {
    ...before,
    second,
    cachedPrice,
    cachedOthers,
    views: before.views + viewsPerSecond,
    hits: before.hits + second.hits,
    asked: before.asked + second.asked,
    queries: before.queries + second.queries,
    oldPrices: before.oldPrices + second.oldPrices,
  };
  return { state, events: eventsOf(before, second) };
}

function secondOf({ on, lines, price, cachedPrice, cachedOthers }: CacheAsideState) {
  const asks = on && lines.get;
  // `set` has something to store only behind a `select`.
  const stores = on && lines.select && lines.set;
  const hitsWithin = (cached: boolean) => {
    if (!asks) return 0;
    if (cached) return viewsOfPopular;
    return stores ? viewsOfPopular - 1 : 0;
  };
  const others = popularProducts - 1;
  const hits =
    hitsWithin(cachedPrice !== null) +
    cachedOthers * hitsWithin(true) +
    (others - cachedOthers) * hitsWithin(false);
  const missed = viewsPerSecond - hits;
  const queries = lines.select ? missed : 0;
  const isOld = asks && cachedPrice !== null && cachedPrice !== price;
  const second: Second = {
    asked: asks ? viewsPerSecond : 0,
    hits,
    queries,
    stored: stores ? queries : 0,
    oldPrices: isOld ? viewsOfPopular : 0,
    unanswered: lines.select ? 0 : missed,
  };
  // Without a `get`, every view queries and stores again, and so overwrites an old price.
  const refills = stores && (cachedPrice === null || !asks);
  return {
    second,
    cachedPrice: refills ? price : cachedPrice,
    cachedOthers: stores ? others : cachedOthers,
  };
}

function eventsOf({ on, lines, price, cachedPrice }: CacheAsideState, second: Second): CacheAsideEvent[] {
  const events: CacheAsideEvent[] = [{ kind: 'views-arrived', views: viewsPerSecond }];
  if (second.asked > 0) events.push({ kind: 'cache-asked', asked: second.asked, hits: second.hits });
  else if (lines.get) events.push({ kind: 'cache-unreachable', views: viewsPerSecond });
  else if (on) events.push({ kind: 'cache-ignored', views: viewsPerSecond });
  if (second.queries > 0) events.push({ kind: 'database-asked', queries: second.queries });
  if (second.stored > 0) events.push({ kind: 'stored', stored: second.stored });
  else if (second.asked > 0 && second.queries > 0) events.push({ kind: 'nothing-stored', stored: 0 });
  if (second.unanswered > 0) events.push({ kind: 'unanswered', unanswered: second.unanswered });
  else events.push({ kind: 'answered', views: viewsPerSecond, queries: second.queries });
  if (second.oldPrices > 0 && cachedPrice !== null) {
    events.push({ kind: 'old-prices-sold', oldPrices: second.oldPrices, old: cachedPrice, price });
  }
  return events;
}

/** What there is to reach: the database relieved to a fifth of the views, and the new price sold at once. */
export interface Goals {
  readonly relieved: boolean;
  readonly fresh: boolean;
}

/** Which goals the latest second reached; `fresh` counts once a price was changed. */
export function goalsOf({ second, price }: CacheAsideState): Goals {
  if (second === null || second.unanswered > 0) return { relieved: false, fresh: false };
  const relieved = second.queries * 4 <= viewsPerSecond;
  return { relieved, fresh: relieved && price > firstPrice && second.oldPrices === 0 };
}
