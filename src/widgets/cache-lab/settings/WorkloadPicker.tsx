import { presetStrings } from '../../../i18n/lab/presets.ts';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import type { Lab } from '../model/lab.ts';
import { defaultGenerated, type GeneratorName, generatorNames } from '../model/scenario.ts';

/** Which generator makes the requests. Those of a lesson, or of the reader's own, are named as long as they are there. */
export function WorkloadPicker({ lab }: { readonly lab: Lab }) {
  const text = settingStrings[lab.language];
  const workload = lab.workload.value;
  const given =
    workload.kind === 'generated'
      ? null
      : workload.kind === 'preset'
        ? presetStrings[lab.language][workload.name].title
        : text.ownTrace;
  const choose = (value: string) => {
    if (value === '') return;
    const base = workload.kind === 'generated' ? workload : defaultGenerated;
    lab.setWorkload({ ...base, generator: value as GeneratorName });
  };
  return (
    <select
      class="workload-picker"
      aria-label={text.workload}
      value={workload.kind === 'generated' ? workload.generator : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {given !== null && <option value="">{given}</option>}
      <optgroup label={text.generated}>
        {generatorNames.map((name) => (
          <option key={name} value={name}>
            {text.generators[name]}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
