import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { playerStrings } from '../../i18n/player/player.ts';
import { sceneStrings } from '../../i18n/player/scene.ts';
import type { Language } from '../../language.ts';
import { type Choices, type Linked, mostActions, namesOf, readLink, writeLink } from './link.ts';
import type { Linkable, UndoControl } from './playable.ts';
import { createPrediction } from './prediction.ts';
import { type Step, sceneOf, type Telling } from './telling.ts';
import { createTime, type Position } from './time.ts';

/**
 * A small pure model of something that can be driven (`src/sim/<name>/`): no DOM, no clock, no chance. The same
 * settings and actions always give the same states.
 */
export interface Model<Settings extends object, State, Action, Event> {
  initial(settings: Settings): State;
  /** Everything that the reader may try in a state, what will be refused included. */
  actions(state: State): readonly Action[];
  /**
   * The result of an action.
   *
   * @returns the state afterwards, and what happened on the way, at least one event; each is one phase of the step
   */
  apply(state: State, action: Action): { readonly state: State; readonly events: readonly Event[] };
}

/** The settings of a model that has none. */
export type NoSettings = Record<string, never>;

/** What a stage draws: the state of a moment, and the step that plays there. */
export interface Moment<State, Action, Event> extends Position {
  /** The state to draw. During a step it is the state before it, until all of its phases have been shown. */
  readonly state: State;
  /** The states around the step; both are the initial one at step 0. */
  readonly before: State;
  readonly after: State;
  /** What the step does; null at step 0. */
  readonly action: Action | null;
  /** The events shown so far, oldest first; the last one is new in this frame. */
  readonly events: readonly Event[];
}

export interface DrivenOptions<Settings extends object, State, Action, Event> {
  readonly model: Model<Settings, State, Action, Event>;
  readonly telling: Telling<Settings, State, Action, Event>;
  /** Every value of each setting. A setting is written into links by its name, so names are short words. */
  readonly choices: Choices<Settings>;
  /**
   * What the page opens with, and what stands in for all that a link does not say.
   *
   * @param given what a link says of the settings; nothing when the page opens. Others may follow from one of them, such
   *   as the numbers that belong to a situation; it comes before those in the settings.
   */
  opening(given: Partial<Settings>): Opening<Settings>;
  readonly language: Language;
}

/** What a page or a link opens with. */
export interface Opening<Settings extends object> {
  readonly settings: Settings;
  /** What has been done, as words (`Telling.wordOf`); one that is not offered when the page opens throws. */
  readonly words: readonly string[];
  /** The telling moment; the end when left out. */
  readonly step?: number;
  readonly phase?: number;
  readonly predict?: boolean;
}

/** A scene that the reader drives: what the reader does is its timeline. */
export interface Driven<Settings extends object, State, Action, Event> extends Linkable {
  readonly settings: ReadonlySignal<Settings>;
  readonly choices: Choices<Settings>;
  readonly moment: ReadonlySignal<Moment<State, Action, Event>>;
  /** Every step of the current story, for tables and tests. */
  readonly steps: ReadonlySignal<readonly Step<Settings, State, Action, Event>[]>;
  /** What the reader may try at the current moment. While a step plays phase by phase it is what may be tried after. */
  readonly offered: ReadonlySignal<readonly Action[]>;
  /**
   * Does something: it becomes the step after the current moment, and plays phase by phase. In the past it replaces
   * everything that came later; `undo` brings that back. While prediction is on, the question about it comes first.
   */
  act(action: Action): void;
  /** Replays the same actions with other settings. One that can no longer be tried is left out, and `notice` says so. */
  change(settings: Partial<Settings>): void;
  /** Opens the moment that a link carries, as another story of the same reader: `undo` brings back the one before. */
  begin(link: string): void;
  readonly undo: UndoControl;
}

/** What the reader chose; everything else is derived from it. */
interface History<Settings extends object> {
  readonly settings: Settings;
  readonly words: readonly string[];
}

