import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

/** With what a reader may do the next thing. */
const nextActs = ['pointerdown', 'keydown', 'click', 'input', 'change', 'submit', 'hashchange', 'popstate'];

/**
 * A choice that shows at once and is taken a paint later: what follows from it, such as a whole story that is played
 * anew, never holds up the answer to the reader. Whatever the reader does before that paint comes after the choice all
 * the same: then it is taken first, and so it is when its control goes away.
 *
 * @param value what is chosen as far as the rest of the page knows
 * @param onChange takes a choice; that of the last render is called
 * @returns what to show as chosen, and the function that chooses
 */
export function useLater<Value>(
  value: Value,
  onChange: (value: Value) => void,
): readonly [shown: Value, choose: (value: Value) => void] {
  const chosen = useSignal<{ readonly value: Value } | null>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  const take = () => {
    const waiting = chosen.peek();
    if (waiting === null) return;
    chosen.value = null;
    latest.current(waiting.value);
  };
  useLayoutEffect(() => {
    if (chosen.value === null) return;
    const callOff = afterPaint(take);
    for (const act of nextActs) addEventListener(act, take, true);
    return () => {
      callOff();
      for (const act of nextActs) removeEventListener(act, take, true);
    };
  }, [chosen.value]);
  useLayoutEffect(() => take, []);
  const choose = (value: Value) => {
    chosen.value = { value };
  };
  return [chosen.value === null ? value : chosen.value.value, choose];
}
