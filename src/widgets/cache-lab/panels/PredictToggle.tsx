import { predictStrings } from '../../../i18n/lab/predict.ts';
import type { Lab } from '../model/lab.ts';

/** Turns the questions before each step on and off. */
export function PredictToggle({ lab }: { lab: Lab }) {
  return (
    <label class="predict-toggle">
      <input
        type="checkbox"
        checked={lab.predict.value}
        onChange={(event) => {
          lab.predict.value = event.currentTarget.checked;
        }}
      />{' '}
      {predictStrings[lab.language].toggle}
    </label>
  );
}
