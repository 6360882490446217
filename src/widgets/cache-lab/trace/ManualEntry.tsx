import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { stageStrings } from '../../../i18n/lab/stage.ts';
import { traceStrings } from '../../../i18n/lab/trace.ts';
import { type OperationLetter, operationLetters } from '../../../sim/types.ts';
import type { Lab } from '../model/lab.ts';
import { withRequest } from '../model/own-requests.ts';

/** Keys offered as buttons. */
const mostKeys = 8;

/** Sends one request after another and shows each at once. */
export function ManualEntry({ lab }: { readonly lab: Lab }) {
  const text = traceStrings[lab.language];
  const words = stageStrings[lab.language].operations;
  const id = useId();
  const letter = useSignal<OperationLetter>('r');
  const key = useSignal('');
  const wrong = useSignal(false);
  const names = lab.trace.value.names;

  const send = (operation: OperationLetter, name: string) => {
    const trimmed = name.trim();
    wrong.value = trimmed === '';
    if (trimmed === '') return;
    const { workload, file } = withRequest(lab.trace.value, operation, trimmed, text.ownName);
    lab.setWorkload(workload, Number.POSITIVE_INFINITY, file);
  };

  // Only the beginning of a longer trace can be stepped through, and a request behind its end would never be seen.
  if (lab.wholeTrace.value.length > lab.trace.value.length) {
    return <p class="hint">{text.noneToLong}</p>;
  }
  return (
    <form
      class="manual"
      onSubmit={(event) => {
        event.preventDefault();
        send(letter.value, key.value);
      }}
    >
      <h2>{text.manual}</h2>
      <p class="manual-line">
        <label class="visually-hidden" for={`${id}-operation`}>
          {text.operation}
        </label>
        <select
          id={`${id}-operation`}
          value={letter.value}
          onChange={(event) => {
            letter.value = event.currentTarget.value as OperationLetter;
          }}
        >
          {operationLetters.map((each) => (
            <option key={each} value={each}>
              {each} {words[each]}
            </option>
          ))}
        </select>
        <label class="visually-hidden" for={`${id}-key`}>
          {text.key}
        </label>
        <input
          id={`${id}-key`}
          type="text"
          placeholder="user:1"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={key.value}
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? `${id}-wrong` : undefined}
          onInput={(event) => {
            key.value = event.currentTarget.value;
            wrong.value = false;
          }}
        />
        <button type="submit">{text.send}</button>
        {wrong.value && (
          <span class="field-wrong" id={`${id}-wrong`} role="alert">
            {text.emptyKey}
          </span>
        )}
      </p>
      {names.length > 0 && (
        <p class="manual-line">
          <span class="hint">{text.again}</span>
          {names.slice(0, mostKeys).map((name) => (
            <span class="quick" key={name}>
              <button type="button" onClick={() => send('r', name)}>
                r <bdi class="key">{name}</bdi>
              </button>
              <button type="button" onClick={() => send('w', name)}>
                w <bdi class="key">{name}</bdi>
              </button>
            </span>
          ))}
        </p>
      )}
    </form>
  );
}
