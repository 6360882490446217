import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Playable } from './playable.ts';
import { lanePath, type Scene, tickNear } from './scene.ts';

const laneHeight = 6;
/** Pixels from a tick within which a finger means it. */
const reach = 16;

/** The bar one drags through time, with a named row of ticks for each lane that has some. */
export function Scrubber({ playable }: { readonly playable: Playable }) {
  const { time, text } = playable;
  const step = time.step.value;
  const length = time.length.value;
  const scene = time.scene.value;
  const predict = time.predict.value;
  // A link may switch prediction on: until hydration has read it, no step may count as seen.
  const hydrated = useSignal(false);
  useLayoutEffect(() => {
    hydrated.value = true;
  }, [hydrated]);
  const seen = hydrated.value && !playable.opening?.value ? time.seen.value : 0;
  // There may be thousands of ticks, and a step does not change them.
  const lanes = useMemo(() => {
    const onSeek = (to: number) => {
      time.pause();
      time.seek(to);
    };
    return <Lanes scene={scene} seen={seen} predict={predict} onSeek={onSeek} />;
  }, [scene, seen, predict]);
  return (
    <div class="player-scrubber" style={{ '--at': String(length === 0 ? 0 : step / length) }}>
      <input
        type="range"
        min={0}
        max={length}
        step={1}
        value={step}
        aria-label={text.timeline}
        aria-valuetext={text.positionText(step, length, scene.sentence(step, time.phase.value))}
        onInput={(event) => {
          time.pause();
          time.seek(Number(event.currentTarget.value));
          // Where prediction holds time back, the thumb goes back as well.
          event.currentTarget.value = String(time.step.value);
        }}
      />
      <div class="player-lanes">
        {lanes}
        <div class="player-cursor-track">
          <span class="player-cursor" />
        </div>
      </div>
    </div>
  );
}

interface LanesProps {
  readonly scene: Scene;
  /** Steps of which the ticks may be drawn. */
  readonly seen: number;
  /** While prediction is on, empty lanes must not reveal what is to come. */
  readonly predict: boolean;
  /** A place in a lane was pressed. Keyboard users go from tick to tick with the buttons that jump to marks. */
  readonly onSeek: (step: number) => void;
}

export function Lanes({ scene, seen, predict, onSeek }: LanesProps) {
  const lanes = predict
    ? scene.lanes
    : scene.lanes.filter(({ marks, bit }) => marks.some((mark) => (mark & bit) !== 0));
  return (
    <>
      {lanes.map((lane) => (
        <div
          class={`player-lane tone-${lane.tone}`}
          key={lane.name}
          data-lane={lane.name}
          aria-hidden
          onClick={({ clientX, currentTarget }) => {
            const { left, width } = currentTarget.getBoundingClientRect();
            const steps = scene.length / width;
            onSeek(tickNear(lane, Math.round((clientX - left) * steps), reach * steps, seen));
          }}
        >
          <span class="player-lane-name">{lane.label}</span>
          <svg viewBox={`0 0 1000 ${laneHeight}`} preserveAspectRatio="none" aria-hidden="true">
            <path d={lanePath(lane, laneHeight, seen)} />
          </svg>
        </div>
      ))}
    </>
  );
}
