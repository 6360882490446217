import type { ComponentChildren } from 'preact';
import { planFactStrings } from '../../i18n/plan/facts.ts';
import type { Language } from '../../language.ts';

interface Props {
  readonly language: Language;
  /** Names with what is said of them. */
  readonly facts: readonly (readonly [string, string])[];
  /** What stands below the list. */
  readonly children?: ComponentChildren;
}

/** What the trace is. */
export function FactList({ language, facts, children }: Props) {
  return (
    <section class="plan-part plan-facts" aria-labelledby="plan-facts-title">
      <h2 id="plan-facts-title">{planFactStrings[language].title}</h2>
      <dl>
        {facts.map(([name, sentence]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
