import { useSignal } from '@preact/signals';
import { Icon } from './Icon.tsx';
import type { Playable } from './playable.ts';
import { anyLane } from './scene.ts';

/** Jumps to the next or previous tick of a lane. */
export function MarkControls({ playable }: { readonly playable: Playable }) {
  const { time, text } = playable;
  const { lanes } = time.scene.value;
  const message = useSignal('');
  const jump = (direction: 1 | -1) => {
    const found = time.jumpToMark(direction);
    // Whether there is one among what has not been seen is left open.
    const open = direction === 1 && time.seen.value < time.length.value;
    message.value = found ? '' : open ? text.noMoreMarksSeen : text.noMoreMarks;
  };
  return (
    <span class="player-marks">
      <button type="button" title={text.previousMark} onClick={() => jump(-1)}>
        <Icon name="mark-back" />
      </button>
      <label>
        <span class="visually-hidden">{text.markKind}</span>
        <select
          value={lanes.some(({ name }) => name === time.lane.value) ? time.lane.value : anyLane}
          onChange={(event) => {
            time.lane.value = event.currentTarget.value;
          }}
        >
          <option value={anyLane}>{text.anyMark}</option>
          {lanes.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="button" title={text.nextMark} onClick={() => jump(1)}>
        <Icon name="mark-forward" />
      </button>
      <span class="player-mark-message" role="status">
        {message}
      </span>
    </span>
  );
}
