import type { StampedeStrings } from '../../i18n/scenes/stampede.ts';
import type { Protection } from '../../sim/stampede/types.ts';
import type { comparisonOf } from './model.ts';

interface Props {
  readonly strings: StampedeStrings;
  readonly rows: ReturnType<typeof comparisonOf>;
  /** The protection that the picture shows. */
  readonly chosen?: Protection;
}

/** What each protection costs, with the same readers. */
export function Comparison({ strings, rows, chosen }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section class="stampede-table" tabIndex={0} aria-label={strings.compare}>
      <table>
        <caption>{strings.compare}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.protection}</th>
            <th scope="col">{strings.reads}</th>
            <th scope="col">{strings.atOnce}</th>
            <th scope="col">{strings.median}</th>
            <th scope="col">{strings.p95}</th>
            <th scope="col">{strings.stale}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ protection, played: { databaseReads, mostAtOnce, waits, counts } }) => (
            <tr key={protection} aria-current={protection === chosen ? 'true' : undefined}>
              <th scope="row">{strings.protections[protection]}</th>
              <td>{databaseReads}</td>
              <td>{mostAtOnce}</td>
              <td>{Math.round(waits.median)}</td>
              <td>{Math.round(waits.p95)}</td>
              <td>{counts.stale}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
