import { useMemo } from 'preact/hooks';
import { playerStrings } from '../../i18n/player.ts';
import type { Playable } from './playable.ts';
import { lanePath, type Scene } from './scene.ts';

const laneHeight = 6;

/** The bar one drags through time, with a named row of ticks for each lane that has some. */
export function Scrubber({ playable }: { playable: Playable }) {
  const { time, language } = playable;
  const text = playerStrings[language];
  const step = time.step.value;
  const length = time.length.value;
  const scene = time.scene.value;
  const seen = time.seen.value;
  // There may be thousands of ticks, and a step does not change them.
  const lanes = useMemo(() => <Lanes scene={scene} seen={seen} />, [scene, seen]);
  return (
    <div class="player-scrubber">
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
          time.goTo(Number(event.currentTarget.value));
          // Where prediction holds time back, the thumb goes back as well.
          event.currentTarget.value = String(time.step.value);
        }}
      />
      <div class="player-lanes" aria-hidden="true">
        {lanes}
        <div class="player-cursor-track">
          <span class="player-cursor" style={{ '--at': String(length === 0 ? 0 : step / length) }} />
        </div>
      </div>
    </div>
  );
}

function Lanes({ scene, seen }: { scene: Scene; seen: number }) {
  // A lane without ticks takes no room. While something is still to come, which lanes stay empty would tell of it.
  const lanes =
    seen < scene.length
      ? scene.lanes
      : scene.lanes.filter((lane) => lanePath(lane, laneHeight, scene.length) !== '');
  return (
    <>
      {lanes.map((lane) => (
        <div class={`player-lane tone-${lane.tone}`} key={lane.name} data-lane={lane.name}>
          <span class="player-lane-name">{lane.label}</span>
          <svg viewBox={`0 0 1000 ${laneHeight}`} preserveAspectRatio="none" aria-hidden="true">
            <path d={lanePath(lane, laneHeight, seen)} />
          </svg>
        </div>
      ))}
    </>
  );
}
