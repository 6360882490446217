import { speedsOf } from './clock.ts';
import type { Playable } from './playable.ts';

/** How fast time passes while playing. */
export function SpeedControl({ playable }: { readonly playable: Playable }) {
  const { time, text } = playable;
  return (
    <label class="player-speed">
      <span>{text.speed}</span>
      <select
        value={String(time.speed.value)}
        onChange={(event) => {
          time.speed.value = Number(event.currentTarget.value);
        }}
      >
        {speedsOf[time.scene.value.pace].map((speed) => (
          <option key={speed} value={String(speed)}>
            {text.timesSpeed(speed)}
          </option>
        ))}
      </select>
    </label>
  );
}
