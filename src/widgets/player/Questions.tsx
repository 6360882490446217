import type { ComponentChildren } from 'preact';
import { Glyph } from '../drawing/Glyph.tsx';
import type { Playable } from './playable.ts';

/** Asks before each step what will happen, says afterwards whether that was right and why, and keeps the score. */
export function Questions({ playable }: { readonly playable: Playable }) {
  const { time, prediction, text } = playable;
  if (!time.predict.value) return null;
  const question = prediction.question.value;
  const answer = prediction.answer.value;
  const asked = prediction.asked.value;
  const asking = time.asking.value;
  /** A button that was pressed goes with its question, and would take a keyboard reader's focus along. */
  const button = (name: ComponentChildren, press: () => void) => (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('.player-questions')?.focus();
        press();
      }}
    >
      {name}
    </button>
  );
  const goTo = (name: string, step: number) =>
    button(name, () => {
      time.pause();
      time.goTo(step);
    });
  const startAgain = button(text.again, prediction.restart);
  return (
    <div class="player-questions" tabIndex={-1}>
      <p class="player-answer" role="status">
        {answer && (
          <>
            <strong class={answer.right ? 'tone-hit' : 'tone-miss'}>
              <Glyph name={answer.right ? 'done' : 'delete'} /> {answer.right ? text.right : text.wrong}
            </strong>{' '}
            {answer.reason}{' '}
          </>
        )}
        {asked > 0 && <span class="player-score">{text.score(prediction.correct.value, asked)}</span>}
      </p>
      {question && (
        // A new question has new buttons, so none of them looks chosen already.
        <div class="player-question" key={`${time.step.value} ${question.text}`}>
          <p>{question.text}</p>
          <div class="player-options">
            {question.options.map((option) =>
              button(<bdi>{option.text}</bdi>, () => prediction.choose(option)),
            )}
            {question.options.length === 0 && button(text.look, prediction.skip)}
          </div>
        </div>
      )}
      {asking === 'finished' && (
        <p class="player-question">
          {text.finished} {startAgain}
        </p>
      )}
      {asking === 'seen' && (
        <p class="player-question">
          {text.seen} {goTo(text.goOn, time.seen.value)} {startAgain}
        </p>
      )}
      {asking === 'watching' && !time.playing.value && (
        <p class="player-question">
          {text.watching} {goTo(text.finish, time.step.value)}
        </p>
      )}
    </div>
  );
}

/** Turns the questions on and off. */
export function PredictSwitch({ playable }: { readonly playable: Playable }) {
  const { time } = playable;
  if (!time.scene.value.ask) return null;
  return (
    <label class="player-predict">
      <input
        type="checkbox"
        checked={time.predict.value}
        onChange={(event) => time.setPredict(event.currentTarget.checked)}
      />{' '}
      {playable.text.predict}
    </label>
  );
}
