import type { Said } from '../../content/queries/scene-words.ts';
import type { LoginWords } from '../../content/schema/login-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import type { LoginStrings } from '../../i18n/scenes/login.ts';
import { getsIn } from '../../sim/login/admission.ts';
import type { LoginAction, LoginEvent, LoginSettings, LoginState } from '../../sim/login/types.ts';
import type { Mark, PredictionQuestion } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';

type Words = Said<LoginWords>;
type LoginStep = Step<LoginSettings, LoginState, LoginAction, LoginEvent>;
type LoginTelling = Telling<LoginSettings, LoginState, LoginAction, LoginEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function loginTelling(words: Words, strings: LoginStrings): LoginTelling {
  return {
    wordOf: (action) => action,
    nameOf: (action, state) => actionName(words, action, state),
    opening: ({ goal }) => words.goals[goal].task.text,
    sentenceOf: (event) => sentenceOf(words, event),
    summaryOf: ({ events }) =>
      events
        .slice(1)
        .map((event) => sentenceOf(words, event))
        .join(' '),
    markOf: (step) => markOf(step, strings),
    lanes: [
      { name: 'refused', label: strings.lanes.refused, tone: 'miss' },
      { name: 'shut', label: strings.lanes.shut, tone: 'evict' },
    ],
    lanesOf: (step) => [
      ...(step.events.some(({ kind }) => kind === 'refused') ? ['refused'] : []),
      ...(shutsApplication(step) ? ['shut'] : []),
    ],
    ask: (step) => questionOf(words, strings, step),
  };
}

/** The name of an action, as its button has it; a new secret has the next number. */
export function actionName(words: Words, action: LoginAction, { newest }: LoginState): string {
  const secret = action === 'rotate' || action === 'add-password' ? newest + 1 : newest;
  return fill(words.actions[action].name as Template<'secret'>, { secret });
}

/** The sentence of an event with the IDs that it rests on. */
export function sayingOf(words: Words, event: LoginEvent) {
  switch (event.kind) {
    case 'requested':
      return words.actions[event.action].request;
    case 'changed':
      return words.actions[event.action].done;
    case 'refused':
      return words.changeRefusals[event.why];
    case 'tried':
      return words.tried[event.shut.length === 0 ? 'all' : event.admitted === 0 ? 'none' : 'some'];
  }
}

function sentenceOf(words: Words, event: LoginEvent): string {
  return fill(sayingOf(words, event).text as Template<string>, {
    secret: 'secret' in event ? event.secret : '',
    admitted: 'admitted' in event ? event.admitted : '',
    shut: 'shut' in event ? event.shut.map((name) => words.clients[name].text).join(', ') : '',
  });
}

function shutsApplication({ before, after }: LoginStep): boolean {
  return getsIn(before, 'application') && !getsIn(after, 'application');
}

function markOf(step: LoginStep, { marks }: LoginStrings): Mark {
  if (step.events.some(({ kind }) => kind === 'refused')) {
    return { glyph: 'reject', tone: 'quiet', label: marks.refused };
  }
  if (shutsApplication(step)) return { glyph: 'cross', tone: 'miss', label: marks.shut };
  return { glyph: 'done', tone: 'hit', label: marks.done };
}

/** What only the clients do: AWS is not asked, and the application gets in as before. */
const certain = new Set<LoginAction>(['encrypt-clients', 'move-application', 'renew']);
/** What passes without AWS being asked. */
const unasked = new Set<LoginAction>(['move-to-iam', 'wait']);

/** Asks whether AWS accepts a change and, if so, whether the application still gets in afterwards. */
function questionOf(words: Words, strings: LoginStrings, step: LoginStep): PredictionQuestion | null {
  const { action, before, after, events } = step;
  if (certain.has(action)) return null;
  const name = actionName(words, action, before);
  const reason = events
    .slice(1)
    .map((event) => sentenceOf(words, event))
    .join(' ');
  const inside = getsIn(after, 'application');
  const application: PredictionQuestion = {
    text: strings.asks(name, words.questions.application.text),
    options: [
      { text: strings.getsIn, right: inside, reason },
      { text: strings.shutOut, right: !inside, reason },
    ],
  };
  if (unasked.has(action)) return application;
  const refused = events.some(({ kind }) => kind === 'refused');
  return {
    text: strings.asks(name, words.questions.accepted.text),
    options: [
      { text: strings.yes, right: !refused, reason, ...(refused ? {} : { next: application }) },
      { text: strings.no, right: refused, reason },
    ],
  };
}
