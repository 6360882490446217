import type { DeckCard } from '../../content/queries/deck-data.ts';
import { type Grade, grades } from '../../learning/events.ts';
import type { StudySettings } from '../../learning/settings.ts';
import type { CardAnswer } from '../card/answer.ts';
import type { ReviewModel } from './model.ts';

/**
 * The grades that the reader chooses among; where there is one only, it is a button to go on. A choice that was wrong
 * is a miss, and one that was right is none.
 */
export function gradesFor({ right }: CardAnswer, grading: StudySettings['grading']): readonly Grade[] {
  if (right === false) return [1];
  if (grading === 'two') return right ? [3] : [1, 3];
  return right ? [2, 3, 4] : grades;
}

/**
 * What a key does to the current card, if anything. It goes by the position of the key (`code`), so that it works while
 * the keyboard writes Hangul.
 */
export function actionOf(
  event: KeyboardEvent,
  card: DeckCard,
  model: ReviewModel,
  grading: StudySettings['grading'],
  undo: () => void,
): (() => void) | undefined {
  if (event.altKey || event.isComposing || isField(event.target)) return undefined;
  if (event.code === 'KeyZ') return undo;
  if (event.ctrlKey || event.metaKey) return undefined;
  const number = Number(/^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1]);
  const { value: answer } = model.answer;
  if (answer) {
    // Of two grades, 2 is the second one as well.
    const grade = grading === 'two' && number === 2 ? 3 : number;
    const offered = gradesFor(answer, grading).find((one) => one === grade);
    return offered && (() => model.grade(offered));
  }
  return event.code === 'KeyS' ? model.skip : answerOf(event, number, card, model);
}

function answerOf(
  event: KeyboardEvent,
  number: number,
  card: DeckCard,
  model: ReviewModel,
): (() => void) | undefined {
  if (card.options) return number ? () => model.choose(number - 1) : undefined;
  if (card.truth !== undefined) {
    if (event.code === 'KeyO') return () => model.judge(true);
    return event.code === 'KeyX' ? () => model.judge(false) : undefined;
  }
  // A focused button is pressed by the browser itself.
  const turns = ['Enter', 'NumpadEnter', 'Space'].includes(event.code);
  return turns && !isPressable(event.target) ? model.turn : undefined;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog, details') !== null;
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
