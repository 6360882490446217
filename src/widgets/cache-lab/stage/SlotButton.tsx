import { useLayoutEffect, useRef } from 'preact/hooks';
import { lifeStrings } from '../../../i18n/lab/life.ts';
import type { Slot } from '../model/frame.ts';
import type { Lab } from '../model/lab.ts';
import type { EntryPlace, Touched } from './touch-entries.tsx';

interface Props {
  readonly lab: Lab;
  readonly touched: Touched;
  readonly cache: number;
  readonly slot: Slot;
  /** All that is drawn of its queue, in order. */
  readonly slots: readonly Slot[];
}

/**
 * An entry as a button that shows its life. The Tab key comes to one entry of a queue, and arrow keys go on among
 * them; entries change places while time plays, and the one that has the focus keeps it.
 */
export function SlotButton({ lab, touched, cache, slot, slots }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const shownBefore = useRef(false);
  const { shown, focused, inside } = touched;
  const place = { cache, key: slot.key };
  const isAt = (other: EntryPlace | null) => other?.cache === cache && other.key === slot.key;
  const last = focused.value?.cache === cache ? focused.value.key : null;
  const reachable = (slots.find(({ key }) => key === last) ?? slots[0])?.key === slot.key;
  useLayoutEffect(() => {
    // What is put elsewhere in the page, or taken out of it, loses the focus to the page.
    if (!reachable || !inside.peek() || focused.peek()?.cache !== cache) return;
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [slots, reachable]);
  return (
    <button
      type="button"
      class="slot-button"
      ref={button}
      title={lifeStrings[lab.language].title(slot.name)}
      aria-haspopup="dialog"
      aria-expanded={isAt(shown.value)}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => {
        focused.value = place;
        inside.value = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) inside.value = false;
      }}
      onPointerDown={() => {
        // By the time of the click the press itself has closed what it is outside of.
        shownBefore.current = isAt(shown.peek());
      }}
      onKeyDown={moveAmongSlots}
      onClick={(event) => {
        const byKey = event.detail === 0;
        const close = byKey ? isAt(shown.peek()) : shownBefore.current;
        if (!close) stop(lab);
        shown.value = close ? null : place;
      }}
    />
  );
}

/** A reader who looks at an entry wants it to stay, so a request that plays trip by trip ends at once. */
function stop({ time }: Lab): void {
  time.pause();
  if (time.telling.peek()) time.tellOn(null);
}

/** Arrow keys go to the next entry instead of the next request. */
function moveAmongSlots(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = event.currentTarget.closest('.slots')?.querySelectorAll<HTMLElement>('.slot-button') ?? [];
  const drawn = [...all].filter((button) => button.checkVisibility());
  event.preventDefault();
  event.stopPropagation();
  drawn[(drawn.indexOf(event.currentTarget) + by + drawn.length) % drawn.length]?.focus();
}
