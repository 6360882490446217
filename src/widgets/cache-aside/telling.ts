import type { Said } from '../../content/queries/scene-words.ts';
import type { CacheAsideWords } from '../../content/schema/cache-aside-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import type { CacheAsideStrings } from '../../i18n/scenes/cache-aside.ts';
import {
  type CacheAsideAction,
  type CacheAsideEvent,
  type CacheAsideState,
  viewsPerSecond,
} from '../../sim/cache-aside/types.ts';
import type { NoSettings } from '../player/driven.ts';
import type { Mark, PredictionQuestion } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';

type CacheAsideStep = Step<NoSettings, CacheAsideState, CacheAsideAction, CacheAsideEvent>;
type CacheAsideTelling = Telling<NoSettings, CacheAsideState, CacheAsideAction, CacheAsideEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function cacheAsideTelling(
  words: Said<CacheAsideWords>,
  strings: CacheAsideStrings,
): CacheAsideTelling {
  return {
    wordOf: (action) => ('line' in action ? `${action.kind}-${action.line}` : action.kind),
    nameOf: (action) => nameOfAction(action, strings),
    opening: () => words.opening.text,
    sentenceOf: (event) => sentenceOf(event, words),
    summaryOf: ({ events }) =>
      events
        .filter(({ kind }) => kind !== 'views-arrived' && kind !== 'database-asked')
        .map((event) => sentenceOf(event, words))
        .join(' '),
    markOf: (step) => markOf(step, strings),
    lanes: [
      { name: 'old', label: strings.lanes.old, tone: 'stale' },
      { name: 'full', label: strings.lanes.full, tone: 'miss' },
      { name: 'code', label: strings.lanes.code, tone: 'accent' },
    ],
    lanesOf: ({ events }) =>
      events.flatMap((event) => {
        if (event.kind === 'old-prices-sold') return ['old'];
        if (event.kind === 'database-asked' && event.queries === viewsPerSecond) return ['full'];
        return event.kind === 'line-added' || event.kind === 'line-removed' ? ['code'] : [];
      }),
    ask: (step) => questionOf(step, words, strings),
  };
}

function nameOfAction(action: CacheAsideAction, strings: CacheAsideStrings): string {
  switch (action.kind) {
    case 'switch-on':
      return strings.switchOn;
    case 'switch-off':
      return strings.switchOff;
    case 'serve':
      return strings.serve;
    case 'change-price':
      return strings.changePrice;
    case 'add-line':
      return strings.add(action.line);
    case 'remove-line':
      return strings.remove(action.line);
  }
}

function sentenceOf(event: CacheAsideEvent, words: Said<CacheAsideWords>): string {
  const { kind, ...values } = event;
  const why = event.kind === 'refused' ? words.refusals[event.why].text : '';
  return fill(words.events[kind].text as Template<string>, { ...values, why });
}

/** What the sentence of an event rests on; without an event, what the beginning does. */
export function basisAt(event: CacheAsideEvent | undefined, words: Said<CacheAsideWords>): readonly string[] {
  if (event === undefined) return words.opening.basis;
  return event.kind === 'refused' ? words.refusals[event.why].basis : words.events[event.kind].basis;
}

function markOf({ events, after }: CacheAsideStep, strings: CacheAsideStrings): Mark {
  const has = (kind: CacheAsideEvent['kind']) => events.some((event) => event.kind === kind);
  const { marks } = strings;
  if (has('refused')) return { glyph: 'reject', tone: 'quiet', label: marks.refused };
  if (has('unanswered')) return { glyph: 'cross', tone: 'miss', label: marks.unanswered };
  if (has('old-prices-sold')) return { glyph: 'stale', tone: 'stale', label: marks.old };
  if (has('entry-left')) return { glyph: 'stale', tone: 'stale', label: marks.stale };
  if (!has('views-arrived')) return { glyph: 'change', tone: 'plain', label: marks.changed };
  return (after.second?.queries ?? viewsPerSecond) < viewsPerSecond
    ? { glyph: 'hit', tone: 'hit', label: marks.relieved }
    : { glyph: 'miss', tone: 'miss', label: marks.full };
}

/** Prediction asks for the load before visitors come, or, while the cache holds an old price, whether it is sold. */
function questionOf(
  { action, before, after, events }: CacheAsideStep,
  words: Said<CacheAsideWords>,
  strings: CacheAsideStrings,
): PredictionQuestion | null {
  const { second } = after;
  if (action.kind !== 'serve' || second === null || second.unanswered > 0) return null;
  const cached = before.cachedPrice;
  if (cached !== null && cached !== before.price) {
    const reason = reasonIn(events, ['old-prices-sold', 'cache-ignored', 'answered'], words);
    const sold = second.oldPrices > 0;
    return {
      text: words.questions.price.text,
      options: [
        { text: strings.yes, right: sold, reason },
        { text: strings.no, right: !sold, reason },
      ],
    };
  }
  const reason = reasonIn(
    events,
    ['cache-ignored', 'cache-unreachable', 'nothing-stored', 'cache-asked', 'database-asked'],
    words,
  );
  const loads = [...new Set([20, 40, second.queries])].filter((load) => load < viewsPerSecond);
  return {
    text: words.questions.serve.text,
    options: [
      { text: strings.stillFull, right: second.queries === viewsPerSecond, reason },
      ...loads
        .toSorted((a, b) => b - a)
        .map((load) => ({ text: strings.someLoad(load), right: load === second.queries, reason })),
    ],
  };
}

/** The sentence of the first of these events that happened. */
function reasonIn(
  events: readonly CacheAsideEvent[],
  kinds: readonly CacheAsideEvent['kind'][],
  words: Said<CacheAsideWords>,
): string | undefined {
  for (const kind of kinds) {
    const event = events.find((each) => each.kind === kind);
    if (event) return sentenceOf(event, words);
  }
  return undefined;
}
