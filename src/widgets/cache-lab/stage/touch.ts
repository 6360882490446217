import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { loadPart } from '../../../loading/load-part.ts';
import type { Slot } from '../model/frame.ts';
import type { Lab } from '../model/lab.ts';

/**
 * Draws the button of an entry.
 *
 * @param slots all that is drawn of its queue, in order
 */
export type DrawButton = (slot: Slot, slots: readonly Slot[]) => ComponentChildren;

/** What makes the entries of a lab's caches answer touch and keys. */
export interface EntryControls {
  /** @param cache which of the caches that are compared */
  buttonsOf(cache: number): DrawButton;
  /** The life of the entry that was pressed. */
  life(): ComponentChildren;
}

/**
 * Loads the script that makes entries answer touch, once they are visible. Without it, they stay a drawing.
 *
 * @returns null until it has loaded
 */
export function useTouch(lab: Lab): EntryControls | null {
  const touch = useSignal<EntryControls | null>(null);
  useEffect(() => {
    loadPart(() => import('./touch-entries.tsx')).then(
      ({ touchEntries }) => {
        touch.value = touchEntries(lab);
      },
      () => undefined,
    );
  }, [lab, touch]);
  return touch.value;
}
