import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { ExamStrings } from '../../i18n/exam.ts';
import { fill } from '../../i18n/fill.ts';
import type { Sitting } from '../../learning/exam.ts';
import { Answering } from './Answering.tsx';
import type { ExamModel } from './model.ts';

interface Props {
  readonly strings: ExamStrings;
  readonly model: ExamModel;
  readonly sitting: Sitting;
}

/** One question, without a word on what is right, and the way to all the others. */
export function Asked({ strings, model, sitting }: Props) {
  const isHandingIn = useSignal(false);
  const { items, answers, flags, place } = sitting;
  const item = items[place];
  const card = item && model.cardOf(item.id);

  // As soon as the question can be seen, so that no early key is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event, model);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [model]);
  if (!item || !card) return null;

  const isFlagged = flags.includes(item.id);
  const open = items.filter(({ id }) => !model.isAnswered(id)).length;
  return (
    <>
      <Clock strings={strings} seconds={model.left.value} />
      <section class="asked-card" aria-labelledby="exam-position exam-question">
        <p id="exam-position" class="card-kind" tabIndex={-1} data-focus>
          {fill(strings.position, { number: place + 1, count: items.length })}{' '}
          {isFlagged && `⚑ ${strings.flagged}`}
        </p>
        <p id="exam-question" class="card-front">
          {card.front}
        </p>
        <Answering strings={strings} model={model} card={card} item={item} answer={answers[item.id] ?? []} />
      </section>
      <p class="exam-buttons">
        <button type="button" aria-disabled={place === 0} onClick={() => model.go(place - 1)}>
          {strings.previous}
        </button>
        <button type="button" onClick={model.flag}>
          ⚑ {isFlagged ? strings.unflag : strings.flag}
        </button>
        <button type="button" aria-disabled={place === items.length - 1} onClick={() => model.go(place + 1)}>
          {strings.next}
        </button>
      </p>
      <nav aria-label={strings.overview}>
        <ol class="exam-numbers">
          {items.map(({ id }, index) => {
            const number = index + 1;
            const isAnswered = model.isAnswered(id);
            const name = fill(isAnswered ? strings.numberAnswered : strings.numberOpen, { number });
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-current={index === place ? 'step' : undefined}
                  onClick={() => model.go(index)}
                >
                  <span class="sr-only">{flags.includes(id) ? `${name}, ${strings.flagged}` : name}</span>
                  <span aria-hidden="true">{number}</span>
                  <small aria-hidden="true">
                    {isAnswered && '●'}
                    {flags.includes(id) && '⚑'}
                  </small>
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      <p class="exam-aside">{strings.legend}</p>
      <p class="exam-buttons">
        <button
          type="button"
          aria-expanded={isHandingIn.value}
          onClick={() => {
            isHandingIn.value = !isHandingIn.value;
          }}
        >
          {strings.handIn}
        </button>
      </p>
      <p role="status">
        {isHandingIn.value && (open > 0 ? fill(strings.unanswered, { count: open }) : strings.complete)}
      </p>
      {isHandingIn.value && (
        <p class="exam-buttons">
          <button type="button" onClick={model.handIn}>
            {strings.handInNow}
          </button>
        </p>
      )}
      <p class="exam-aside exam-keys">{strings.keys}</p>
    </>
  );
}

/** The time that is left; said aloud only when little of it is. */
function Clock({ strings, seconds }: { readonly strings: ExamStrings; readonly seconds: number }) {
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const warning = [1, 5].find((count) => seconds <= count * 60);
  return (
    <p class="exam-clock">
      <span role="timer">{fill(strings.left, { time })}</span>
      <span class="sr-only" role="status">
        {warning !== undefined && fill(strings.minutesLeft, { count: warning })}
      </span>
    </p>
  );
}

/** What a key does; by the position of the key (`code`), so that it works while the keyboard writes Hangul. */
function actionOf(event: KeyboardEvent, model: ExamModel): (() => void) | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return undefined;
  // What is typed into a field, or elsewhere on the page, is no key of the exam.
  const target = event.target as Element;
  if (target instanceof HTMLInputElement || (target !== document.body && !target.closest('.exam')))
    return undefined;
  const number = Number(/^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1]);
  if (number) return () => model.choose(number - 1);
  if (event.code === 'KeyF') return model.flag;
  // Asked of the model: a key may be pressed again before the question that it led to is on the page.
  const place = model.sitting.value?.place ?? 0;
  if (event.code === 'ArrowLeft') return () => model.go(place - 1);
  if (event.code === 'ArrowRight') return () => model.go(place + 1);
  return undefined;
}
