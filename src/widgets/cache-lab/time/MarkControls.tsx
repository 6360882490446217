import { useSignal } from '@preact/signals';
import { controlStrings } from '../../../i18n/lab/controls.ts';
import { differencesOf } from '../compare/differences.ts';
import type { Lab } from '../model/lab.ts';
import { everyMark, type MarkChoice, markLanes } from '../model/marks.ts';
import { Icon } from './Icon.tsx';

/** Jumps to the next or previous mark of a kind. */
export function MarkControls({ lab }: { lab: Lab }) {
  const text = controlStrings[lab.language];
  const message = useSignal('');
  const choice = lab.markChoice;
  const several = lab.runs.value.length > 1;
  const jump = (direction: 1 | -1) => {
    const found = jumpToMark(lab, direction);
    // Whether there is one among what has not been seen is left open.
    const open = direction === 1 && lab.seen.value < lab.length.value;
    message.value = found ? '' : open ? text.noMoreMarksSeen : text.noMoreMarks;
  };
  return (
    <span class="mark-controls">
      <button type="button" title={text.previousMark} aria-label={text.previousMark} onClick={() => jump(-1)}>
        <Icon name="mark-back" />
      </button>
      <label>
        <span class="visually-hidden">{text.markKind}</span>
        <select
          value={choice.value}
          onChange={(event) => {
            choice.value = event.currentTarget.value as MarkChoice;
          }}
        >
          <option value="any">{text.anyMark}</option>
          {markLanes.map(({ name }) => (
            <option key={name} value={name}>
              {text.marks[name]}
            </option>
          ))}
          {several && <option value="difference">{text.marks.difference}</option>}
        </select>
      </label>
      <button type="button" title={text.nextMark} aria-label={text.nextMark} onClick={() => jump(1)}>
        <Icon name="mark-forward" />
      </button>
      <span class="mark-message" role="status">
        {message}
      </span>
    </span>
  );
}

/**
 * Goes to the nearest mark of the chosen kind among the operations that have been seen.
 *
 * @returns false when there is none that way
 */
export function jumpToMark(lab: Lab, direction: 1 | -1): boolean {
  lab.pause();
  const timeline = lab.runs.value[0]?.timeline;
  if (!timeline) return false;
  // The picture at step s shows operation s - 1.
  const operation = lab.step.value - 1;
  let found: number | null;
  if (lab.markChoice.value === 'difference') {
    found = differencesOf(lab.runs.value)?.nearest(operation, direction) ?? null;
  } else {
    const lane = markLanes.find(({ name }) => name === lab.markChoice.value);
    const mask = lane?.bit ?? everyMark;
    found = direction === 1 ? timeline.nextMark(operation, mask) : timeline.previousMark(operation, mask);
  }
  if (found === null || found < 0 || found >= lab.seen.value) return false;
  lab.goTo(found + 1);
  return true;
}
