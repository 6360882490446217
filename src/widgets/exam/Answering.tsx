import { useSignal } from '@preact/signals';
import type { ExamStrings } from '../../i18n/exam.ts';
import { fill } from '../../i18n/fill.ts';
import type { ExamAnswer, ExamItem } from '../../learning/exam.ts';
import type { AskedCard, ExamModel } from './model.ts';

interface Props {
  readonly strings: ExamStrings;
  readonly model: ExamModel;
  readonly card: AskedCard;
  readonly item: ExamItem;
  readonly answer: ExamAnswer;
}

/** What a question is answered with: options to choose from, steps to press in order, or a field for a number. */
export function Answering(props: Props) {
  const { strings, model, card, item, answer } = props;
  if (card.kind === 'number') return <NumberAnswer key={card.id} {...props} />;
  const isFull = card.kind === 'several' && answer.length === card.right.length;
  return (
    <>
      {card.kind !== 'one' && <p>{howTo(strings, card)}</p>}
      <ol class="card-options">
        {item.order.map((option, shown) => {
          const place = answer.indexOf(option);
          const isChosen = place !== -1;
          return (
            <li key={option}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-disabled={isFull && !isChosen}
                onClick={() => model.choose(shown)}
              >
                {card.texts[option]?.text}{' '}
                {isChosen && (
                  <span class="tag">
                    {card.kind === 'order' ? fill(strings.step, { number: place + 1 }) : strings.chosen}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <p role="status" class="exam-aside">
        {isFull && strings.enough}
      </p>
    </>
  );
}

function howTo(strings: ExamStrings, { kind, right }: AskedCard): string {
  if (kind === 'order') return strings.putInOrder;
  return right.length === 2 ? strings.chooseTwo : strings.chooseThree;
}

function NumberAnswer({ strings, model, card, answer: [value] }: Props) {
  const text = useSignal(value === undefined ? '' : String(value));
  const isFault = text.value !== '' && value === undefined;
  return (
    <>
      <label class="control-field">
        <span>{fill(strings.number, { unit: card.unit ?? '' })}</span>
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={text.value}
          aria-invalid={isFault}
          aria-describedby="exam-number-fault"
          onInput={(event) => {
            text.value = event.currentTarget.value;
            model.fillIn(numberIn(text.value));
          }}
        />
      </label>
      <p role="status" id="exam-number-fault" class="exam-aside">
        {isFault && strings.noNumber}
      </p>
    </>
  );
}

/** The typed number, with commas between thousands or without. */
function numberIn(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  return /^\d{1,15}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined;
}
