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
  const byHand = (move: () => void) => {
    time.pause();
    move();
  };
  const startAgain = (
    <button type="button" onClick={prediction.restart}>
      {text.again}
    </button>
  );
  return (
    <div class="player-questions">
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
            {question.options.map((option) => (
              <button type="button" key={option.text} onClick={() => prediction.choose(option)}>
                <bdi>{option.text}</bdi>
              </button>
            ))}
            {question.options.length === 0 && (
              <button type="button" onClick={prediction.skip}>
                {text.look}
              </button>
            )}
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
          {text.seen}{' '}
          <button type="button" onClick={() => byHand(() => time.goTo(time.seen.value))}>
            {text.goOn}
          </button>{' '}
          {startAgain}
        </p>
      )}
      {asking === 'watching' && !time.playing.value && (
        <p class="player-question">
          {text.watching}{' '}
          <button type="button" onClick={() => byHand(() => time.goTo(time.step.value))}>
            {text.finish}
          </button>
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
