import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { fieldStrings } from '../../i18n/fields.ts';
import { formatCount } from '../../i18n/numbers.ts';
import type { Language } from '../../language.ts';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly range: { readonly least: number; readonly most: number };
  readonly language: Language;
  readonly onChange: (value: number | null) => void;
  /** What an empty field means; without it a number is required. */
  readonly emptyMeans?: string;
  /** Fractions are allowed. */
  readonly decimal?: boolean;
  /** The sentence around the field names it. */
  readonly hideLabel?: boolean;
}

/**
 * A number inside a sentence. What is typed stays as it was typed; while it is no valid number a sentence says why
 * and the value from before is kept.
 */
export function NumberField(props: Props) {
  const { label, value, range, language, onChange, emptyMeans, decimal = false, hideLabel = false } = props;
  const text = fieldStrings[language];
  const say = decimal ? text.wrongDecimal : text.wrongNumber;
  const id = useId();
  const draft = useSignal<string | null>(null);
  const written = value === null ? '' : String(value);
  const shown = draft.value ?? written;
  const wrong = draft.value !== null && read(draft.value) === undefined;

  function read(typed: string): number | null | undefined {
    const trimmed = typed.trim();
    if (trimmed === '' && emptyMeans !== undefined) return null;
    if (!(decimal ? /^\d{1,6}(\.\d{1,6})?$/ : /^\d{1,15}$/).test(trimmed)) return undefined;
    const number = Number(trimmed);
    return number >= range.least && number <= range.most ? number : undefined;
  }

  return (
    <span class="number-field">
      <span class="number-pair">
        {!hideLabel && <label for={id}>{label}</label>}
        <input
          id={id}
          type="text"
          aria-label={hideLabel ? label : undefined}
          inputMode={decimal ? 'decimal' : 'numeric'}
          autocomplete="off"
          value={shown}
          size={Math.max(3, shown.length + 1)}
          placeholder={emptyMeans}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            draft.value = typed;
            const number = read(typed);
            if (number !== undefined && number !== value) onChange(number);
          }}
          onBlur={() => {
            // A wrong number stays where it is, so that nothing typed is lost.
            if (!wrong) draft.value = null;
          }}
        />
      </span>
      {wrong && (
        <span class="field-wrong" id={`${id}-wrong`} role="alert">
          {say(label, formatCount(range.least, language), formatCount(range.most, language))}
        </span>
      )}
    </span>
  );
}
