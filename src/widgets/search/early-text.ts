/**
 * Takes in what a reader types between asking for search and its field being there, which on a slow line takes
 * seconds. It is a field that nobody sees, so that an input method can compose in it as well.
 *
 * @param label what a screen reader calls it
 * @param callOff is called when Escape has ended it
 * @returns a function that ends it: it gives the focus back, and returns what was typed
 */
export function takeEarlyText(label: string, callOff: () => void): () => string {
  const before = document.activeElement;
  const field = document.createElement('input');
  field.className = 'sr-only';
  field.ariaLabel = label;
  document.body.append(field);
  field.focus({ preventScroll: true });
  const end = () => {
    // A syllable that is being composed is finished when the field loses the focus.
    field.blur();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    field.remove();
    return field.value;
  };
  field.addEventListener('keydown', ({ key, isComposing }) => {
    if (key !== 'Escape' || isComposing) return;
    end();
    callOff();
  });
  return end;
}
