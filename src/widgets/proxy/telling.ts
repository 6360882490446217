import type { Said } from '../../content/queries/scene-words.ts';
import type { ProxyWords } from '../../content/schema/proxy-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { ProxyStrings } from '../../i18n/scenes/proxy.ts';
import type { Language } from '../../language.ts';
import {
  type NewsKind,
  newsKinds,
  type PoolAction,
  type PoolHappening,
  type PoolState,
  type Side,
  sliceOf,
} from '../../sim/proxy/driven-pool.ts';
import type { PoolChoices } from '../../sim/proxy/pool-choices.ts';
import type { GlyphName } from '../drawing/Glyph.tsx';
import type { Tone } from '../drawing/geometry.ts';
import type { PredictionQuestion } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';
import { asksAfter, isUnchanged } from './situations.ts';

type Words = Said<ProxyWords>;
type ProxyStep = Step<PoolChoices, PoolState, PoolAction, PoolHappening>;

/** Everything that the scene says, in the language of its words and strings. */
export function proxyTelling(
  words: Words,
  strings: ProxyStrings,
  language: Language,
): Telling<PoolChoices, PoolState, PoolAction, PoolHappening> {
  const sentence = (event: PoolHappening, step: ProxyStep) =>
    sentenceOf(event, step, words, strings, language);
  const timed = (step: ProxyStep, text: string) => strings.at(clockOf(step.after, strings, language), text);
  return {
    wordOf: (action) => action,
    nameOf: (action) => strings.actionNames[action],
    opening: (choices) => taskOf(choices, words, strings, language),
    sentenceOf: (event, step) => timed(step, sentence(event, step)),
    summaryOf: (step) => timed(step, step.events.map((event) => sentence(event, step)).join(' ')),
    markOf({ events }) {
      const worst = newsKinds.find((kind) => newsIn(events).includes(kind)) ?? 'calm';
      return { ...looks[worst], label: strings.marks[worst] };
    },
    lanes: [
      { name: 'refused', label: strings.lanes.refused, tone: 'miss' },
      { name: 'lost', label: strings.lanes.lost, tone: 'evict' },
      { name: 'waiting', label: strings.lanes.waiting, tone: 'expire' },
    ],
    lanesOf: ({ events }) => newsIn(events).flatMap((kind) => laneOf[kind] ?? []),
    ask: (step) => questionOf(step, words),
  };
}

/** What a situation is about, with the numbers as they are set. */
export function taskOf(
  { preset, servers, functions, leaks, pool }: PoolChoices,
  words: Words,
  strings: ProxyStrings,
  language: Language,
): string {
  return fill(words.presets[preset].task.text as Template<string>, {
    servers: strings.serversCounted(formatCount(servers, language)),
    functions: strings.functionsCounted(formatCount(functions, language)),
    leaks: formatCount(leaks, language),
    pool: formatCount(pool, language),
  });
}

/** The time that has passed, in minutes where each step takes some. */
function clockOf(state: PoolState, strings: ProxyStrings, language: Language): string {
  const seconds = secondsOf(state);
  return sliceOf(state.choices.preset) < 60_000
    ? strings.seconds(formatCount(seconds, language))
    : strings.minutes(formatCount(seconds / 60, language));
}

/** The seconds that have passed. */
export function secondsOf({ slice, choices }: PoolState): number {
  return (slice * sliceOf(choices.preset)) / 1000;
}

/** What a way to the database is called. */
export function sideName(side: Side, { beside, pool }: PoolChoices, strings: ProxyStrings): string {
  if (side === 'beside' && beside === 0) return strings.without;
  return strings.proxy(side === 'proxy' ? pool : beside);
}

/** The sentence of an event with the IDs that it rests on. */
export function sayingOf(event: PoolHappening, words: Words) {
  return event.kind === 'passed' ? words.news[event.news] : words.causes[event.kind];
}

const looks: Readonly<Record<NewsKind, { readonly glyph: GlyphName; readonly tone: Tone }>> = {
  refused: { glyph: 'reject', tone: 'miss' },
  'timed-out': { glyph: 'expire', tone: 'miss' },
  lost: { glyph: 'cross', tone: 'evict' },
  unreachable: { glyph: 'cross', tone: 'evict' },
  waiting: { glyph: 'waiting', tone: 'expire' },
  pinned: { glyph: 'locked', tone: 'stale' },
  uncommitted: { glyph: 'locked', tone: 'stale' },
  dropped: { glyph: 'expire', tone: 'quiet' },
  closed: { glyph: 'expire', tone: 'quiet' },
  calm: { glyph: 'done', tone: 'hit' },
};

const laneOf: Partial<Record<NewsKind, string>> = {
  refused: 'refused',
  'timed-out': 'refused',
  lost: 'lost',
  unreachable: 'lost',
  waiting: 'waiting',
};

function newsIn(events: readonly PoolHappening[]): NewsKind[] {
  return events.flatMap((event) => (event.kind === 'passed' ? [event.news] : []));
}

function sentenceOf(
  event: PoolHappening,
  { after }: ProxyStep,
  words: Words,
  strings: ProxyStrings,
  language: Language,
): string {
  const side = event.kind === 'passed' ? event.side : 'proxy';
  const { databaseConnections, clientConnections } = after.totals[side];
  const text = fill(sayingOf(event, words).text as Template<string>, {
    count: 'count' in event ? formatCount(event.count, language) : '',
    open: formatCount(databaseConnections.now, language),
    clients: formatCount(clientConnections.now, language),
  });
  return event.kind === 'passed' ? strings.told(sideName(side, after.choices, strings), text) : text;
}

/** Each situation asks once, as long as nothing in it was changed, so that the answer is the one it has. */
function questionOf({ before, action }: ProxyStep, words: Words): PredictionQuestion | null {
  const { choices, slice, burstAt, failoverAt } = before;
  const { preset } = choices;
  const asks =
    action === 'wait' &&
    slice === asksAfter[preset] &&
    burstAt === null &&
    failoverAt === null &&
    isUnchanged(choices);
  if (!asks) return null;
  const { text, right, options } = words.presets[preset].question;
  return {
    text,
    options: Object.entries(options).map(([name, option]) => ({
      text: option.text,
      right: name === right,
      reason: option.reason.text,
    })),
  };
}
