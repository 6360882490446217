import { useComputed } from '@preact/signals';
import { useCallback, useLayoutEffect, useMemo } from 'preact/hooks';
import { controlStrings } from '../../i18n/lab/controls.ts';
import { measureStrings } from '../../i18n/lab/measures.ts';
import { panelStrings } from '../../i18n/lab/panels.ts';
import { settingStrings } from '../../i18n/lab/settings.ts';
import { sceneStrings } from '../../i18n/player/scene.ts';
import type { Language } from '../../language.ts';
import { loadPart } from '../../loading/load-part.ts';
import { Log } from '../player/Log.tsx';
import { Narration } from '../player/Narration.tsx';
import { PredictSwitch, Questions } from '../player/Questions.tsx';
import { TimeBar } from '../player/TimeBar.tsx';
import { questionOfTwo } from './compare/question-of-two.ts';
import { LabFrame } from './LabFrame.tsx';
import { createLab } from './model/lab.ts';
import { presetScenario } from './model/preset-scenario.ts';
import type { PresetName } from './model/presets.ts';
import { type TabName, tabNames } from './model/view.ts';
import { traceOf } from './model/workload.ts';
import { writeLink } from './model/write-link.ts';
import { createOpening, type LessonOpening } from './opening.ts';
import { captionOfOthers, captionOfWindow, otherRows } from './panels/all-rows.ts';
import { LazyPanel } from './panels/LazyPanel.tsx';
import { TabList } from './panels/TabList.tsx';
import { TotalsTable } from './panels/TotalsTable.tsx';
import { useTabs } from './panels/tabs.ts';
import { countingRows } from './panels/totals-rows.ts';
import { WindowNote } from './panels/WindowNote.tsx';
import { type PlayableLab, playableLab } from './playable.ts';
import { LessonPanel } from './settings/LessonPanel.tsx';
import { LessonRail } from './settings/LessonRail.tsx';
import { PresetLesson } from './settings/PresetLesson.tsx';
import { Settings } from './settings/Settings.tsx';
import { followAddress } from './share/link.ts';
import { Stages } from './stage/Stages.tsx';
import { SendNow } from './trace/SendNow.tsx';

interface Props {
  readonly language: Language;
  /** Address of the lab's own page, given where the lab is in a frame of another page. */
  readonly embeddedIn?: string;
}

const lazyPanels = {
  charts: () => loadPart(() => import('./charts/Charts.tsx')),
  trace: () => loadPart(() => import('./trace/TracePanel.tsx')),
  share: () => loadPart(() => import('./share/SharePanel.tsx')),
} as const;
const lazyNames = ['charts', 'trace', 'share'] as const satisfies readonly (keyof typeof lazyPanels)[];
const loadWholeTotals = () => loadPart(() => import('./trace/WholeTotals.tsx'));

