import { lessonStrings } from '../../../i18n/lab/figure.ts';
import type { Lab } from '../model/lab.ts';

interface Props {
  lab: Lab;
  watch: string;
  /** Shown once the last request has been played. */
  lesson: string;
}

/** What to watch for and, at the end, what it showed. */
export function LessonNote({ lab, watch, lesson }: Props) {
  const text = lessonStrings[lab.language];
  const finished = lab.step.value >= lab.length.value && lab.phase.value === null;
  return (
    <div class="lesson">
      <p>
        <strong>{text.watch}</strong> {watch}
      </p>
      <p class="lesson-end" role="status">
        {finished && (
          <>
            <strong>{text.lesson}</strong> {lesson}
          </>
        )}
      </p>
    </div>
  );
}
