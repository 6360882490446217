import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

/** One of these comes with anything that a reader may do next; with another fragment of the address it is `popstate`. */
const nextActs = ['keydown', 'click', 'input', 'popstate'];

/**
 * A choice that shows at once and is taken a paint later: what follows from it, such as a whole story that is played
 * anew, never holds up the answer to the reader. Whatever the reader does before that paint comes after the choice all
 * the same: then it is taken first, and so it is when its control goes away.
 *
 * @param value what is chosen as far as the rest of the page knows
 * @param onChange takes a choice
 * @returns what to show as chosen, and the function that chooses
 */
export function useLater<Value>(
  value: Value,
  onChange: (value: Value) => void,
): readonly [shown: Value, choose: (value: Value) => void] {
  const chosen = useSignal<{ readonly value: Value } | null>(null);
  useLayoutEffect(() => {
    if (!chosen.value) return;
    const take = () => {
      const waiting = chosen.peek();
      chosen.value = null;
      if (waiting) onChange(waiting.value);
    };
    const callOff = afterPaint(take);
    for (const act of nextActs) addEventListener(act, take, true);
    return () => {
      callOff();
      for (const act of nextActs) removeEventListener(act, take, true);
      take();
    };
  }, [chosen.value]);
  const choose = (value: Value) => {
    chosen.value = { value };
  };
  return [(chosen.value ?? { value }).value, choose];
}
