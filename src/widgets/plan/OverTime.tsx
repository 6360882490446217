import { useMemo } from 'preact/hooks';
import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planFactStrings } from '../../i18n/plan/facts.ts';
import type { Window } from '../../sim/plan/windows.ts';
import { LineChart } from '../chart/LineChart.tsx';
import type { Line } from '../chart/points.ts';
import type { Told } from './Answer.tsx';
import { unitsInSecond } from './numbers.ts';

/** The hit ratio of the planned cache over time, with the working sets. */
export function OverTime({ answer: { plan, report, hasTimes }, language }: Told) {
  const text = planFactStrings[language];
  const { windows, planned, reads } = plan;
  const [first, second] = windows;
  const byTime = hasTimes && first !== undefined && second !== undefined && second.from > first.from;
  const perSecond = unitsInSecond(report.timeUnit);
  const unit = byTime ? (perSecond === null ? 'given' : 'seconds') : 'reads';
  const start = first?.from ?? 0;
  const scale = unit === 'seconds' ? (perSecond ?? 1) : 1;
  const placeOf = (from: number) => Math.round((from - start) / scale);
  const lines = useMemo((): Line[] => {
    const points = windows.map(({ from, hitRatio }) => ({ x: placeOf(from), y: hitRatio }));
    const last = points.at(-1);
    // A span is drawn to its end, which for the last is no beginning of another.
    const end = last && {
      x: Math.round((last.x * windows.length) / Math.max(1, windows.length - 1)),
      y: last.y,
    };
    return [{ name: text.hitRatio, points: [...points, ...(end && windows.length > 1 ? [end] : [])] }];
  }, [windows, text]);
  const entries = formatCount(Math.min(planned.capacity, plan.keys), language);
  const axis = text.axis[unit];
  const misses = ({ requests, hits }: Window) => requests - hits;
  const [busiest] = [...windows].sort((one, other) => misses(other) - misses(one));
  return (
    <section class="plan-part" aria-labelledby="plan-time-title">
      <h2 id="plan-time-title">{text.time}</h2>
      {windows.length > 1 && reads > 1 && (
        <LineChart
          title={text.overTime(entries)}
          axis={axis}
          language={language}
          lines={lines}
          cursors={busiest === undefined ? [] : [{ x: placeOf(busiest.from), label: text.busiest }]}
          format={formatPercent}
          top={1}
          end={null}
        />
      )}
      {windows.length > 1 && <p class="plan-hint">{text.busiestMarked}</p>}
      <details>
        <summary>{text.windows}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
        <section class="plan-scroll" aria-label={text.windows} tabIndex={0}>
          <table class="plan-table">
            <caption>{text.overTime(entries)}</caption>
            <thead>
              <tr>
                {[axis, text.keyReads, text.workingSet, text.newKeys, text.hitRatio].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {windows.map(({ from, requests, workingSet, newKeys, hitRatio }) => (
                <tr key={from}>
                  <th scope="row">{formatCount(placeOf(from), language)}</th>
                  <td>{formatCount(requests, language)}</td>
                  <td>{formatCount(workingSet, language)}</td>
                  <td>{formatCount(newKeys, language)}</td>
                  <td>{hitRatio === null ? '–' : formatPercent(hitRatio, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}
