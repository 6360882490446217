import { useCallback, useLayoutEffect } from 'preact/hooks';
import type { EndlessStrings } from '../../i18n/endless.ts';
import { fill } from '../../i18n/fill.ts';
import type { Drawn, Kind } from './drawn.ts';
import type { EndlessModel } from './model.ts';

interface Props {
  readonly strings: EndlessStrings;
  readonly model: EndlessModel;
  readonly drawn: Drawn;
  readonly kind: Kind;
}

/** One question: what there is to know, the answers, and once one was given what happened and why. */
export function Asked({ strings, model, drawn, kind }: Props) {
  const { value: answer } = model.answer;
  const { value: isShown } = model.isShown;
  const { Picture } = drawn;
  const show = useCallback(() => model.show(), [model]);
  const picture = Picture && <Picture isAnswered={answer !== undefined} isOver={isShown} onShown={show} />;
  // A picture of now makes most of what was before it unnecessary.
  const isStoryFolded = picture && !drawn.isPictureLate;

  // As soon as the answers can be seen, so that no early key is lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      // What is typed elsewhere on the page, into the search say, is no answer.
      if (event.target !== document.body && !(event.target as Element).closest('.endless')) return;
      // By the position of the key (`code`), so that the keys work while the keyboard writes Hangul.
      const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]);
      const option = drawn.options[number - 1];
      if (!option) return;
      event.preventDefault();
      model.choose(option);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [model, drawn]);

  return (
    <div class="endless-asked">
      <div class="asked-card" tabIndex={-1} {...(answer ? {} : { 'data-focus': '' })}>
        <p class="card-kind">
          {strings.kinds[kind]} {drawn.given && <span>{drawn.given}</span>}
        </p>
        {drawn.story.length > 0 && (
          <details class="endless-story" open={!isStoryFolded}>
            <summary>{fill(strings.soFar, { count: drawn.story.length })}</summary>
            <ol>
              {drawn.story.map((sentence, index) => (
                // Sentences may be alike; their order never changes.
                <li key={index}>{sentence}</li>
              ))}
            </ol>
          </details>
        )}
        {!drawn.isPictureLate && picture}
        <p class="card-front">{drawn.text}</p>
        <ol class="card-options">
          {drawn.options.map((option) => (
            <li
              key={option.text}
              {...(isShown ? { 'data-right': option.right, 'data-chosen': option === answer } : {})}
            >
              {answer ? (
                <p>
                  {option.text} {isShown && option.right && <span class="tag">{strings.rightOne}</span>}{' '}
                  {option === answer && <span class="tag">{strings.yours}</span>}
                </p>
              ) : (
                <button type="button" onClick={() => model.choose(option)}>
                  {option.text}
                </button>
              )}
            </li>
          ))}
        </ol>
        {answer && drawn.isPictureLate && picture}
        {answer && (
          <div class="card-back">
            <p role="status" class={isShown ? (answer.right ? 'card-hit' : 'card-miss') : undefined}>
              {isShown ? (
                <>
                  <b>{answer.right ? strings.right : strings.wrong}</b>{' '}
                  {answer.reason && !drawn.outcome.includes(answer.reason) && answer.reason}
                </>
              ) : (
                strings.look
              )}
            </p>
            {isShown && !Picture && <p>{drawn.outcome}</p>}
            {isShown && (
              <p>
                <a href={drawn.href}>{kind === 'ports' ? strings.inTable : strings.inLab}</a>
              </p>
            )}
          </div>
        )}
      </div>
      <p class="endless-buttons">
        {answer && !isShown && (
          <button type="button" data-focus="" onClick={show}>
            {strings.showNow}
          </button>
        )}
        <button type="button" {...(answer && isShown ? { 'data-focus': '' } : {})} onClick={model.next}>
          {answer ? strings.next : strings.skip}
        </button>
      </p>
    </div>
  );
}
