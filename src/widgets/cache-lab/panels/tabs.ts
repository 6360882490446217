import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { below } from '../../../styles/breakpoints.ts';
import type { Lab } from '../model/lab.ts';
import type { TabName } from '../model/view.ts';

/** The screens on which everything but the stage and its controls is in tabs; the style sheets say the same. */
const narrowQuery = `${below('panels')}, (max-height: 32rem)`;

/** On a wide screen these always show. */
const narrowOnly: ReadonlySet<TabName> = new Set(['settings', 'log', 'totals']);

/** Which panels there are as tabs, and which is open. */
export interface TabState {
  readonly names: readonly TabName[];
  readonly open: TabName | null;
  readonly choose: (name: TabName) => void;
  readonly tabId: (name: TabName) => string;
  /** What makes an element the panel of a tab, or on a wide screen a part of the page like any other. */
  readonly panel: (name: TabName) => {
    readonly id: string;
    readonly role: 'tabpanel' | undefined;
    readonly 'aria-labelledby': string | undefined;
    readonly 'data-open': string | undefined;
  };
}

/**
 * The tabs of a lab, fewer on a wide screen.
 *
 * @param all every panel of this lab, in the order of its tabs
 */
export function useTabs(lab: Lab, all: readonly TabName[]): TabState {
  const id = useId();
  /** Null until hydration: the page as it was built does not know its width. */
  const narrow = useSignal<boolean | null>(null);
  useEffect(() => {
    const query = matchMedia(narrowQuery);
    const update = () => {
      narrow.value = query.matches;
    };
    update();
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [narrow]);
  const shown = useComputed(() => {
    const names = narrow.value ? all : all.filter((name) => !narrowOnly.has(name));
    const chosen = lab.tab.value;
    const usual = narrow.value ? 'log' : 'charts';
    const wanted = chosen && names.includes(chosen) ? chosen : usual;
    return { names, open: narrow.value !== null && names.includes(wanted) ? wanted : null };
  });
  const { names, open } = shown.value;
  const tabId = (name: TabName) => `${id}-tab-${name}`;
  return {
    names,
    open,
    tabId,
    choose: (name) => {
      lab.tab.value = name;
    },
    panel: (name) => ({
      id: `${id}-panel-${name}`,
      role: names.includes(name) ? 'tabpanel' : undefined,
      'aria-labelledby': names.includes(name) ? tabId(name) : undefined,
      'data-open': open === name ? '' : undefined,
    }),
  };
}
