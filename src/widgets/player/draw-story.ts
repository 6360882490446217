import type { Random } from '../../sim/random.ts';
import type { DrivenOptions } from './driven.ts';
import type { PredictionOption } from './scene.ts';

/** How chance drives a scene. */
export interface DrawnFrom<Settings extends object, State, Action> {
  settings(random: Random): Settings;
  /** What may be done in a state, the likelier the more often it is listed. */
  actions(state: State): readonly Action[];
  /** Steps of a story, its last one included, at least and at most. */
  readonly steps: readonly [fewest: number, most: number];
  /** Stories told in each setting to choose from: the more, the likelier is an answer that is seldom right among them. */
  readonly stories: number;
}

/** A story that ends with a step that prediction has a question about. */
export interface DrawnStory<Settings> {
  readonly settings: Settings;
  /** What is done, as words (`Telling.wordOf`). */
  readonly words: readonly string[];
}

/** Settings drawn for one question. */
const settingsDrawn = 6;
/** Settings tried before it is given up that anything can be asked. */
const mostSettings = 40;
/** Actions tried for one story; what is refused is left out of it. */
const mostActions = 200;

/**
 * Drives a scene by chance, up to a step that prediction asks about. Nothing in it is refused. Of several such stories
 * one is taken whose right answer is at a place that chance chooses: the first is right about as often as the second,
 * although most requests find what they look for, so that guessing is of no use.
 *
 * @throws Error when none of many stories comes to a question, which is a fault of `drawn`
 */
export function drawStory<Settings extends object, State, Action, Event>(
  { model, telling }: Pick<DrivenOptions<Settings, State, Action, Event>, 'model' | 'telling'>,
  drawn: DrawnFrom<Settings, State, Action>,
  random: Random,
): DrawnStory<Settings> {
  const byAnswer = new Map<string, DrawnStory<Settings>[]>();
  for (let tries = 0; tries < settingsDrawn || (byAnswer.size === 0 && tries < mostSettings); tries++) {
    const settings = drawn.settings(random);
    const initial = model.initial(settings);
    for (let told = 0; told < drawn.stories; told++) {
      const { words, options } = walk(settings, initial);
      if (options.length < 2) continue;
      const answer = `${options.findIndex(({ right }) => right)} of ${options.length}`;
      byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), { settings, words }]);
    }
  }
  const stories = pick([...byAnswer.values()], random);
  const story = stories && pick(stories, random);
  if (!story) throw new Error('Chance comes to nothing that can be asked.');
  return story;

  /** Goes on until there is a question about a step and the story is long enough, or too long. */
  function walk(
    settings: Settings,
    initial: State,
  ): { readonly words: string[]; readonly options: readonly PredictionOption[] } {
    const [fewest, most] = drawn.steps;
    const wanted = fewest + random.below(most - fewest + 1);
    const words: string[] = [];
    let state = initial;
    let options: readonly PredictionOption[] = [];
    for (let tries = 0; words.length < most && tries < mostActions; tries++) {
      const actions = drawn.actions(state);
      const action = actions[random.below(actions.length)];
      if (action === undefined) break;
      const { state: after, events } = model.apply(state, action);
      const step = { settings, word: telling.wordOf(action), action, before: state, after, events };
      if (telling.markOf(step)?.glyph === 'reject') continue;
      words.push(step.word);
      state = after;
      options = telling.ask?.(step)?.options ?? [];
      if (words.length >= wanted && options.length > 1) break;
    }
    return { words, options };
  }
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random.below(items.length)];
}
