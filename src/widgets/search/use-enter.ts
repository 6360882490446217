import { useMemo } from 'preact/hooks';

/**
 * Makes Enter act exactly once, with the value that is really in the field.
 *
 * Korean input methods have no candidate window: Enter both ends the syllable being composed and means what it says.
 * Browsers disagree on the order. Chrome sends a key press that belongs to the input method, ends the composition
 * and may send the key press again; Safari ends the composition first. Ignoring Enter while composing makes Korean
 * readers press it twice; not ignoring it acts twice, or on a query without its last syllable.
 */
export function useEnter(act: (live: string) => unknown) {
  return useMemo(() => {
    let waiting = false;
    let acted = false;

    return {
      /** @returns whether the key press was Enter and is dealt with */
      keyDown(event: KeyboardEvent): boolean {
        if (event.key !== 'Enter' && event.code !== 'Enter') return false;
        if (event.isComposing) {
          waiting = true;
          return true;
        }
        event.preventDefault();
        if (!acted && event.currentTarget instanceof HTMLInputElement) {
          acted = true;
          act(event.currentTarget.value);
        }
        return true;
      },
      keyUp(event: KeyboardEvent) {
        if (event.key === 'Enter' || event.code === 'Enter') acted = false;
      },
      compositionEnd(field: HTMLInputElement) {
        if (!waiting) return;
        waiting = false;
        acted = true;
        act(field.value);
      },
    };
  }, []);
}
