import { controlStrings } from '../../../i18n/lab/controls.ts';
import { type Lab, speeds } from '../model/lab.ts';
import { Icon } from './Icon.tsx';
import { MarkControls } from './MarkControls.tsx';
import { Scrubber } from './Scrubber.tsx';

/** Play, steps in both directions, speed and the scrub bar with its marks. */
export function TimeBar({ lab, onKeys }: { lab: Lab; onKeys: () => void }) {
  const text = controlStrings[lab.language];
  const step = lab.step.value;
  const length = lab.length.value;
  const phase = lab.phase.value;
  const playing = lab.playing.value;
  const atEnd = step >= length && phase === null;
  return (
    <div class="time-bar">
      <Scrubber lab={lab} />
      <div class="time-controls">
        <button
          type="button"
          title={text.restart}
          aria-label={text.restart}
          onClick={() => move(lab, () => lab.goTo(0))}
        >
          <Icon name="restart" />
        </button>
        <button
          type="button"
          title={text.phaseBack}
          aria-label={text.phaseBack}
          onClick={() => move(lab, lab.phaseBack)}
        >
          <Icon name="phase-back" />
        </button>
        <button type="button" title={text.back} aria-label={text.back} onClick={() => move(lab, lab.back)}>
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="play"
          title={playing ? text.pause : text.play}
          aria-label={playing ? text.pause : text.play}
          onClick={() => (playing ? lab.pause() : lab.play())}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          title={text.forward}
          aria-label={text.forward}
          aria-disabled={atEnd}
          onClick={() => move(lab, lab.forward)}
        >
          <Icon name="forward" />
        </button>
        <button
          type="button"
          title={text.phaseForward}
          aria-label={text.phaseForward}
          aria-disabled={atEnd}
          onClick={() => move(lab, lab.phaseForward)}
        >
          <Icon name="phase-forward" />
        </button>
        <output class="position">
          {text.position(step, length)}
          <small>{phase === null ? '' : text.phase(phase, lab.phasesOf(step))}</small>
        </output>
        <MarkControls lab={lab} />
        <label class="speed">
          <span>{text.speed}</span>
          <select
            value={String(lab.speed.value)}
            onChange={(event) => {
              lab.speed.value = Number(event.currentTarget.value);
            }}
          >
            {speeds.map((speed) => (
              <option key={speed} value={String(speed)}>
                {text.timesSpeed(speed)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="help" title={text.keys} aria-label={text.keys} onClick={onKeys}>
          ?
        </button>
      </div>
    </div>
  );
}

/** A step asked for by hand ends the playing. */
function move(lab: Lab, how: () => void): void {
  lab.pause();
  how();
}
