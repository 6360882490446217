import type { IslandStart } from './island.ts';

/**
 * Waits until a widget is to start.
 *
 * @param margin for `visible`: how far outside the window counts as seen
 */
export function whenDue(when: IslandStart['when'], island: Element, margin = '0px'): Promise<void> {
  return new Promise((due) => {
    if (when === 'load') return due();
    if (when === 'idle') {
      // Safari has no idle callbacks.
      if ('requestIdleCallback' in window) requestIdleCallback(() => due());
      else setTimeout(due, 200);
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
