import { presetStrings } from '../../../i18n/lab/presets.ts';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import type { Lab } from '../model/lab.ts';
import { presetScenario } from '../model/preset-scenario.ts';
import { type PresetName, presetNames } from '../model/presets.ts';
import { defaultGenerated, type GeneratorName, generatorNames } from '../model/scenario.ts';

/** The list of scenarios and generators. */
export function WorkloadPicker({ lab }: { lab: Lab }) {
  const text = settingStrings[lab.language];
  const presets = presetStrings[lab.language];
  const workload = lab.workload.value;
  const chosen =
    workload.kind === 'preset'
      ? `preset:${workload.name}`
      : workload.kind === 'generated'
        ? `generator:${workload.generator}`
        : 'own';

  const choose = (value: string) => {
    const [kind, name] = value.split(':');
    if (kind === 'preset') lab.open({ ...presetScenario(name as PresetName), predict: lab.predict.value });
    if (kind === 'generator') {
      const base = workload.kind === 'generated' ? workload : defaultGenerated;
      lab.setWorkload({ ...base, generator: name as GeneratorName });
    }
  };
  return (
    <select
      class="workload-picker"
      aria-label={text.workload}
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <optgroup label={presets.heading}>
        {presetNames.map((name) => (
          <option key={name} value={`preset:${name}`}>
            {presets[name].title}
          </option>
        ))}
      </optgroup>
      <optgroup label={text.generated}>
        {generatorNames.map((name) => (
          <option key={name} value={`generator:${name}`}>
            {text.generators[name]}
          </option>
        ))}
      </optgroup>
      {chosen === 'own' && <option value="own">{text.ownTrace}</option>}
    </select>
  );
}
