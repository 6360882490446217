type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const name = 'loading.fields';

interface Kept {
  readonly path: string;
  readonly fields: { readonly kind: string; readonly value: string; readonly checked: boolean }[];
}

/** Keeps the values of the fields of the page's widgets for the same page after a reload. */
export function keepFields(): void {
  const fields = widgetFields().map((field) => ({
    kind: kindOf(field),
    value: field.value,
    checked: isChecked(field),
  }));
  const kept: Kept = { path: location.pathname, fields };
  try {
    sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // Blocked or full: the page comes back as its address says.
  }
}

/**
 * Puts kept values back, once, before any widget starts; to a widget they are what was typed before its script had
 * come. A page whose fields are others by now is left alone.
 */
export function restoreFields(): void {
  try {
    const text = sessionStorage.getItem(name);
    if (text === null) return;
    sessionStorage.removeItem(name);
    const { path, fields } = JSON.parse(text) as Kept;
    const now = widgetFields();
    if (path !== location.pathname || fields.map(({ kind }) => kind).join() !== now.map(kindOf).join())
      return;
    now.forEach((field, index) => {
      const kept = fields[index];
      if (!kept) return;
      if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
        field.checked = kept.checked;
      } else field.value = kept.value;
    });
  } catch {
    // Storage is blocked, or something else wrote there.
  }
}

function widgetFields(): Field[] {
  // A file cannot be put back by a script.
  const selector = ':is(input:not([type="file"]), select, textarea)';
  return [...document.querySelectorAll<Field>(`astro-island ${selector}`)];
}

function kindOf(field: Field): string {
  return `${field.type} ${field.name}`;
}

function isChecked(field: Field): boolean {
  return field instanceof HTMLInputElement && field.checked;
}
