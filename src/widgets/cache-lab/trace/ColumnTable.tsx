import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import type { Language } from '../../../language.ts';
import type { TraceFault } from '../../../sim/trace/report.ts';
import type { ColumnChoice, ColumnReference } from '../../../sim/trace/tables/column-choice.ts';

const requestRoles = ['key', 'time', 'operation', 'count'] as const;
const allRoles = [...requestRoles, 'size', 'ttl'] as const;
type Role = (typeof allRoles)[number];

/** The columns of a file that does not say what they are, with the beginning of it. */
export interface UnnamedColumns {
  /** How each is named in a choice: its number, or its name where there are names. */
  readonly references: readonly ColumnReference[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns to choose from; null: the file cannot be read for another reason. */
export function columnsIn(fault: TraceFault): UnnamedColumns | null {
  if (fault.code === 'key-column-unclear') return { references: fault.names, rows: fault.rows };
  if (fault.code !== 'key-column-unknown') return null;
  const width = Math.max(...fault.rows.map((row) => row.length));
  return { references: Array.from({ length: width }, (_, index) => index + 1), rows: fault.rows };
}

interface Props {
  readonly columns: UnnamedColumns;
  readonly language: Language;
  readonly onChoose: (choice: ColumnChoice) => void;
  /** Sizes and times to live are of use, too. */
  readonly withSizes?: boolean;
}

/** The first lines of a file, and above each column what it is. */
export function ColumnTable({ columns: { references, rows }, language, onChoose, withSizes = false }: Props) {
  const text = traceStrings[language];
  const roles = withSizes ? allRoles : requestRoles;
  const id = useId();
  const chosen = useSignal<readonly (Role | null)[]>(references.map(() => null));
  const missing = useSignal(false);

  const choose = (column: number, role: Role | null) => {
    missing.value = false;
    chosen.value = chosen.value.map((before, index) => {
      if (index === column) return role;
      // A key may be joined of several columns; anything else is in one.
      return before === role && role !== 'key' ? null : before;
    });
  };
  const of = (role: Role) => references.filter((_, index) => chosen.value[index] === role);
  const read = () => {
    const key = of('key');
    missing.value = key.length === 0;
    if (missing.value) return;
    const [time] = of('time');
    const [op] = of('operation');
    const [count] = of('count');
    const [size] = of('size');
    const [ttl] = of('ttl');
    onChoose({
      key,
      ...(time !== undefined && { time }),
      ...(op !== undefined && { op }),
      ...(count !== undefined && { count }),
      ...(size !== undefined && { size }),
      ...(ttl !== undefined && { ttl }),
    });
  };

  return (
    <div>
      <p class="hint" id={`${id}-hint`}>
        {text.columnChoice}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section class="column-table" aria-labelledby={`${id}-hint`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {references.map((reference, column) => (
                <th key={reference} scope="col">
                  <label>
                    {text.columnOf(reference)}
                    <select
                      value={chosen.value[column] ?? ''}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        choose(column, roles.find((role) => role === value) ?? null);
                      }}
                    >
                      <option value="">{text.columnUnused}</option>
                      {roles.map((role) => (
                        <option key={role} value={role}>
                          {text.columnRoles[role]}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {references.map((reference, column) => (
                  <td key={reference} class="column-value">
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="manual-line">
        <button type="button" onClick={read}>
          {text.readColumns}
        </button>
        <span role="status">{missing.value && text.noKeyColumn}</span>
      </p>
    </div>
  );
}
