import { useRef } from 'preact/hooks';
import { themes } from '../../content/schema/comparison-columns.ts';
import { fill } from '../../i18n/fill.ts';
import { keepOnEscape } from '../early-input.ts';
import { defaultTableView, isChanged, longestFind } from './address.ts';
import { CopyButtons } from './CopyButtons.tsx';
import { type Comparison, change, changeMode, columnOrder, moveColumn, toggleColumn } from './model.ts';
import type { Mode } from './view.ts';

/** Everything that changes which part of the table is shown. */
export function Tools({ comparison }: { readonly comparison: Comparison }) {
  const { data, view, differing, shown } = comparison;
  const { strings } = data;
  const { mode, differencesOnly, theme, find } = view.value;
  const search = useRef<HTMLInputElement>(null);
  return (
    <section class="comparison-tools needs-scripts print:hidden" aria-label={strings.tools}>
      <fieldset class="control-segments">
        <legend>{strings.view}</legend>
        {(['today', 'exam'] satisfies Mode[]).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="comparison-view"
              checked={mode === choice}
              onChange={() => changeMode(comparison, choice)}
            />
            <span>{strings[choice]}</span>
          </label>
        ))}
      </fieldset>
      <label class="control-check">
        <input
          type="checkbox"
          name="differences"
          checked={differencesOnly}
          onChange={(event) => change(comparison, { differencesOnly: event.currentTarget.checked })}
        />
        <span>{fill(strings.differencesOnly, { differing: differing.value, all: data.rows.length })}</span>
      </label>
      <label class="control-field">
        <span>{strings.theme}</span>
        <select
          name="theme"
          value={theme}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change(comparison, { theme: themes.find((one) => one === value) ?? 'all' });
          }}
        >
          <option value="all">{strings.allThemes}</option>
          {themes.map((one) => (
            <option key={one} value={one}>
              {strings.themes[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="control-field comparison-find">
        <span>{strings.find}</span>
        <input
          type="search"
          ref={search}
          autocomplete="off"
          value={find}
          maxLength={longestFind}
          placeholder={strings.findHint}
          onInput={(event) => change(comparison, { find: event.currentTarget.value })}
          onKeyDown={keepOnEscape}
        />
      </label>
      <details class="comparison-columns">
        <summary>{strings.columns}</summary>
        <ul>
          {columnOrder(view.value).map((engine) => (
            <Column key={engine} comparison={comparison} engine={engine} />
          ))}
        </ul>
      </details>
      <CopyButtons comparison={comparison} />
      {mode === 'exam' && <p class="comparison-caveat">{strings.examCaveat}</p>}
      {differencesOnly && <p class="comparison-caveat">{strings.differencesCaveat}</p>}
      <p class="comparison-count">
        <span role="status">
          {fill(shown.value.length === data.rows.length ? strings.shownAll : strings.shown, {
            shown: shown.value.length,
            all: data.rows.length,
          })}
        </span>
        {shown.value.length > 0 && <span>{strings.cellHint}</span>}
        {isChanged(view.value) && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              change(comparison, defaultTableView);
              search.current?.focus();
            }}
          >
            {strings.reset}
          </button>
        )}
      </p>
      {shown.value.length === 0 && (
        <p class="comparison-empty">
          {differencesOnly && differing.value === 0 ? strings.noDifference : strings.nothingFound}
        </p>
      )}
    </section>
  );
}

function Column({
  comparison,
  engine,
}: {
  readonly comparison: Comparison;
  readonly engine: (typeof defaultTableView.columns)[number];
}) {
  const { data, view, announcement } = comparison;
  const { strings } = data;
  const name = strings.engines[engine];
  const { columns } = view.value;
  const at = columns.indexOf(engine);
  const move = (button: HTMLElement, by: -1 | 1) => {
    if (!moveColumn(comparison, engine, by)) return;
    announcement.value = fill(strings.columnPlace, { name, place: at + by + 1, all: columns.length });
    // The line has changed its place in the list, which takes the focus away.
    requestAnimationFrame(() => button.focus());
  };
  return (
    <li>
      <label class="control-check">
        <input
          type="checkbox"
          name={`column-${engine}`}
          checked={at !== -1}
          aria-label={fill(strings.column, { name })}
          onChange={(event) => {
            if (toggleColumn(comparison, engine)) return;
            event.currentTarget.checked = true;
            announcement.value = strings.lastColumn;
          }}
        />
        <span>{name}</span>
      </label>
      {at !== -1 && (
        <>
          <button
            type="button"
            aria-label={fill(strings.moveBefore, { name })}
            aria-disabled={at === 0}
            onClick={(event) => move(event.currentTarget, -1)}
          >
            ←
          </button>
          <button
            type="button"
            aria-label={fill(strings.moveAfter, { name })}
            aria-disabled={at === columns.length - 1}
            onClick={(event) => move(event.currentTarget, 1)}
          >
            →
          </button>
        </>
      )}
    </li>
  );
}
