import { type Signal, signal } from '@preact/signals';
import type { Lab } from '../model/lab.ts';
import { SlotButton } from './SlotButton.tsx';
import { SlotLife } from './SlotLife.tsx';
import type { EntryControls } from './touch.ts';

/** An entry in one of the caches. */
export interface EntryPlace {
  readonly cache: number;
  readonly key: number;
}

/** Which entries of a lab's caches the reader has pointed at. */
export interface Touched {
  /** Its life shows; null: none does. */
  readonly shown: Signal<EntryPlace | null>;
  /** It had the focus last, and has it still unless `inside` is false. */
  readonly focused: Signal<EntryPlace | null>;
  readonly inside: Signal<boolean>;
}

/** Entries as buttons, each of which shows what it has been through. */
export function touchEntries(lab: Lab): EntryControls {
  const touched: Touched = { shown: signal(null), focused: signal(null), inside: signal(false) };
  return {
    buttonsOf: (cache) => (slot, slots) =>
      slot.entry && <SlotButton lab={lab} touched={touched} cache={cache} slot={slot} slots={slots} />,
    life: () => <SlotLife lab={lab} touched={touched} />,
  };
}
