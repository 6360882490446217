import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import { describeConfiguration } from '../describe.ts';
import { limits } from '../model/configuration.ts';
import type { Lab } from '../model/lab.ts';
import { CacheSettings } from './CacheSettings.tsx';
import { WorkloadSettings } from './WorkloadSettings.tsx';

/** All settings, as sentences whose bold words are controls, and the ways to add a cache to compare with. */
export function Settings({ lab }: { lab: Lab }) {
  const text = settingStrings[lab.language];
  const configurations = lab.configurations.value;
  const full = configurations.length >= limits.configurations;
  const step = lab.step.value;
  // On a narrow screen the stage comes first and the settings open on demand; on a wide one they always show.
  const open = useSignal(false);
  const body = useId();
  return (
    <section class="settings" aria-label={text.heading}>
      <button
        type="button"
        class="settings-toggle"
        aria-expanded={open.value}
        aria-controls={body}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <strong>{text.heading}</strong>{' '}
        <span>{configurations.map((each) => describeConfiguration(each, lab.language)).join(' / ')}</span>
      </button>
      <div class="settings-body" id={body} data-open={open.value ? '' : undefined}>
        <div class="workload-settings">
          <WorkloadSettings lab={lab} />
        </div>
        {configurations.map((configuration, index) => (
          <CacheSettings
            key={index}
            configuration={configuration}
            language={lab.language}
            onChange={(changed) => lab.setConfiguration(index, changed)}
            onRemove={index === 0 ? undefined : () => lab.removeConfiguration(index)}
          />
        ))}
        <div class="lab-actions">
          <button type="button" disabled={full} onClick={() => lab.addConfiguration(null)}>
            {text.addCache}
          </button>
          <button
            type="button"
            disabled={full || step === 0}
            title={text.forkHint(step)}
            onClick={() => lab.addConfiguration(step)}
          >
            {text.fork}
          </button>
          <button type="button" onClick={lab.compareStrategies}>
            {text.examQuestion}
          </button>
          {full && <span class="hint">{text.mostCaches(limits.configurations)}</span>}
        </div>
      </div>
    </section>
  );
}
