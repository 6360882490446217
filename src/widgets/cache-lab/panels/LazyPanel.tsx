import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterPaint } from '../after-paint.ts';
import type { Lab } from '../model/lab.ts';

type Panel = ComponentType<{ lab: Lab }>;

interface Props {
  lab: Lab;
  open: boolean;
  /** Brings the panel's script, the first time it is opened. */
  load: () => Promise<{ default: Panel }>;
}

/** What is in a tab: nothing until it is opened, so that a page without charts does not bring the charts' script. */
export function LazyPanel({ lab, open, load }: Props) {
  // A component is a function, which a signal would otherwise be free to call.
  const loaded = useSignal<{ readonly Panel: Panel } | null>(null);
  const opened = useSignal(false);
  useEffect(() => {
    if (!open) {
      opened.value = false;
      return;
    }
    if (!loaded.value) {
      void load().then((module) => {
        loaded.value = { Panel: module.default };
      });
    }
    // The tab answers at once, and what is in it comes with the next picture.
    return afterPaint(() => {
      opened.value = true;
    });
  }, [open, load, loaded, opened]);
  if (!open || !opened.value || !loaded.value) return null;
  const { Panel } = loaded.value;
  return <Panel lab={lab} />;
}
