import { useMemo } from 'preact/hooks';
import type { Language } from '../../language.ts';
import { Lesson } from '../player/Lesson.tsx';
import { Narration } from '../player/Narration.tsx';
import { Questions } from '../player/Questions.tsx';
import { TimeBar } from '../player/TimeBar.tsx';
import { LabFrame } from './LabFrame.tsx';
import type { Configuration } from './model/configuration.ts';
import { createLab } from './model/lab.ts';
import { defaultLatencies } from './model/latencies.ts';
import { fromWritten, type WrittenTrace } from './model/written-trace.ts';
import { TotalsTable } from './panels/TotalsTable.tsx';
import { essentialRows } from './panels/totals-rows.ts';
import { playableLab } from './playable.ts';
import { questionOf } from './question.ts';
import { Stages } from './stage/Stages.tsx';

interface Props {
  /** Requests and the caches they go to. */
  readonly trace: WrittenTrace;
  readonly configurations: readonly Configuration[];
  readonly title: string;
  readonly watch: string;
  readonly lesson: string;
  readonly language: Language;
  /** Address of the lab with this scenario, without the moment. */
  readonly labAddress: string;
  /** Ask before each step. */
  readonly predict: boolean;
}

/**
 * A small lab inside a note: one scenario, its time and its totals, and the way to the whole lab. What it shows comes
 * with the page, so that a note does not bring the scenarios and words of all others.
 */
export default function CacheFigure(props: Props) {
  const { trace, configurations, language, predict } = props;
  const lab = useMemo(() => {
    const parsed = { trace: fromWritten(trace), problems: [], problemCount: 0 };
    return playableLab(
      createLab(
        {
          workload: { kind: 'file', name: props.title },
          configurations,
          latencies: defaultLatencies,
          step: 0,
          phase: null,
          predict,
        },
        language,
        () => parsed,
        questionOf,
      ),
    );
  }, [trace, configurations, predict, language, props.title]);
  return (
    <LabFrame lab={lab} variant="figure" title={props.title}>
      {(motion, showKeys) => (
        <>
          <p class="figure-title">{props.title}</p>
          <Stages lab={lab} motion={motion} />
          <Narration time={lab.time} />
          <Questions playable={lab} />
          <TimeBar playable={lab} onKeys={showKeys} />
          <div class="figure-notes">
            <Lesson playable={lab} watch={props.watch} learnt={props.lesson} />
            <TotalsTable lab={lab} rows={essentialRows} bare />
            <p class="open-lab">
              <a href={`${props.labAddress}&step=${lab.step.value}${lab.predict.value ? '&predict=1' : ''}`}>
                {lab.text.openInLab}
              </a>
            </p>
          </div>
        </>
      )}
    </LabFrame>
  );
}
