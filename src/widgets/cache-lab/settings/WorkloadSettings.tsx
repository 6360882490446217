import { presetStrings } from '../../../i18n/lab/presets.ts';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import { limits } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { presetScenario } from '../model/preset-scenario.ts';
import { type PresetName, presetNames } from '../model/presets.ts';
import { defaultGenerated, type GeneratorName, generatorNames } from '../model/scenario.ts';
import { NumberField } from './NumberField.tsx';
import { Sentence } from './Sentence.tsx';

/** Where the requests come from, as the first half of the sentence. */
export function WorkloadSettings({ lab }: { lab: Lab }) {
  const text = settingStrings[lab.language];
  const presets = presetStrings[lab.language];
  const workload = lab.workload.value;
  const generated = workload.kind === 'generated' ? workload : null;
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
      lab.setWorkload({ ...(generated ?? defaultGenerated), generator: name as GeneratorName });
    }
  };

  const picker = (
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
  if (!generated) {
    return (
      <Sentence
        template={text.presetSentence}
        parts={{ workload: picker, count: lab.length.value.toLocaleString(lab.language) }}
      />
    );
  }
  const change = (part: Partial<typeof generated>) => lab.setWorkload({ ...generated, ...part });
  const number = (name: 'requests' | 'keys' | 'writes' | 'seed' | 'shift', hideLabel = false) => (
    <NumberField
      label={text[name]}
      value={generated[name]}
      range={limits[name]}
      language={lab.language}
      hideLabel={hideLabel}
      onChange={(value) => value !== null && change({ [name]: value })}
    />
  );
  return (
    <>
      <Sentence
        template={text.workloadSentence}
        parts={{ workload: picker, requests: number('requests', true) }}
      />
      {number('keys')}
      {generated.generator === 'zipf' && (
        <NumberField
          label={text.alpha}
          value={generated.alpha}
          range={limits.alpha}
          language={lab.language}
          decimal
          onChange={(value) => value !== null && change({ alpha: value })}
        />
      )}
      {generated.generator === 'hotset' && number('shift')}
      {number('writes')}
      {generated.generator !== 'loop' && number('seed')}
    </>
  );
}
