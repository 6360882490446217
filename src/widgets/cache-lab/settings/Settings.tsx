import { settingStrings } from '../../../i18n/lab/settings.ts';
import type { Lab } from '../model/lab.ts';
import type { TabState } from '../panels/tabs.ts';
import { CacheSettings } from './CacheSettings.tsx';
import { LabActions } from './LabActions.tsx';
import { WorkloadFields, WorkloadSentence } from './WorkloadSettings.tsx';

/** All settings, as sentences whose bold words are controls, and the ways to add a cache to compare with. */
export function Settings({ lab, panel }: { lab: Lab; panel: ReturnType<TabState['panel']> }) {
  return (
    <section class="settings" aria-label={settingStrings[lab.language].heading}>
      <WorkloadSentence lab={lab} />
      <div class="settings-more" {...panel}>
        <WorkloadFields lab={lab} />
        {lab.configurations.value.map((configuration, index) => (
          <CacheSettings
            key={index}
            configuration={configuration}
            language={lab.language}
            number={lab.configurations.value.length > 1 ? index + 1 : null}
            onChange={(changed) => lab.setConfiguration(index, changed)}
            onRemove={index === 0 ? undefined : () => lab.removeConfiguration(index)}
          />
        ))}
        <LabActions lab={lab} />
      </div>
    </section>
  );
}
