import { planAnswerStrings } from '../../i18n/plan/answer.ts';
import type { Language } from '../../language.ts';

interface Props {
  readonly language: Language;
  /** Name of the trace. */
  readonly file: string;
  /** What is needed, then what it does. */
  readonly sentences: readonly string[];
  /** What the figures rest on, where that is not the whole trace. */
  readonly basis?: string;
}

/** The answer in a few sentences. */
export function Headline({ language, file, sentences: [need, ...others], basis }: Props) {
  const text = planAnswerStrings[language];
  return (
    <section class="plan-headline" aria-labelledby="plan-answer-title">
      <h2 id="plan-answer-title">{text.of(file)}</h2>
      <p>
        <strong>{need}</strong>
      </p>
      <p>{others.join(' ')}</p>
      {basis !== undefined && <p>{basis}</p>}
      <p class="plan-hint">{text.rules}</p>
    </section>
  );
}
