import type { Said, Sentence } from '../../content/queries/scene-words.ts';
import type { SessionWords } from '../../content/schema/session-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import type { SessionStrings } from '../../i18n/scenes/session.ts';
import { nextRequest, type Standing } from '../../sim/session/standing.ts';
import {
  type Server,
  type SessionAction,
  type SessionEvent,
  type SessionSettings,
  type SessionState,
  type User,
  users,
} from '../../sim/session/types.ts';
import type { Mark, PredictionQuestion } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';

export type SessionStep = Step<SessionSettings, SessionState, SessionAction, SessionEvent>;
export type SessionTelling = Telling<SessionSettings, SessionState, SessionAction, SessionEvent>;

/** Minutes after midnight at which the scene begins: 11:40. */
const beginning = 11 * 60 + 40;

/** A minute of the scene as a time of day, for example `12:10`. */
export function timeOfDay(minute: number): string {
  const hours = Math.floor((beginning + minute) / 60) % 24;
  return `${hours}:${String((beginning + minute) % 60).padStart(2, '0')}`;
}

/** A server as its letter. */
export const letterOf = (server: Server): string => server.toUpperCase();

/** Everything that the scene says, in the language of its words and strings. */
export function sessionTelling(words: Said<SessionWords>, strings: SessionStrings): SessionTelling {
  return {
    wordOf: wordOfAction,
    nameOf: (action) => nameOfAction(action, strings),
    opening: () => words.opening.text,
    sentenceOf: (event) => sentenceOf(event, words, strings),
    summaryOf: ({ events }) => {
      const left = events.filter(({ kind }) => !parts.has(kind));
      return left.map((event) => sentenceOf(event, words, strings)).join(' ');
    },
    markOf: (step) => markOf(step, strings),
    lanes: [
      { name: 'out', label: strings.lanes.out, tone: 'miss' },
      { name: 'failure', label: strings.lanes.failure, tone: 'evict' },
      { name: 'refused', label: strings.lanes.refused, tone: 'plain' },
    ],
    lanesOf: ({ events }) => [
      ...(events.some((event) => isLoggedOut(event)) ? ['out'] : []),
      ...(events.some(({ kind }) => failures.has(kind)) ? ['failure'] : []),
      ...(events.some(({ kind }) => kind === 'refused') ? ['refused'] : []),
    ],
    ask: (step) => questionOf(step, words, strings),
  };
}

const failures = new Set<SessionEvent['kind']>([
  'server-failed',
  'server-removed',
  'primary-failed',
  'node-failed',
]);

/** Parts of a step that the rest of it says again once it is over. */
const parts = new Set<SessionEvent['kind']>(['login-sent', 'request-sent', 'replicated', 'renewed']);

function isLoggedOut(event: SessionEvent): boolean {
  return event.kind === 'login-page' && event.why !== 'never';
}

function wordOfAction(action: SessionAction): string {
  if ('user' in action) return `${action.kind}-${action.user}`;
  return 'server' in action ? `${action.kind}-${action.server}` : action.kind;
}

function nameOfAction(action: SessionAction, strings: SessionStrings): string {
  switch (action.kind) {
    case 'log-in':
      return strings.logInOf(strings.users[action.user]);
    case 'request':
      return strings.requestOf(strings.users[action.user]);
    case 'fail-server':
      return strings.failServer(letterOf(action.server));
    case 'scale-out':
      return strings.scaleOut;
    case 'scale-in':
      return strings.scaleIn;
    case 'fail-cache':
      return strings.failCache;
    case 'wait':
      return strings.wait;
  }
}

function reasonWords(event: SessionEvent, words: Said<SessionWords>): Sentence | undefined {
  if (event.kind === 'refused') return words.refusals[event.why];
  if (event.kind === 'sessions-lost') return words.losses[event.why];
  return 'why' in event ? words.absences[event.why] : undefined;
}

function sentenceOf(event: SessionEvent, words: Said<SessionWords>, strings: SessionStrings): string {
  const nameOf = (user: User) => strings.users[user];
  return fill(words.events[event.kind].text as Template<string>, {
    user: 'user' in event ? nameOf(event.user) : '',
    users: 'users' in event ? event.users.map(nameOf).join(', ') : '',
    server: 'server' in event ? letterOf(event.server) : '',
    gone: 'gone' in event ? letterOf(event.gone) : '',
    until: 'until' in event ? timeOfDay(event.until) : '',
    now: 'now' in event ? timeOfDay(event.now) : '',
    why: reasonWords(event, words)?.text ?? '',
  });
}

