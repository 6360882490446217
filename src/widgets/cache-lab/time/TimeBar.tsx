import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';
import { controlStrings } from '../../../i18n/lab/controls.ts';
import type { Lab } from '../model/lab.ts';
import { Icon } from './Icon.tsx';
import { MarkControls } from './MarkControls.tsx';
import { Scrubber } from './Scrubber.tsx';
import { SpeedControl } from './SpeedControl.tsx';

/** Play, steps in both directions, speed and the scrub bar with its marks. */
export function TimeBar({ lab, onKeys }: { lab: Lab; onKeys: () => void }) {
  const text = controlStrings[lab.language];
  const step = lab.step.value;
  const phase = lab.phase.value;
  const playing = lab.playing.value;
  const atEnd = step >= lab.length.value && phase === null;
  // On a phone the controls that are used less open on demand; on a wide screen all of them show.
  const open = useSignal(false);
  const more = useId();
  const seldom = useMemo(
    () => (
      <>
        <MarkControls lab={lab} />
        <SpeedControl lab={lab} />
      </>
    ),
    [lab],
  );
  const control = (
    name: 'phase-back' | 'back' | 'forward' | 'phase-forward',
    label: string,
    how: () => void,
  ) => (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-disabled={name.endsWith('forward') ? atEnd : undefined}
      onClick={() => move(lab, how)}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <div class="time-bar" aria-busy={lab.busy.value}>
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
        {control('phase-back', text.phaseBack, lab.phaseBack)}
        {control('back', text.back, lab.back)}
        <button
          type="button"
          class="play"
          title={playing ? text.pause : text.play}
          aria-label={playing ? text.pause : text.play}
          onClick={() => (playing ? lab.pause() : lab.play())}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {control('forward', text.forward, lab.forward)}
        {control('phase-forward', text.phaseForward, lab.phaseForward)}
        <Position lab={lab} />
        <button
          type="button"
          class="more-controls"
          title={text.moreControls}
          aria-label={text.moreControls}
          aria-expanded={open.value}
          aria-controls={more}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <Icon name="more" />
        </button>
        <div class="seldom" id={more} data-open={open.value ? '' : undefined}>
          {seldom}
          <button type="button" class="help" title={text.keys} aria-label={text.keys} onClick={onKeys}>
            ?
          </button>
        </div>
      </div>
    </div>
  );
}

/** Where in time one is. */
function Position({ lab }: { lab: Lab }) {
  const text = controlStrings[lab.language];
  const step = lab.step.value;
  const phase = lab.phase.value;
  const length = lab.length.value;
  return (
    <output class="position">
      {text.position(step, length)}
      {phase !== null && <small>{text.phase(phase, lab.phasesOf(step))}</small>}
      {lab.busy.value && <small>{text.busy}</small>}
    </output>
  );
}

/** A step asked for by hand ends the playing. */
function move(lab: Lab, how: () => void): void {
  lab.pause();
  how();
}
