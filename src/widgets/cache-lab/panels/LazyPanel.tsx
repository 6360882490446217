import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { panelStrings } from '../../../i18n/lab/panels.ts';
import { afterPaint } from '../../after-paint.ts';
import type { Lab } from '../model/lab.ts';

type Panel = ComponentType<{ readonly lab: Lab }>;

interface Props {
  readonly lab: Lab;
  readonly open: boolean;
  /** The reader asked for it; one that is open by itself waits until it can be seen. */
  readonly wanted: boolean;
  /** Brings the panel's script, the first time it is needed. */
  readonly load: () => Promise<{ readonly default: Panel }>;
}

/** Share of the window's height that has to lie below the panel's upper edge before it counts as seen. */
const seenFrom = '0px 0px -12% 0px';

/** What is in a tab: nothing until it is needed, so that a page without charts does not bring the charts' script. */
export function LazyPanel({ lab, open, wanted, load }: Props) {
  const root = useRef<HTMLDivElement>(null);
  // A component is a function, which a signal would otherwise be free to call.
  const loaded = useSignal<{ readonly Panel: Panel } | null>(null);
  const missing = useSignal(false);
  const needed = useSignal(false);
  const bring = useCallback(async () => {
    const module = await load().catch(() => undefined);
    missing.value = module === undefined;
    if (module) loaded.value = { Panel: module.default };
  }, [load, loaded, missing]);
  useEffect(() => {
    needed.value = false;
    if (!open) return;
    const need = () => {
      needed.value = true;
      if (!loaded.value) void bring();
    };
    // The tab answers at once, and its content comes with the next frame.
    if (wanted || !root.current) return afterPaint(need);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          observer.disconnect();
          need();
        }
      },
      { rootMargin: seenFrom },
    );
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [open, wanted, bring, loaded, needed]);
  if (!open) return null;
  const { Panel } = (needed.value && loaded.value) || { Panel: null };
  const text = panelStrings[lab.language];
  const retry = async () => {
    await bring();
    // The button is gone with the message; a reader who pressed it goes on in what has come.
    if (!missing.value) root.current?.focus();
  };
  return (
    <div ref={root} tabIndex={-1} class={wanted ? undefined : 'panel-to-come'}>
      {Panel && <Panel lab={lab} />}
      {missing.value && (
        <p class="part-missing" role="alert">
          {text.partMissing}{' '}
          <button type="button" onClick={retry}>
            {text.retry}
          </button>
        </p>
      )}
    </div>
  );
}
