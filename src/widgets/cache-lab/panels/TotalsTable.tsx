import { measureStrings } from '../../../i18n/lab/measures.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab } from '../model/lab.ts';
import { latencyOf, measuresOf } from '../model/measures.ts';

type Row = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly format: (value: number) => string;
  /** Shown in a small figure inside a note too. */
  readonly essential: boolean;
};

/** The running totals up to the moment shown; with several caches also how they differ from the first. */
export function TotalsTable({ lab, essential = false }: { lab: Lab; essential?: boolean }) {
  const text = measureStrings[lab.language];
  const runs = lab.runs.value;
  const rows = rowsOf(lab).filter((row) => (essential ? row.essential : true));
  const several = runs.length > 1;
  return (
    <table class="totals">
      <caption>{text.totals}</caption>
      <thead>
        <tr>
          <th scope="col">{text.measure}</th>
          {runs.map(({ configuration }, index) => (
            <th scope="col" key={index}>
              {several ? describeConfiguration(configuration, lab.language) : text.totals}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {row.values.map((value, index) => (
              <td key={index}>
                {value === null ? text.none : row.format(value)}
                {index > 0 && <Difference row={row} value={value} label={text.difference} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Difference({ row, value, label }: { row: Row; value: number | null; label: string }) {
  const first = row.values[0];
  if (value === null || first === null || first === undefined || first === value) return null;
  const by = value - first;
  return (
    <small class="difference">
      <span class="visually-hidden">{label} </span>
      {by > 0 ? '+' : '−'}
      {row.format(Math.abs(by))}
    </small>
  );
}

function rowsOf(lab: Lab): Row[] {
  const text = measureStrings[lab.language];
  const whole = new Intl.NumberFormat(lab.language);
  const percent = new Intl.NumberFormat(lab.language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const decimal = new Intl.NumberFormat(lab.language, { maximumFractionDigits: 2 });
  const totals = lab.frames.value.map((frame) => frame.totals);
  const latency = lab.runs.value.map(({ timeline }) =>
    latencyOf(measuresOf(timeline), lab.latencies.value, 0, lab.step.value),
  );
  const count = (name: string, values: (number | null)[], essential = false): Row => ({
    name,
    values,
    format: (value) => whole.format(value),
    essential,
  });
  const milliseconds = (name: string, values: (number | null)[]): Row => ({
    name,
    values,
    format: (value) => text.milliseconds(decimal.format(value)),
    essential: false,
  });
  return [
    {
      name: text.hitRatio,
      values: totals.map(({ hits, reads }) => (reads === 0 ? null : hits / reads)),
      format: (value) => percent.format(value),
      essential: true,
    },
    count(
      text.reads,
      totals.map(({ reads }) => reads),
    ),
    count(
      text.hits,
      totals.map(({ hits }) => hits),
      true,
    ),
    count(
      text.misses,
      totals.map(({ misses }) => misses),
      true,
    ),
    count(
      text.missesExpired,
      totals.map(({ missesExpired }) => missesExpired),
    ),
    count(
      text.staleReads,
      totals.map(({ staleReads }) => staleReads),
      true,
    ),
    count(
      text.writes,
      totals.map(({ writes }) => writes),
    ),
    count(
      text.dbReads,
      totals.map(({ dbReads }) => dbReads),
      true,
    ),
    count(
      text.dbWrites,
      totals.map(({ dbWrites }) => dbWrites),
      true,
    ),
    count(
      text.cacheWrites,
      totals.map(({ cacheWrites }) => cacheWrites),
    ),
    count(
      text.evictions,
      totals.map(({ evictions }) => evictions),
    ),
    count(
      text.dirty,
      totals.map(({ dirtyAtEnd }) => dirtyAtEnd),
    ),
    count(
      text.trips,
      totals.map(({ trips }) => trips),
    ),
    milliseconds(
      text.meanLatency,
      latency.map((summary) => summary?.mean ?? null),
    ),
    milliseconds(
      text.p95Latency,
      latency.map((summary) => summary?.p95 ?? null),
    ),
  ];
}
