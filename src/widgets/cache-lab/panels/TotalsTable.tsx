import { measureStrings } from '../../../i18n/lab/measures.ts';
import { describeConfiguration } from '../describe.ts';
import type { Lab, LabMoment } from '../model/lab.ts';
import type { RowMaker, TotalsRow } from './totals-rows.ts';

interface Props {
  readonly lab: Lab;
  readonly rows: RowMaker;
  /** What the table is called, where that is more than “totals”. */
  readonly captionOf?: (lab: Lab, moment: LabMoment) => string | undefined;
  /** They are few, and the first that a reader looks for. */
  readonly large?: boolean;
  /** Its columns are named for screen readers only: what they stand for is next to it. */
  readonly bare?: boolean;
}

/** Caches of a comparison that are called by name. */
const mostNamed = 2;

/** The running totals up to the moment shown; with several caches also how they differ from the first. */
export function TotalsTable({ lab, rows: rowsOf, captionOf, large = false, bare = false }: Props) {
  const text = measureStrings[lab.language];
  const moment = lab.settled.value;
  const { runs, step } = moment;
  const rows = rowsOf(lab, moment);
  const several = runs.length > 1;
  return (
    <table class={large ? 'totals totals-large' : 'totals'} data-step={step}>
      <caption>{captionOf?.(lab, moment) ?? text.totals}</caption>
      <thead class={several && !bare ? undefined : 'visually-hidden'}>
        <tr>
          <th scope="col">{text.measure}</th>
          {runs.map(({ configuration }, index) => (
            <th scope="col" key={index}>
              {several ? (
                <CacheName
                  number={index + 1}
                  name={describeConfiguration(configuration, lab.language)}
                  short={runs.length > mostNamed}
                />
              ) : (
                text.totals
              )}
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

/** With more caches there is no room for their names, which are beside the same numbers in the settings. */
function CacheName({
  number,
  name,
  short,
}: {
  readonly number: number;
  readonly name: string;
  readonly short: boolean;
}) {
  if (!short) return <>{name}</>;
  return (
    <span title={name}>
      {number}
      <span class="visually-hidden">. {name}</span>
    </span>
  );
}

function Difference({
  row,
  value,
  label,
}: {
  readonly row: TotalsRow;
  readonly value: number | null;
  readonly label: string;
}) {
  const first = row.values[0];
  if (value === null || first === null || first === undefined) return null;
  const difference = row.formatDifference(value, first);
  if (difference === '') return null;
  return (
    <small class="difference">
      <span class="visually-hidden">{label} </span>
      {difference}
    </small>
  );
}
