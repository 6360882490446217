import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Told } from './Answer.tsx';
import { formatRate } from './numbers.ts';

/** Reads a second that the database has to answer, with and without a cache. */
export function DatabaseLoad({ answer: { plan, report, hasTimes }, language }: Told) {
  const text = planTableStrings[language];
  const { database } = plan;
  return (
    <section class="plan-part" aria-labelledby="plan-database-title">
      <h2 id="plan-database-title">{text.database}</h2>
      {database === null ? (
        <p>{hasTimes && report.timeUnit === 'as-given' ? text.noUnit : text.noTimes}</p>
      ) : (
        <table class="plan-table">
          <caption>{text.databaseCaption}</caption>
          <tbody>
            {(
              [
                [text.without, database.before],
                [text.onAverage, database.after],
                [text.atMost, database.peak],
              ] as const
            ).map(([name, reads]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text.perSecond(formatRate(reads, language))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
