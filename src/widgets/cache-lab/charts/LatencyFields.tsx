import { settingStrings } from '../../../i18n/lab/settings.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import type { Lab } from '../model/lab.ts';
import type { Latencies } from '../model/latencies.ts';

const range = { least: 0, most: 100_000 };

/** The declared latencies that mean and percentile are made of. */
export function LatencyFields({ lab }: { readonly lab: Lab }) {
  const text = settingStrings[lab.language];
  const field = (name: keyof Latencies, label: string) => (
    <NumberField
      label={label}
      value={lab.latencies.value[name]}
      range={range}
      language={lab.language}
      decimal
      onChange={(value) => {
        if (value !== null) lab.latencies.value = { ...lab.latencies.value, [name]: value };
      }}
    />
  );
  return (
    <fieldset class="latencies">
      <legend>{text.latencies}</legend>
      {field('cache', text.latencyCache)}
      {field('databaseRead', text.latencyRead)}
      {field('databaseWrite', text.latencyWrite)}
    </fieldset>
  );
}