/** What the sentence of an event rests on, its reason included; without an event, what the beginning does. */
export function basisAt(event: SessionEvent | undefined, words: Said<SessionWords>): readonly string[] {
  if (event === undefined) return words.opening.basis;
  return [...new Set([...words.events[event.kind].basis, ...(reasonWords(event, words)?.basis ?? [])])];
}

/** What became of a step, by its last telling event. */
function markOf({ events }: SessionStep, strings: SessionStrings): Mark {
  const has = (kind: SessionEvent['kind']) => events.some((event) => event.kind === kind);
  const { marks } = strings;
  if (has('refused')) return { glyph: 'reject', tone: 'quiet', label: marks.refused };
  if (has('unserved')) return { glyph: 'cross', tone: 'miss', label: marks.unserved };
  if (has('login-page')) return { glyph: 'cross', tone: 'miss', label: marks.out };
  if (has('sessions-lost')) return { glyph: 'evict', tone: 'evict', label: marks.lost };
  if (has('sessions-kept')) return { glyph: 'done', tone: 'hit', label: marks.kept };
  if (has('logged-in') || has('still-logged-in')) return { glyph: 'hit', tone: 'hit', label: marks.in };
  return { glyph: 'change', tone: 'plain', label: marks.changed };
}

/** Prediction asks before a request of a user who had logged in, and before something takes sessions with it. */
function questionOf(
  step: SessionStep,
  words: Said<SessionWords>,
  strings: SessionStrings,
): PredictionQuestion | null {
  const { action } = step;
  if (action.kind === 'request') return requestQuestion(step, action.user, words, strings);
  if (['fail-server', 'scale-in', 'fail-cache'].includes(action.kind)) {
    return lossQuestion(step, words, strings);
  }
  return null;
}

function requestQuestion(
  { before, events }: SessionStep,
  user: User,
  words: Said<SessionWords>,
  strings: SessionStrings,
): PredictionQuestion | null {
  if (before.sessions[user] === null && before.lost[user] === null) return null;
  const next = nextRequest(before, user);
  const decisive = events.findLast(({ kind }) =>
    ['not-found', 'found-in-cache', 'found-on-server', 'unserved'].includes(kind),
  );
  const reason = decisive && sentenceOf(decisive, words, strings);
  return {
    text: fill(words.questions.request.text as Template<string>, { user: strings.users[user] }),
    options: [
      { text: strings.yes, right: next !== null && next.why === null, reason },
      { text: strings.no, right: next !== null && next.why !== null, reason },
      ...(before.running.length === 0 ? [{ text: strings.noServer, right: next === null, reason }] : []),
    ],
  };
}

function lossQuestion(
  { action, before, events }: SessionStep,
  words: Said<SessionWords>,
  strings: SessionStrings,
): PredictionQuestion | null {
  const holders = users.filter((user) => before.sessions[user] !== null);
  if (holders.length < 2 || events.some(({ kind }) => kind === 'refused')) return null;
  const last = events.at(-1);
  const lost = last?.kind === 'sessions-lost' ? last.users : [];
  const reason = last && sentenceOf(last, words, strings);
  const nameOf = (some: readonly User[]) => some.map((user) => strings.users[user]).join(', ');
  const guesses = new Map<string, string>([['', strings.nobody]]);
  for (const some of [...holders.map((user) => [user]), lost]) {
    if (some.length > 0) guesses.set(some.join(), strings.only(nameOf(some)));
  }
  guesses.set(holders.join(), strings.everybody);
  return {
    text: fill(words.questions.loss.text as Template<string>, { what: nameOfAction(action, strings) }),
    options: [...guesses].map(([some, text]) => ({ text, right: some === lost.join(), reason })),
  };
}

/** Why a user is logged in at a moment, or is not. */
export function reasonOf(standing: Standing, words: Said<SessionWords>, sticky: boolean): string {
  if (standing.kind === 'out') return words.absences[standing.why].text;
  const { place, until } = standing.session;
  const values = { server: place === 'cache' ? '' : letterOf(place), until: timeOfDay(until) };
  const { standings } = words;
  const said =
    standing.kind === 'by-chance'
      ? standings['by-chance']
      : place === 'cache'
        ? standings['in-cache']
        : sticky
          ? standings['in-by-cookie']
          : standings['in-only-server'];
  return fill(said.text as Template<string>, values);
}
