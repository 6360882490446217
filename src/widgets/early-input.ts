type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Starts a widget without losing what a reader did before its script had run: the page comes with its fields, so on a
 * slow line readers type into them first. Input that differs from the page as it came wins over what the widget starts
 * with (the address, say), and counts as if typed now.
 *
 * Has to run in the layout effect of the widget's first rendering. Hydration leaves the values of fields alone, while
 * the first rendering after it would overwrite them.
 *
 * @param root the widget's outermost element
 * @param start sets the widget's state, where it does not start as it was rendered
 */
export function keepEarlyInput(root: Element | null, start: () => void = () => undefined): void {
  const fields = [...(root?.querySelectorAll<Field>('input, select, textarea') ?? [])];
  const early = fields.map(changeOf).filter((repeat) => repeat !== undefined);
  start();
  for (const repeat of early) repeat();
}

/**
 * Keeps what a search field holds when Escape gives up a syllable that a Korean input method is composing: browsers
 * would empty the whole field. Shares this file because a module of its own would be a file more to load.
 *
 * @param event a key press in the field
 */
export function keepOnEscape(event: KeyboardEvent): void {
  if (event.isComposing && event.key === 'Escape') event.preventDefault();
}

/** What a reader changed in a field, as a function that does it again. */
function changeOf(field: Field): (() => void) | undefined {
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
    const { checked } = field;
    // Of two radio buttons that changed, the one that is on now says it all.
    if (checked === field.defaultChecked || (field.type === 'radio' && !checked)) return undefined;
    return () => {
      field.checked = checked;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
  }
  const { value } = field;
  if (value === defaultOf(field)) return undefined;
  return () => {
    // Writing even the same value would end the syllable that a Korean input method is composing.
    if (field.value !== value) field.value = value;
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  };
}

function defaultOf(field: Field): string | undefined {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value;
}
