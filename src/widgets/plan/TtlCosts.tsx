import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planTableStrings } from '../../i18n/plan/tables.ts';
import type { Told } from './Answer.tsx';

/** What each time to live costs in misses and stale reads. */
export function TtlCosts({ answer: { plan, report, hasTimes }, language }: Told) {
  const text = planTableStrings[language];
  const { ttls, planned, keys } = plan;
  const count = (value: number) => formatCount(value, language);
  return (
    <section class="plan-part" aria-labelledby="plan-ttls-title">
      <h2 id="plan-ttls-title">{text.ttls}</h2>
      {ttls === null ? (
        <p>{hasTimes ? text.noTtlGiven : text.noTtlTimes}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
        <section class="plan-scroll" aria-label={text.ttls} tabIndex={0}>
          <table class="plan-table">
            <caption>{text.ttlsCaption(count(Math.min(planned.capacity, keys)))}</caption>
            <thead>
              <tr>
                {[
                  text.ttl[report.timeUnit ?? 'as-given'],
                  text.hitRatio,
                  text.misses,
                  text.expired,
                  text.stale,
                ].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ttls.map(({ ttl, hitRatio, misses, expired, staleReads }, index) => (
                <tr key={index}>
                  <th scope="row">{ttl === null ? text.forEver : count(ttl)}</th>
                  <td>{formatPercent(hitRatio, language)}</td>
                  <td>{count(misses)}</td>
                  <td>{count(expired)}</td>
                  <td>{count(staleReads)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
