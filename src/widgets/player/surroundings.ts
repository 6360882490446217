import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Whether the reader can see the element: it is on screen and the page is not hidden. Playing waits otherwise. */
export function useVisible(root: RefObject<Element>): ReadonlySignal<boolean> {
  const visible = useSignal(true);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let onScreen = true;
    const update = () => {
      visible.value = onScreen && document.visibilityState !== 'hidden';
    };
    const observer = new IntersectionObserver((entries) => {
      // Several may have come together; only the last one still holds.
      onScreen = entries.at(-1)?.isIntersecting ?? true;
      update();
    });
    observer.observe(element);
    document.addEventListener('visibilitychange', update);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', update);
    };
  }, [root, visible]);
  return visible;
}

/** Whether the reader asked for less motion; it follows the setting while the page is open. */
export function useReducedMotion(): ReadonlySignal<boolean> {
  const reduced = useSignal(false);
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    const update = () => {
      reduced.value = query.matches;
    };
    update();
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [reduced]);
  return reduced;
}
