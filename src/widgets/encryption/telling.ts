import type { Said } from '../../content/queries/scene-words.ts';
import type { EncryptionWords, RequestForm } from '../../content/schema/encryption-scene.ts';
import { fill, type Template } from '../../i18n/fill.ts';
import type { EncryptionStrings } from '../../i18n/scenes/encryption.ts';
import { wordOf } from '../../sim/encryption/actions.ts';
import { resourceOf } from '../../sim/encryption/look.ts';
import {
  type EncryptionAction,
  type EncryptionEvent,
  type EncryptionSettings,
  type EncryptionState,
  type KeyName,
  keyNames,
} from '../../sim/encryption/types.ts';
import type { Mark, PredictionQuestion } from '../player/scene.ts';
import type { Step, Telling } from '../player/telling.ts';

type Words = Said<EncryptionWords>;
type EncryptionStep = Step<EncryptionSettings, EncryptionState, EncryptionAction, EncryptionEvent>;
type EncryptionTelling = Telling<EncryptionSettings, EncryptionState, EncryptionAction, EncryptionEvent>;

/** Everything that the scene says, in the language of its words and strings. */
export function encryptionTelling(words: Words, strings: EncryptionStrings): EncryptionTelling {
  return {
    wordOf,
    nameOf: (action, state) => requestName(words, action, state),
    opening: ({ goal }) => words.goals[goal].task.text,
    sentenceOf: (event, step) => sentenceOf(words, event, step.before),
    summaryOf: ({ events, before }) =>
      events
        .slice(1)
        .map((event) => sentenceOf(words, event, before))
        .join(' '),
    markOf: (step) => markOf(step, strings),
    lanes: [
      { name: 'refused', label: strings.lanes.refused, tone: 'miss' },
      { name: 'made', label: strings.lanes.made, tone: 'hit' },
    ],
    lanesOf: ({ events, before, after }) => [
      ...(events.some(({ kind }) => kind === 'refused') ? ['refused'] : []),
      ...(after.resources.length > before.resources.length ? ['made'] : []),
    ],
    ask: (step) => questionOf(words, strings, step),
  };
}

/** The form of a request: with a key, from another account or across Regions it reads differently. */
export function formOf({ verb, key, account }: EncryptionAction, state: EncryptionState): RequestForm {
  const named = key !== null;
  switch (verb) {
    case 'modify':
      if (state.resources[0]?.key) return 'modify-key';
      return state.service === 'aurora' ? 'modify-encrypt-cluster' : 'modify-encrypt';
    case 'snapshot':
      return named ? 'snapshot-key' : 'snapshot';
    case 'copy':
      if (account === 'other') return named ? 'copy-by-other-key' : 'copy-by-other';
      if (state.goal === 'replica-abroad') return named ? 'copy-abroad-key' : 'copy-abroad';
      return named ? 'copy-key' : 'copy';
    case 'restore':
      if (account === 'other') return 'restore-by-other';
      return named ? 'restore-key' : 'restore';
    case 'replica':
      if (state.goal !== 'replica-abroad') return 'replica-encrypted';
      return named ? 'replica-key' : 'replica';
    default:
      return verb;
  }
}

/** The name of a request, as its button has it. */
export function requestName(words: Words, action: EncryptionAction, state: EncryptionState): string {
  return fill(words.requests[formOf(action, state)].name as Template<'key'>, { key: keyOf(words, action) });
}

/** The sentence of an event with the IDs that it rests on. */
export function sayingOf(words: Words, event: EncryptionEvent, before: EncryptionState) {
  switch (event.kind) {
    case 'requested':
      return words.requests[formOf(event.action, before)].asked;
    case 'refused':
      return words.refusals[event.why];
    case 'outcome':
      return words.outcomes[event.name];
  }
}

function sentenceOf(words: Words, event: EncryptionEvent, before: EncryptionState): string {
  const key =
    event.kind === 'requested' ? keyOf(words, event.action) : event.key === null ? '' : words.keys[event.key];
  return fill(sayingOf(words, event, before).text as Template<'resource' | 'key'>, {
    resource: event.label,
    key,
  });
}

/** The key that a request names, or is about. */
function keyOf(words: Words, { key, on }: EncryptionAction): string {
  const name = key ?? keyNames.find((each): each is KeyName => each === on);
  return name ? words.keys[name] : '';
}

function markOf({ action, events }: EncryptionStep, { marks }: EncryptionStrings): Mark {
  if (events.some(({ kind }) => kind === 'refused')) {
    return { glyph: 'reject', tone: 'miss', label: marks.refused };
  }
  if (events.some((event) => event.kind === 'outcome' && event.name === 'switched-lost')) {
    return { glyph: 'evict', tone: 'evict', label: marks.lost };
  }
  return action.verb === 'wait'
    ? { glyph: 'waiting', tone: 'expire', label: marks.waited }
    : { glyph: 'done', tone: 'hit', label: marks.done };
}

/** Requests with a certain outcome, so that there is nothing to predict. */
function isCertain({ verb, key }: EncryptionAction): boolean {
  return (
    ['follow', 'stop-writes', 'resume-writes', 'wait'].includes(verb) || (verb === 'snapshot' && key === null)
  );
}

/** Asks whether AWS will accept a request, and of a switch whether it loses writes. */
function questionOf(
  words: Words,
  strings: EncryptionStrings,
  step: EncryptionStep,
): PredictionQuestion | null {
  const { action, before, after, events } = step;
  if (isCertain(action)) return null;
  const name = requestName(words, action, before);
  const reason = events
    .slice(1)
    .map((event) => sentenceOf(words, event, before))
    .join(' ');
  if (action.verb === 'switch') {
    const lost = after.writesLost && !before.writesLost;
    return {
      text: strings.asks(name, words.questions.lost.text),
      options: [
        { text: strings.lost, right: lost, reason },
        { text: strings.kept, right: !lost, reason },
      ],
    };
  }
  const refused = events.some(({ kind }) => kind === 'refused');
  const label = resourceOf(before, action.on)?.label;
  return {
    text: strings.asks(label ? `${label}: ${name}` : name, words.questions.accepted.text),
    options: [
      { text: strings.yes, right: !refused, reason },
      { text: strings.no, right: refused, reason },
    ],
  };
}
