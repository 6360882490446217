import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { fill, type Template } from '../../i18n/fill.ts';
import type { Decision, GivenAnswer, QuestionWithAnswers } from './answers.ts';
import './chooser.css';

/** The words every chooser needs. */
export interface ChooserWords {
  readonly chooser: string;
  readonly chooserIntro: string;
  readonly question: Template<'number' | 'all'>;
  readonly back: string;
  readonly startOver: string;
}

interface Props<Asked extends QuestionWithAnswers<{ readonly id: string; readonly label: string }>> {
  readonly words: ChooserWords;
  readonly decisions: readonly Decision<Asked>[];
  /** The next question, or `undefined` when the answer is final. */
  readonly next: Asked | undefined;
  /** How many questions there are. */
  readonly all: number;
  readonly given: readonly GivenAnswer[];
  readonly onChange: (given: GivenAnswer[]) => void;
  /** The sentence that says what still fits, or the answer. */
  readonly standing: ComponentChildren;
  /** Content below that sentence, read out with it. */
  readonly remarks?: ComponentChildren;
  /** Content beside an answer that was given. */
  readonly mark?: (decision: Decision<Asked>) => ComponentChildren;
  /** Of the level that the headings around it ask for. */
  readonly heading: 'h2' | 'h3';
  /** Why an answer decides what it does. */
  readonly why: (decision: Decision<Asked>) => ComponentChildren;
}

/** Questions asked one after the other, with what decided after each answer. */
export function ChooserSteps<
  Asked extends QuestionWithAnswers<{ readonly id: string; readonly label: string }>,
>(props: Props<Asked>) {
  const { words, decisions, next, all, given, standing, remarks, heading: Heading } = props;
  const panel = useRef<HTMLElement>(null);
  // The button pressed is gone after an answer; focus goes to the next question, or to the answer.
  const set = (answers: GivenAnswer[]) => {
    props.onChange(answers);
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('[data-focus]')?.focus());
  };
  return (
    <section class="chooser needs-scripts print:hidden" ref={panel} aria-labelledby="chooser-title">
      <Heading id="chooser-title">{words.chooser}</Heading>
      <p>{words.chooserIntro}</p>
      {/* Above all that grows with each answer, so that the answers to press stay where they are. */}
      {next && (
        <fieldset class="chooser-question">
          <legend tabIndex={-1} data-focus="">
            <small>{fill(words.question, { number: decisions.length + 1, all })}</small>
            {next.question}
          </legend>
          {next.answers.map((answer) => (
            <button
              key={answer.id}
              type="button"
              onClick={() => set([...given, { question: next.id, answer: answer.id }])}
            >
              {answer.label}
            </button>
          ))}
        </fieldset>
      )}
      <div aria-live="polite">
        {decisions.length > 0 && (
          <p
            class={next ? 'chooser-standing' : 'chooser-standing chooser-result'}
            tabIndex={-1}
            data-focus={next ? undefined : ''}
          >
            <strong>{standing}</strong>
          </p>
        )}
        {remarks}
      </div>
      {decisions.length > 0 && (
        <p class="chooser-actions">
          <button type="button" class="plain" onClick={() => set(given.slice(0, -1))}>
            {words.back}
          </button>
          <button type="button" class="plain" onClick={() => set([])}>
            {words.startOver}
          </button>
        </p>
      )}
      {decisions.length > 0 && (
        <ol class="chooser-decisions">
          {decisions.map((decision) => (
            <li key={decision.question.id}>
              <p>
                {decision.question.question} <strong>{decision.answer.label}</strong> {props.mark?.(decision)}
              </p>
              <p class="chooser-why">{props.why(decision)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
