import { controlStrings } from '../../../i18n/lab/controls.ts';
import { speeds } from '../model/clock.ts';
import type { Lab } from '../model/lab.ts';

/** How fast time passes while playing. */
export function SpeedControl({ lab }: { lab: Lab }) {
  const text = controlStrings[lab.language];
  return (
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
  );
}
