import { useComputed, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { formatCount } from '../../i18n/numbers.ts';
import { Icon } from './Icon.tsx';
import { MarkControls } from './MarkControls.tsx';
import type { Playable } from './playable.ts';
import { Scrubber } from './Scrubber.tsx';
import { SpeedControl } from './SpeedControl.tsx';

interface Props {
  readonly playable: Playable;
  readonly onKeys: () => void;
  /** Another scene is being made, and the one before still shows: this text beside the position says so. */
  readonly busy?: string | undefined;
}

/** Play, steps in both directions, speed and the scrub bar with its ticks. */
export function TimeBar({ playable, onKeys, busy }: Props) {
  const { time, text } = playable;
  const playing = time.playing.value;
  const atEnd = time.atEnd.value;
  const atStart = useComputed(() => time.step.value === 0).value;
  // Where there is little room, the rarely used controls open on demand.
  const open = useSignal(false);
  const more = useId();
  const control = (
    name: 'restart' | 'phase-back' | 'back' | 'forward' | 'phase-forward',
    label: string,
    move: () => void,
  ) => (
    <button
      type="button"
      title={label}
      // Not `disabled`: that would take the focus away from a reader who has just pressed it.
      aria-disabled={name.endsWith('forward') ? atEnd : atStart}
      onClick={() => {
        time.pause();
        move();
      }}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <div class="player-time" aria-busy={busy !== undefined}>
      <Scrubber playable={playable} />
      <div class="player-controls">
        {control('restart', text.restart, () => time.goTo(0))}
        {control('back', text.back, time.back)}
        {control('phase-back', text.phaseBack, time.phaseBack)}
        <button
          type="button"
          class="player-play"
          title={playing ? text.pause : text.play}
          onClick={() => (playing ? time.pause() : time.play())}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {control('phase-forward', text.phaseForward, time.phaseForward)}
        {control('forward', text.forward, time.forward)}
        <PositionText playable={playable} busy={busy} />
        <button
          type="button"
          class="player-more"
          title={text.moreControls}
          aria-expanded={open.value}
          aria-controls={more}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <Icon name="more" />
        </button>
        <div class="player-seldom" id={more} data-open={open.value ? '' : undefined}>
          <MarkControls playable={playable} />
          <SpeedControl playable={playable} />
          <button type="button" aria-label={text.keys} onClick={onKeys}>
            ?
          </button>
        </div>
      </div>
    </div>
  );
}

/** The current position in time. It is no live region: the slider says it, and the narration says what happens. */
function PositionText({ playable, busy }: Pick<Props, 'playable' | 'busy'>) {
  const { time, text, language } = playable;
  const step = time.step.value;
  const phase = time.phase.value;
  return (
    <span class="player-position">
      {text.position(formatCount(step, language), formatCount(time.length.value, language))}
      {phase !== null && !time.telling.value && (
        <small>{text.phase(phase, time.scene.value.phasesOf(step))}</small>
      )}
      {busy && <small>{busy}</small>}
    </span>
  );
}
