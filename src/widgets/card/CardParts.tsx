import type { DeckCard } from '../../content/queries/deck-data.ts';
import type { ReviewStrings } from '../../i18n/review.ts';
import type { CardAnswer } from './answer.ts';

type Strings = Pick<
  ReviewStrings,
  'rightOne' | 'yours' | 'hit' | 'miss' | 'right' | 'wrong' | 'isTrue' | 'isFalse' | 'source'
>;

interface Props {
  readonly strings: Strings;
  readonly card: DeckCard;
  readonly answer: CardAnswer | undefined;
}

/** The question, and the options to choose from: buttons, or each with its reason once there is an answer. */
export function CardFront({ strings, card, answer, onChoose }: Props & { onChoose(index: number): void }) {
  return (
    <>
      <p class="card-front">{card.front}</p>
      {card.given && (
        <ul class="card-given">
          {card.given.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {card.options && (
        <ol class="card-options">
          {card.options.map(({ text, right, why }, index) => {
            const chosen = answer?.chosen === String(index + 1);
            return (
              <li key={text} {...(answer ? { 'data-right': right === true, 'data-chosen': chosen } : {})}>
                {answer ? (
                  <>
                    <p>
                      {text} {right && <span class="tag">{strings.rightOne}</span>}{' '}
                      {chosen && <span class="tag">{strings.yours}</span>}
                    </p>
                    <p class="card-why">{why}</p>
                  </>
                ) : (
                  <button type="button" onClick={() => onChoose(index)}>
                    {text}
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

/** Whether the answer was right, and the right one. Where the reader is not where the answer is, a link leads there. */
export function CardBack({
  strings,
  card,
  answer,
  linked,
}: Props & { readonly answer: CardAnswer; readonly linked: boolean }) {
  const { right } = answer;
  return (
    <div class="card-back">
      {right !== undefined && (
        <p class={right ? 'card-hit' : 'card-miss'} role="status">
          <b>{right ? strings.hit : strings.miss}</b> {right ? strings.right : strings.wrong}
        </p>
      )}
      {(card.truth !== undefined || card.back !== '') && (
        <p>
          {card.truth !== undefined && <b>{card.truth ? strings.isTrue : strings.isFalse}</b>} {card.back}
        </p>
      )}
      {linked && (
        <p>
          <a href={card.href}>{strings.source}</a>
        </p>
      )}
    </div>
  );
}
