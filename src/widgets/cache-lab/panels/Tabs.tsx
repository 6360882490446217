import { type Signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Lab } from '../model/lab.ts';

type Panel = ComponentType<{ lab: Lab }>;

interface Tab {
  readonly name: string;
  readonly label: string;
  /** Brings the panel's script, the first time it is opened. */
  readonly load: () => Promise<{ default: Panel }>;
}

/** Panels of which one is open. Their scripts come when they are first opened. */
export function Tabs({ lab, tabs, label }: { lab: Lab; tabs: readonly Tab[]; label: string }) {
  const chosen = useSignal<string | null>(null);
  const id = useId();
  const select = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    chosen.value = tab.name;
    document.getElementById(`${id}-tab-${tab.name}`)?.focus();
  };
  return (
    <div class="lab-tabs">
      <div role="tablist" aria-label={label}>
        {tabs.map((tab, index) => (
          <button
            type="button"
            role="tab"
            key={tab.name}
            id={`${id}-tab-${tab.name}`}
            aria-selected={chosen.value === tab.name}
            aria-controls={`${id}-panel-${tab.name}`}
            tabIndex={chosen.value === tab.name || (chosen.value === null && index === 0) ? 0 : -1}
            onClick={() => {
              chosen.value = chosen.value === tab.name ? null : tab.name;
            }}
            onKeyDown={(event) => {
              // Arrows move between tabs here and must not move time as well.
              if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
                select(index + (event.key === 'ArrowRight' ? 1 : -1));
                event.preventDefault();
                event.stopPropagation();
              }
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          role="tabpanel"
          key={tab.name}
          id={`${id}-panel-${tab.name}`}
          aria-labelledby={`${id}-tab-${tab.name}`}
          hidden={chosen.value !== tab.name}
        >
          <LazyPanel lab={lab} load={tab.load} chosen={chosen} name={tab.name} />
        </div>
      ))}
    </div>
  );
}

interface LazyProps {
  lab: Lab;
  load: Tab['load'];
  chosen: Signal<string | null>;
  name: string;
}

function LazyPanel({ lab, load, chosen, name }: LazyProps) {
  // A component is a function, which a signal would otherwise be free to call.
  const loaded = useSignal<{ readonly Panel: Panel } | null>(null);
  const open = chosen.value === name;
  useEffect(() => {
    if (open && !loaded.value) {
      void load().then((module) => {
        loaded.value = { Panel: module.default };
      });
    }
  }, [open, load, loaded]);
  if (!open || !loaded.value) return null;
  const { Panel } = loaded.value;
  return <Panel lab={lab} />;
}
