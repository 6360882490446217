import { useEffect, useMemo } from 'preact/hooks';
import { chartStrings } from '../../i18n/lab/charts.ts';
import { controlStrings } from '../../i18n/lab/controls.ts';
import { lessonStrings } from '../../i18n/lab/figure.ts';
import { predictStrings } from '../../i18n/lab/predict.ts';
import { shareStrings } from '../../i18n/lab/share.ts';
import { traceStrings } from '../../i18n/lab/trace.ts';
import type { Language } from '../../site/address.ts';
import { LabFrame } from './LabFrame.tsx';
import { createLab } from './model/lab.ts';
import { presetScenario } from './model/preset-scenario.ts';
import { traceOf } from './model/workload.ts';
import { writeLink } from './model/write-link.ts';
import { Narration } from './panels/Narration.tsx';
import { NarrationLog } from './panels/NarrationLog.tsx';
import { Tabs } from './panels/Tabs.tsx';
import { TotalsTable } from './panels/TotalsTable.tsx';
import { Predict } from './predict/Predict.tsx';
import { Lesson } from './settings/Lesson.tsx';
import { Settings } from './settings/Settings.tsx';
import { followAddress } from './share/link.ts';
import { Stages } from './stage/Stages.tsx';
import { TimeBar } from './time/TimeBar.tsx';

interface Props {
  language: Language;
  /** Address of the lab's own page, given where the lab stands in a frame of another page. */
  embeddedIn?: string;
}

/** The whole lab. */
export default function CacheLab({ language, embeddedIn }: Props) {
  const rendered = useMemo(() => presetScenario('exam'), []);
  const lab = useMemo(() => createLab(rendered, language, traceOf), [rendered, language]);
  useEffect(() => followAddress(lab, rendered), [lab, rendered]);
  const tabs = useMemo(
    () => [
      {
        name: 'charts',
        label: chartStrings[language].heading,
        load: () => import('./charts/Charts.tsx'),
      },
      {
        name: 'trace',
        label: traceStrings[language].heading,
        load: () => import('./trace/TracePanel.tsx'),
      },
      {
        name: 'share',
        label: shareStrings[language].heading,
        load: () => import('./share/SharePanel.tsx'),
      },
    ],
    [language],
  );
  return (
    <LabFrame lab={lab} variant="lab">
      {(motion, showKeys) => (
        <>
          {lab.notice.value && (
            <p class="notice" role="alert">
              {lab.notice}
            </p>
          )}
          {embeddedIn === undefined && <Settings lab={lab} />}
          <div class="lab-main">
            <div class="lab-figure">
              <Stages lab={lab} motion={motion} />
              <Narration lab={lab} />
              {lab.predict.value && <Predict lab={lab} />}
              <TimeBar lab={lab} onKeys={showKeys} />
            </div>
            <div class="lab-side">
              <Lesson lab={lab} />
              <label class="predict-toggle">
                <input
                  type="checkbox"
                  checked={lab.predict.value}
                  onChange={(event) => {
                    lab.predict.value = event.currentTarget.checked;
                  }}
                />{' '}
                {predictStrings[language].toggle}
              </label>
              <NarrationLog lab={lab} />
              <TotalsTable lab={lab} />
            </div>
          </div>
          {embeddedIn === undefined ? (
            <Tabs lab={lab} tabs={tabs} label={controlStrings[language].more} />
          ) : (
            <p class="open-lab">
              <a href={`${embeddedIn}#${writeLink(lab.scenario.value) ?? ''}`} target="_blank" rel="noopener">
                {lessonStrings[language].openInLab}
              </a>
            </p>
          )}
        </>
      )}
    </LabFrame>
  );
}
