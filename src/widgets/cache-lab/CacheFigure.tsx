import { useMemo } from 'preact/hooks';
import { figureStrings } from '../../i18n/lab/figure.ts';
import { presetStrings } from '../../i18n/lab/presets.ts';
import type { Language } from '../../site/address.ts';
import { LabFrame } from './LabFrame.tsx';
import { createLab } from './model/lab.ts';
import type { PresetName } from './model/presets.ts';
import { presetScenario } from './model/scenario.ts';
import { writeLink } from './model/write-link.ts';
import { Narration } from './panels/Narration.tsx';
import { TotalsTable } from './panels/TotalsTable.tsx';
import { Predict } from './predict/Predict.tsx';
import { Lesson } from './settings/Lesson.tsx';
import { Stages } from './stage/Stages.tsx';
import { TimeBar } from './time/TimeBar.tsx';

interface Props {
  preset: PresetName;
  language: Language;
  /** Address of the lab's page in this language. */
  labAddress: string;
  /** Ask before each step. */
  predict?: boolean;
}

/** A small lab inside a note: one scenario, its time and its totals, and the way to the whole lab. */
export default function CacheFigure({ preset, language, labAddress, predict = false }: Props) {
  const lab = useMemo(
    () => createLab({ ...presetScenario(preset), predict }, language),
    [preset, predict, language],
  );
  const text = figureStrings[language];
  const link = writeLink(lab.scenario.value);
  return (
    <LabFrame lab={lab} variant="figure">
      {(motion, showKeys) => (
        <>
          <p class="figure-title">{presetStrings[language][preset].title}</p>
          <Stages lab={lab} motion={motion} />
          <Narration lab={lab} />
          {lab.predict.value && <Predict lab={lab} />}
          <TimeBar lab={lab} onKeys={showKeys} />
          <div class="figure-notes">
            <Lesson lab={lab} />
            <TotalsTable lab={lab} essential />
            <p class="open-lab">
              <a href={link === undefined ? labAddress : `${labAddress}#${link}`}>{text.openInLab}</a>
            </p>
          </div>
        </>
      )}
    </LabFrame>
  );
}
