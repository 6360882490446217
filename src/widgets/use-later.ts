import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

/**
 * A choice that shows at once and is taken a paint later: what follows from it, such as a whole story that is played
 * anew, never holds up the answer to the reader.
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
    const waiting = chosen.value;
    if (waiting === null) return;
    return afterPaint(() => {
      chosen.value = null;
      onChange(waiting.value);
    });
  }, [chosen.value]);
  const choose = (value: Value) => {
    chosen.value = { value };
  };
  return [chosen.value === null ? value : chosen.value.value, choose];
}