/** The whole lab. */
export default function CacheLab({ language, embeddedIn }: Props) {
  const rendered = useMemo(() => presetScenario('exam'), []);
  const lab = useMemo(
    () => playableLab(createLab(rendered, language, traceOf, questionOfTwo)),
    [rendered, language],
  );
  const opening = useMemo(() => createOpening(lab), [lab]);
  // In the layout effect, so that a lab that is about to open a link says so from its first moment.
  useLayoutEffect(() => {
    const stop = followAddress(lab, rendered);
    // A link says what is to be seen or leads to another place of the page, a frame belongs to another page, and whoever
    // has set something knows the way.
    const plain = embeddedIn === undefined && location.hash === '';
    if (plain && lab.configurations.peek() === rendered.configurations) opening.begin(mayMove());
    return () => {
      stop();
      opening.stop();
    };
  }, [lab, rendered, opening, embeddedIn]);
  return (
    <LabFrame lab={lab} variant="lab">
      {(motion, showKeys) => (
        <>
          {lab.notice.value && (
            <p class="notice" role="alert">
              {lab.notice}
            </p>
          )}
          <LabBody lab={lab} opening={opening} motion={motion} showKeys={showKeys} embeddedIn={embeddedIn} />
        </>
      )}
    </LabFrame>
  );
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

interface BodyProps {
  readonly lab: PlayableLab;
  readonly opening: LessonOpening;
  readonly motion: number;
  readonly showKeys: () => void;
  readonly embeddedIn: string | undefined;
}

function LabBody({ lab, opening, motion, showKeys, embeddedIn }: BodyProps) {
  const { language } = lab;
  const tabs = useTabs(lab, embeddedIn === undefined ? tabNames : ['log', 'totals']);
  const labels: Record<TabName, string> = {
    settings: settingStrings[language].heading,
    log: sceneStrings[language].log,
    totals: measureStrings[language].totals,
    charts: panelStrings[language].headings.charts,
    trace: panelStrings[language].headings.trace,
    share: panelStrings[language].headings.share,
  };
  const choose = useCallback(
    (name: PresetName) => {
      lab.open(presetScenario(name));
      opening.begin(mayMove());
    },
    [lab, opening],
  );
  const panel = tabs.panel('settings');
  // Another tab draws the body again; the settings are many and stay as they are.
  const settings = useMemo(() => <Settings lab={lab} panel={panel} />, [lab, panel.role, panel['data-open']]);
  // What leads on from a lesson stands beside the sentence, where there is one below the stage.
  const beside = useComputed(
    () =>
      embeddedIn === undefined &&
      lab.workload.value.kind === 'preset' &&
      lab.configurations.value.length === 1,
  );
  const windowed = useComputed(() => lab.wholeTrace.value.length > lab.length.value);
  return (
    <div class="lab-body">
      {embeddedIn === undefined && <LessonRail lab={lab} onChoose={choose} />}
      {embeddedIn === undefined && settings}
      <div class="lab-figure">
        <Stages lab={lab} motion={motion} />
        <div class="lab-reach" data-beside={beside.value ? '' : undefined}>
          <Narration time={lab.time} />
          <Questions playable={lab} />
          {embeddedIn === undefined && <LessonPanel lab={lab} opening={opening} onChoose={choose} />}
          <TimeBar
            playable={lab}
            onKeys={showKeys}
            busy={lab.busy.value ? controlStrings[language].busy : undefined}
          />
        </div>
        {embeddedIn === undefined && <SendNow lab={lab} />}
      </div>
      <div class="lab-side">
        <div class="lab-hints">
          <PresetLesson lab={lab} />
          <PredictSwitch playable={lab} />
          <WindowNote lab={lab} />
        </div>
        <div class="lab-panel" {...tabs.panel('log')}>
          <SettledLog lab={lab} />
        </div>
        <div class="lab-panel totals-panel" {...tabs.panel('totals')}>
          <TotalsTable lab={lab} rows={countingRows} captionOf={captionOfWindow} large />
          <details class="more-totals">
            <summary>{panelStrings[language].more}</summary>
            <TotalsTable lab={lab} rows={otherRows} captionOf={captionOfOthers} />
          </details>
          <LazyPanel lab={lab} open={windowed.value} wanted load={loadWholeTotals} />
        </div>
      </div>
      <div class="lab-tabs">
        <TabList tabs={tabs} label={panelStrings[language].more} labels={labels} />
        {embeddedIn === undefined ? (
          lazyNames.map((name) => (
            <div class="lab-panel" key={name} {...tabs.panel(name)} hidden={tabs.open !== name}>
              <LazyPanel
                lab={lab}
                open={tabs.open === name}
                wanted={lab.tab.value === name}
                load={lazyPanels[name]}
              />
            </div>
          ))
        ) : (
          <p class="open-lab">
            <a href={`${embeddedIn}#${writeLink(lab.scenario.value) ?? ''}`} target="_blank" rel="noopener">
              {lab.text.openInLab}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Apart, because it is the only part of the body that changes with every step. */
function SettledLog({ lab }: { readonly lab: PlayableLab }) {
  return <Log playable={lab} moment={lab.settled.value} />;
}
