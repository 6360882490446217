import { lessonStrings } from '../../../i18n/lab/lessons.ts';
import { presetStrings } from '../../../i18n/lab/presets.ts';
import { Glyph } from '../../drawing/Glyph.tsx';
import type { PresetName } from '../model/presets.ts';
import type { LessonOpening } from '../opening.ts';
import type { PlayableLab } from '../playable.ts';
import { nextLesson } from './LessonRail.tsx';
import { focusPlay, showStage } from './lead-on.ts';

interface Props {
  readonly lab: PlayableLab;
  readonly opening: LessonOpening;
  readonly onChoose: (name: PresetName) => void;
}

/** What became of the answer to a lesson's question, and at its end the way to the next one. */
export function LessonPanel({ lab, opening, onChoose }: Props) {
  const { language } = lab;
  const text = lessonStrings[language];
  const answer = opening.answer.value;
  const workload = lab.workload.value;
  const next = workload.kind === 'preset' && lab.atEnd.value ? nextLesson(workload.name) : null;
  const waiting = opening.stage.value === 'answered' && !lab.playing.value && !lab.atEnd.value;
  return (
    <div class="lesson-panel">
      <p role="status">
        {answer && (
          <>
            <strong class={answer.right ? 'tone-hit' : 'tone-miss'}>
              <Glyph name={answer.right ? 'done' : 'delete'} />{' '}
              {answer.right ? lab.text.right : lab.text.wrong}
            </strong>{' '}
            {answer.reason}
          </>
        )}
      </p>
      {waiting && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            lab.play();
            focusPlay(currentTarget.closest('.lab-figure'));
          }}
        >
          {text.goOn}
        </button>
      )}
      {next && (
        <button
          type="button"
          class="lesson-next"
          onClick={({ currentTarget }) => {
            const figure = currentTarget.closest('.lab-figure');
            onChoose(next);
            focusPlay(figure);
            showStage(figure);
          }}
        >
          {text.next(presetStrings[language][next].title)}
        </button>
      )}
    </div>
  );
}
