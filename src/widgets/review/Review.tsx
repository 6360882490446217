import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { DeckFile } from '../../content/queries/deck-data.ts';
import '../controls.css';
import { embeddedData } from '../embedded-data.ts';
import { readerMemory } from '../memory/reader-memory.ts';
import { Asked } from './Asked.tsx';
import type { ReviewData } from './data.ts';
import { Failure } from './Failure.tsx';
import { actionOf } from './keys.ts';
import { createReview } from './model.ts';
import '../card/card.css';
import './review.css';
import { Settings } from './Settings.tsx';
import { Summary } from './Summary.tsx';
import { TransferPanel } from './TransferPanel.tsx';
import { useDeck } from './use-deck.ts';

/**
 * The review: what has expired today, one card at a time.
 *
 * @param dataId id under which the page offers its data
 */
export function Review({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<ReviewData>(dataId), [dataId]);
  const [state, retry] = useDeck(data.deck);
  const { value } = state;
  return (
    <section
      class="review controls not-content needs-scripts"
      aria-label={data.strings.label}
      aria-busy={value.is === 'loading'}
    >
      {value.is === 'loading' && <p class="review-loading">{data.strings.loading}</p>}
      {value.is === 'failed' && <Failure cause={value.cause} onRetry={retry} />}
      {value.is === 'ready' && <Ready data={data} deck={value.deck} />}
    </section>
  );
}

function Ready({ data, deck }: { readonly data: ReviewData; readonly deck: DeckFile }) {
  const model = useMemo(() => createReview(deck), [deck]);
  const root = useRef<HTMLDivElement>(null);
  const said = useSignal('');
  const { strings } = data;
  const { value: card } = model.current;
  const asked = model.asking.value ? card : undefined;
  const place = asked ? `${asked.id} ${model.answer.value !== undefined}` : 'summary';
  const before = useRef(place);

  useEffect(() => {
    const watch = new AbortController();
    addEventListener('focus', model.refresh, watch);
    document.addEventListener('visibilitychange', model.refresh, watch);
    return () => watch.abort();
  }, [model]);
  // The new content takes the focus over from the pressed button, and is read out. No key may come in between.
  useLayoutEffect(() => {
    if (before.current === place) return;
    before.current = place;
    root.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [place]);

  const undo = () => {
    said.value = model.undo() ? strings.undone : '';
    model.asking.value = true;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts of the buttons inside.
    <div
      ref={root}
      class="review-body"
      onKeyDown={(event) => {
        const action = asked && actionOf(event, asked, model, readerMemory.now.settings.grading, undo);
        if (!action) return;
        event.preventDefault();
        said.value = '';
        action();
      }}
    >
      {readerMemory.fault && (
        <p class="problems" role="alert">
          {strings.faults[readerMemory.fault]}
        </p>
      )}
      <p class="sr-only" role="status">
        {said.value}
      </p>
      {asked ? (
        <Asked strings={strings} model={model} card={asked} onUndo={undo} />
      ) : (
        <Summary data={data} model={model} onUndo={undo} />
      )}
      <Settings strings={strings} model={model} />
      <TransferPanel data={data} cards={model.cards.value} />
    </div>
  );
}
