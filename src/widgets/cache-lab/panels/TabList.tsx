import type { TabName } from '../model/view.ts';
import type { TabState } from './tabs.ts';

interface Props {
  readonly tabs: TabState;
  /** Name of the whole list. */
  readonly label: string;
  readonly labels: Readonly<Record<TabName, string>>;
}

/** The row of tabs. Arrow keys move along it, as in every tab list. */
export function TabList({ tabs, label, labels }: Props) {
  const { names, open } = tabs;
  const move = (from: number, by: 1 | -1) => {
    const name = names[(from + by + names.length) % names.length];
    if (!name) return;
    tabs.choose(name);
    document.getElementById(tabs.tabId(name))?.focus();
  };
  if (names.length === 0) return null;
  return (
    <div role="tablist" aria-label={label}>
      {names.map((name, index) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={tabs.tabId(name)}
          aria-selected={open === name}
          aria-controls={tabs.panel(name).id}
          tabIndex={open === name || (open === null && index === 0) ? 0 : -1}
          onClick={() => tabs.choose(name)}
          onKeyDown={(event) => {
            // Arrows move between tabs here and must not move time as well.
            if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
              move(index, event.key === 'ArrowRight' ? 1 : -1);
              event.preventDefault();
              event.stopPropagation();
            }
          }}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
