import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import type { ReviewStrings } from '../../i18n/review.ts';
import type { SectionCheckStrings } from '../../i18n/section-check.ts';
import type { Checks } from './model.ts';
import { Question } from './Question.tsx';

interface Props {
  readonly strings: ReviewStrings;
  readonly text: SectionCheckStrings;
  readonly checks: Checks;
  /** The questions of the section. */
  readonly cards: readonly DeckCard[];
  /** The text of the link that this replaces, and its target. */
  readonly label: string;
  readonly href: string;
}

/** The questions of one section, which fold and unfold behind its text. */
export function SectionCheck({ strings, text, checks, cards, label, href }: Props) {
  const isOpen = useSignal(true);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-expanded={isOpen.value}
        aria-controls={id}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {label}
      </button>
      <div id={id} class="section-check-cards" hidden={!isOpen.value}>
        {cards.map((card) => (
          <Question
            key={card.id}
            strings={{ ...strings, wrong: text.wrong }}
            card={card}
            round={checks.first}
          />
        ))}
        <p>
          <a href={href}>{text.ownPage}</a>
        </p>
      </div>
    </>
  );
}
