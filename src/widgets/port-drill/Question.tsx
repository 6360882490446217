import { useSignal } from '@preact/signals';
import { fill } from '../../i18n/fill.ts';
import type { PortDrillStrings } from '../../i18n/port-drill.ts';
import { answered, currentCard, type Drill, type Hide, isRight } from './drill.ts';

interface Props {
  readonly strings: PortDrillStrings;
  readonly drill: Drill;
  readonly hide: Hide;
  /** @param answer what was typed; nothing where the reader gave up */
  onStep(next: Drill, answer: string | undefined): void;
  onStop(): void;
}

/** One question. Enter checks the answer, and Enter again goes on; Escape stops. */
export function Question({ strings, drill, hide, onStep, onStop }: Props) {
  const typed = useSignal('');
  const fault = useSignal('');
  /** `undefined` until the question is answered. */
  const right = useSignal<boolean | undefined>(undefined);
  const gaveUp = useSignal(false);
  const card = currentCard(drill);
  if (!card) return null;

  const settle = (isTrue: boolean) => {
    fault.value = '';
    right.value = isTrue;
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.port-drill [data-next]')?.focus());
  };
  const check = () => {
    const text = typed.value.trim();
    if (text === '') fault.value = strings.empty;
    else if (hide === 'numbers' && !/^\d{1,5}$/.test(text)) fault.value = strings.notANumber;
    else settle(isRight(card, drill.cards, hide, text));
  };
  const goOn = () => {
    const next = answered(drill, right.value === true);
    const answer = gaveUp.value ? undefined : typed.value.trim();
    typed.value = '';
    right.value = undefined;
    gaveUp.value = false;
    onStep(next, answer);
  };
  const done = drill.cards.length - drill.queue.length;
  const missed = drill.missed.filter((id) => drill.queue.includes(id)).length;
  const verdict = gaveUp.value ? strings.shown : right.value ? strings.right : strings.wrong;
  return (
    <form
      class="drill-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (right.value === undefined) check();
        else goOn();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onStop();
      }}
    >
      <p class="drill-progress">{fill(strings.progress, { done, all: drill.cards.length, missed })}</p>
      <progress value={done} max={drill.cards.length} aria-hidden="true" />
      <label class="control-field">
        <strong class="drill-prompt">
          {hide === 'numbers'
            ? fill(strings.askNumber, { name: card.prompt })
            : fill(strings.askName, { number: card.prompt })}
        </strong>
        <span>{hide === 'numbers' ? strings.numberField : strings.nameField}</span>
        <input
          key={drill.queue.length + card.id}
          data-focus=""
          type="text"
          inputMode={hide === 'numbers' ? 'numeric' : 'text'}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={60}
          value={typed.value}
          readOnly={right.value !== undefined}
          aria-invalid={fault.value !== ''}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            fault.value = '';
          }}
        />
      </label>
      <p
        class={right.value === undefined ? 'drill-fault' : right.value ? 'drill-right' : 'drill-wrong'}
        role="status"
      >
        {right.value === undefined ? (
          fault.value
        ) : (
          <>
            {fill(verdict, { answer: `${card.prompt} = ${card.answer}` })} {!right.value && strings.again}
          </>
        )}
      </p>
      <p class="drill-actions">
        {right.value === undefined ? (
          <>
            <button type="submit">{strings.check}</button>
            <button
              type="button"
              onClick={() => {
                gaveUp.value = true;
                settle(false);
              }}
            >
              {strings.dontKnow}
            </button>
          </>
        ) : (
          <button type="submit" data-next="">
            {strings.next}
          </button>
        )}
        <button type="button" class="plain" onClick={onStop}>
          {strings.stop}
        </button>
      </p>
    </form>
  );
}
