import type { IslandStart } from './island.ts';

/** What a reader does first who turns to a widget, with a mouse, a finger, the keyboard or a screen reader. */
const turning = ['pointerover', 'pointerdown', 'focusin', 'input', 'click'];

/**
 * Waits until a widget is to start.
 *
 * @param margin for `visible`: how far outside the window counts as seen
 * @param asks a parameter; where the address has it, or has anything if all counts, the widget is not waited for
 */
export function whenDue(
  when: IslandStart['when'],
  island: Element,
  margin = '0px',
  asks?: string | true,
): Promise<void> {
  return new Promise((due) => {
    const { search, hash } = location;
    const asked = asks === true ? search + hash : asks && new URLSearchParams(search).has(asks);
    if (when === 'load' || asked) return due();
    if (when === 'idle') {
      // Safari has no idle callbacks.
      if ('requestIdleCallback' in window) requestIdleCallback(() => due());
      else setTimeout(due, 200);
      return;
    }
    if (when === 'turned-to') {
      if (isAsked(island)) return due();
      for (const type of turning) island.addEventListener(type, () => due(), { once: true });
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        due();
      },
      { rootMargin: margin },
    );
    // The island has no box of its own.
    for (const child of island.children) observer.observe(child);
  });
}

/** Whether the address asks for something, or a reader has begun: the focus is inside, or a field is filled in. */
function isAsked(island: Element): boolean {
  return (
    `${location.search}${location.hash}`.includes('=') ||
    island.contains(document.activeElement) ||
    [...island.querySelectorAll('input')].some(({ value, defaultValue }) => value !== defaultValue)
  );
}
