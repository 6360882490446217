import { settingStrings } from '../../../i18n/lab/settings.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import type { Lab } from '../model/lab.ts';
import { limits } from '../model/limits.ts';
import type { GeneratedWorkload } from '../model/scenario.ts';
import { WorkloadPicker } from './WorkloadPicker.tsx';

/** Where the requests come from, as the first half of the sentence. */
export function WorkloadSentence({ lab }: { readonly lab: Lab }) {
  const text = settingStrings[lab.language];
  const workload = lab.workload.value;
  const picker = <WorkloadPicker lab={lab} />;
  return (
    <div class="workload-settings">
      {workload.kind === 'generated' ? (
        <Sentence
          template={text.workloadSentence}
          parts={{
            workload: picker,
            requests: <GeneratedNumber lab={lab} workload={workload} name="requests" hideLabel />,
          }}
        />
      ) : (
        <Sentence
          template={text.presetSentence}
          parts={{ workload: picker, count: formatCount(lab.wholeTrace.value.length, lab.language) }}
        />
      )}
    </div>
  );
}

/** Further parameters of a generator. */
export function WorkloadFields({ lab }: { readonly lab: Lab }) {
  const workload = lab.workload.value;
  if (workload.kind !== 'generated') return null;
  const { generator } = workload;
  const field = (name: GeneratedName) => <GeneratedNumber lab={lab} workload={workload} name={name} />;
  return (
    <div class="workload-settings">
      {field('keys')}
      {generator === 'zipf' && field('alpha')}
      {generator === 'hotset' && field('shift')}
      {field('writes')}
      {generator !== 'loop' && field('seed')}
    </div>
  );
}

type GeneratedName = 'requests' | 'keys' | 'alpha' | 'writes' | 'seed' | 'shift';

interface NumberProps {
  readonly lab: Lab;
  readonly workload: GeneratedWorkload;
  readonly name: GeneratedName;
  readonly hideLabel?: boolean;
}

function GeneratedNumber({ lab, workload, name, hideLabel = false }: NumberProps) {
  return (
    <NumberField
      label={settingStrings[lab.language][name]}
      value={workload[name]}
      range={limits[name]}
      language={lab.language}
      hideLabel={hideLabel}
      decimal={name === 'alpha'}
      onChange={(value) => value !== null && lab.setWorkload({ ...workload, [name]: value })}
    />
  );
}
