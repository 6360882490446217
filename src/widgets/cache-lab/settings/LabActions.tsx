import { settingStrings } from '../../../i18n/lab/settings.ts';
import type { Lab } from '../model/lab.ts';
import { limits } from '../model/limits.ts';
import { addConfiguration, compareStrategies } from './compared-caches.ts';

/** The ways to get a second cache to compare with. */
export function LabActions({ lab }: { readonly lab: Lab }) {
  const text = settingStrings[lab.language];
  const full = lab.configurations.value.length >= limits.configurations;
  return (
    <div class="lab-actions">
      <button type="button" disabled={full} onClick={() => addConfiguration(lab, null)}>
        {text.addCache}
      </button>
      <ForkButton lab={lab} full={full} />
      <button type="button" onClick={() => compareStrategies(lab)}>
        {text.examQuestion}
      </button>
      {full && <span class="hint">{text.mostCaches(limits.configurations)}</span>}
    </div>
  );
}

/** Apart, because it is the only setting that changes with every step. */
function ForkButton({ lab, full }: { readonly lab: Lab; readonly full: boolean }) {
  const text = settingStrings[lab.language];
  const { step } = lab.settled.value;
  return (
    <button
      type="button"
      disabled={full || step === 0}
      title={text.forkHint(step)}
      onClick={() => addConfiguration(lab, lab.step.value)}
    >
      {text.fork}
    </button>
  );
}
