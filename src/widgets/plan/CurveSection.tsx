import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Language } from '../../language.ts';
import { LineChart } from '../chart/LineChart.tsx';
import type { Line } from '../chart/points.ts';

interface Props {
  readonly language: Language;
  readonly lines: readonly Line[];
  /** Where more memory stops paying. */
  readonly sentence: string;
  /** Entries; null: it is not known where. */
  readonly knee: number | null;
  /** Entries of the planned cache. */
  readonly planned: number;
  readonly note?: string | undefined;
}

/** Hit ratio by capacity, and where more memory stops paying. */
export function CurveSection({ language, lines, sentence, knee, planned, note }: Props) {
  const text = planTableStrings[language];
  const count = (value: number) => formatCount(value, language);
  const places = [...new Set([planned, knee ?? planned])];
  return (
    <section class="plan-part" aria-labelledby="plan-curve-title">
      <h2 id="plan-curve-title">{text.curve}</h2>
      <p>
        {sentence}
        {planned !== knee && ` ${text.plannedOther(count(planned))}`}
      </p>
      <LineChart
        title={text.curveTitle}
        axis={text.entries}
        language={language}
        lines={lines}
        cursors={places.map((x) => ({ x, label: text.kneeMark(count(x)) }))}
        format={formatPercent}
        top={1}
        end={null}
      />
      {note !== undefined && <p class="plan-hint">{note}</p>}
    </section>
  );
}
