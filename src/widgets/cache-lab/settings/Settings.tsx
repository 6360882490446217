import { lessonStrings } from '../../../i18n/lab/lessons.ts';
import { settingStrings } from '../../../i18n/lab/settings.ts';
import { formatCount } from '../../../i18n/numbers.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab } from '../model/lab.ts';
import type { TabState } from '../panels/tabs.ts';
import { CacheSettings } from './CacheSettings.tsx';
import { removeConfiguration, setConfiguration } from './compared-caches.ts';
import { LabActions } from './LabActions.tsx';
import { WorkloadFields, WorkloadSentence } from './WorkloadSettings.tsx';

/** The settings in one line, which unfolds to all of them, as sentences whose bold words are controls, and the ways to add a cache to compare with. */
export function Settings({
  lab,
  panel,
}: {
  readonly lab: Lab;
  readonly panel: ReturnType<TabState['panel']>;
}) {
  const { language } = lab;
  const text = lessonStrings[language];
  return (
    <section class="settings" aria-label={settingStrings[language].heading}>
      {/* As a tab of its own it is open whenever it shows. */}
      <details class="settings-fold" open={panel.role === 'tabpanel'}>
        <summary>
          <span>
            {[
              ...lab.configurations.value.map((configuration) =>
                describeConfiguration(configuration, language),
              ),
              text.requests(formatCount(lab.wholeTrace.value.length, language)),
            ].join(' / ')}
          </span>
          <span class="settings-change">{text.change}</span>
        </summary>
        <div class="settings-more" {...panel}>
          <WorkloadSentence lab={lab} />
          <WorkloadFields lab={lab} />
          {lab.configurations.value.map((configuration, index) => (
            <CacheSettings
              key={index}
              configuration={configuration}
              language={lab.language}
              number={lab.configurations.value.length > 1 ? index + 1 : null}
              onChange={(changed) => setConfiguration(lab, index, changed)}
              onRemove={index === 0 ? undefined : () => removeConfiguration(lab, index)}
            />
          ))}
          <LabActions lab={lab} />
        </div>
      </details>
    </section>
  );
}
