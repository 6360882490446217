import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Language } from '../../language.ts';
import type { Told } from './Answer.tsx';
import type { PlanAnswer } from './answer.ts';
import { formatRate } from './numbers.ts';

interface LoadProps extends Pick<PlanAnswer, 'report' | 'hasTimes'> {
  readonly language: Language;
  /** Names with the reads a second as they are written; null: the trace does not tell. */
  readonly rows: readonly (readonly [string, string])[] | null;
}

/** Reads a second that the database has to answer, with and without a cache. */
export function LoadTable({ language, rows, report, hasTimes }: LoadProps) {
  const text = planTableStrings[language];
  return (
    <section class="plan-part" aria-labelledby="plan-database-title">
      <h2 id="plan-database-title">{text.database}</h2>
      {rows === null ? (
        <p>{hasTimes && report.timeUnit === 'as-given' ? text.noUnit : text.noTimes}</p>
      ) : (
        <table class="plan-table">
          <caption>{text.databaseCaption}</caption>
          <tbody>
            {rows.map(([name, reads]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text.perSecond(reads)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The load of the whole trace. */
export function DatabaseLoad({ answer: { plan, report, hasTimes }, language }: Told) {
  const text = planTableStrings[language];
  const { database } = plan;
  const rate = (reads: number) => formatRate(reads, language);
  const rows =
    database &&
    ([
      [text.without, rate(database.before)],
      [text.onAverage, rate(database.after)],
      [text.atMost, rate(database.peak)],
    ] as const);
  return <LoadTable language={language} rows={rows} report={report} hasTimes={hasTimes} />;
}