/** Makes a scene that the reader drives out of a model and the words that tell it. */
export function createDriven<Settings extends object, State, Action, Event>(
  options: DrivenOptions<Settings, State, Action, Event>,
): Driven<Settings, State, Action, Event> {
  const { model, telling, choices, language } = options;
  const text = sceneStrings[language];

  /** What the last words came to one by one, null where one stood for nothing that could be tried then. */
  let known: {
    readonly settings: Settings;
    readonly initial: State;
    readonly words: readonly string[];
    readonly outcomes: readonly (Step<Settings, State, Action, Event> | null)[];
  } | null = null;

  /**
   * Plays words from the beginning, or on from the last words that were played where these begin alike; a word that
   * stands for nothing that can be tried then is left out.
   */
  function replay({ settings, words }: History<Settings>) {
    const alike = known?.settings === settings ? known : null;
    const initial = alike ? alike.initial : model.initial(settings);
    const different = alike ? words.findIndex((word, index) => word !== alike.words[index]) : 0;
    const outcomes = alike ? alike.outcomes.slice(0, different < 0 ? words.length : different) : [];
    let state = outcomes.findLast((step) => step !== null)?.after ?? initial;
    for (const word of words.slice(outcomes.length)) {
      const action = telling.actionOf
        ? telling.actionOf(word, state)
        : model.actions(state).find((each) => telling.wordOf(each) === word);
      if (action === null || action === undefined) {
        outcomes.push(null);
        continue;
      }
      const { state: after, events } = model.apply(state, action);
      outcomes.push({ settings, word, action, before: state, after, events });
      state = after;
    }
    known = { settings, initial, words, outcomes };
    return {
      settings,
      initial,
      steps: outcomes.filter((step) => step !== null),
      dropped: words.filter((_, index) => outcomes[index] === null),
    };
  }

  const openingOf = (given: Partial<Settings>): Linked<Settings> => {
    const start = options.opening(given);
    return { step: start.words.length, phase: null, predict: false, ...start };
  };
  const opening = openingOf({});
  const { dropped } = replay(opening);
  if (dropped.length > 0) throw new Error(`Not offered in the opening: ${dropped.join(', ')}`);

  const history = signal<History<Settings>>(opening);
  const past = signal<readonly (History<Settings> & Position)[]>([]);
  const notice = signal('');
  const played = computed(() => replay(history.value));
  const scene = computed(() => sceneOf(played.value, telling));
  const time = createTime(scene, opening);

  const moment = computed<Moment<State, Action, Event>>(() => {
    const step = time.step.value;
    const phase = time.phase.value;
    const { initial, steps } = played.value;
    const told = steps[step - 1];
    if (!told) {
      return { step, phase, state: initial, before: initial, after: initial, action: null, events: [] };
    }
    const { before, after, action, events } = told;
    return {
      step,
      phase,
      state: phase === null ? after : before,
      before,
      after,
      action,
      events: phase === null ? events : events.slice(0, phase),
    };
  });
  const offered = computed(() => model.actions(moment.value.after));

  /** Names of words that were part of the story before, and the words themselves where they never were. */
  function spelt(words: readonly string[], before: ReturnType<typeof replay>): string {
    return words
      .map((word) => {
        const step = before.steps.find((each) => each.word === word);
        return step ? telling.nameOf(step.action, step.before) : word;
      })
      .join(', ');
  }

  function remember(): void {
    past.value = [...past.value, { ...history.value, step: time.step.value, phase: time.phase.value }];
  }

  function act(action: Action): void {
    const words = [
      ...played.value.steps.slice(0, time.step.value).map(({ word }) => word),
      telling.wordOf(action),
    ];
    if (words.length > mostActions) {
      notice.value = text.tooMany(mostActions);
      return;
    }
    batch(() => {
      remember();
      notice.value = '';
      time.pause();
      // A step that still plays phase by phase is over now.
      time.goTo(time.step.value);
      history.value = { ...history.value, words };
    });
    if (time.question.value === null) time.playStep();
  }

  function change(settings: Partial<Settings>): void {
    const before = played.value;
    batch(() => {
      remember();
      time.pause();
      history.value = { ...history.value, settings: { ...history.value.settings, ...settings } };
      const { dropped } = played.value;
      const fresh = dropped.filter((word) => !before.dropped.includes(word));
      notice.value = fresh.length > 0 ? text.dropped(spelt(fresh, before)) : '';
    });
  }

  function back(): void {
    const last = past.value.at(-1);
    if (!last) return;
    batch(() => {
      past.value = past.value.slice(0, -1);
      notice.value = '';
      time.pause();
      history.value = { settings: last.settings, words: last.words };
      time.goTo(last.step, last.phase);
    });
  }

  function open(linked: Linked<Settings>): void {
    batch(() => {
      history.value = { settings: linked.settings, words: linked.words };
      time.open(linked);
    });
  }

  function reset(): void {
    batch(() => {
      remember();
      notice.value = '';
      open({ ...opening, predict: time.predict.value });
    });
  }

  function openLink(fragment: string): void {
    batch(() => {
      past.value = [];
      openMoment(fragment);
    });
  }

  function begin(link: string): void {
    batch(() => {
      remember();
      openMoment(link);
    });
  }

  function openMoment(fragment: string): void {
    const linked = readLink(fragment, choices, openingOf);
    batch(() => {
      open(linked);
      const rejected = [...linked.rejected, ...played.value.dropped];
      notice.value = [
        rejected.length > 0 ? text.rejected(rejected.join(', ')) : '',
        linked.step > time.length.value ? text.stepBeyond(time.length.value) : '',
      ]
        .filter(Boolean)
        .join(' ');
    });
  }

  const link = computed(() =>
    writeLink(
      {
        settings: history.value.settings,
        words: played.value.steps.map(({ word }) => word),
        step: time.step.value,
        phase: time.phase.value,
        predict: time.predict.value,
      },
      openingOf,
    ),
  );
  const changed = computed(
    () =>
      history.value.words.join('.') !== opening.words.join('.') ||
      namesOf(opening.settings).some((name) => history.value.settings[name] !== opening.settings[name]),
  );

  return {
    language,
    text: playerStrings[language],
    time,
    prediction: createPrediction(time),
    notice,
    link,
    openLink,
    undo: { possible: computed(() => past.value.length > 0), undo: back, changed, reset },
    settings: computed(() => history.value.settings),
    choices,
    moment,
    steps: computed(() => played.value.steps),
    offered,
    act,
    change,
    begin,
  };
}
