import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { DeckFile } from '../../content/queries/deck-data.ts';
import { loadPart } from '../../loading/load-part.ts';
import { type Cause, causeOf } from '../../loading/missing-file.ts';
import '../controls.css';
import { embeddedData } from '../embedded-data.ts';
import { Failure } from '../review/Failure.tsx';
import { useDeck } from '../review/use-deck.ts';
import type { ExamData } from './data.ts';
import { createExam } from './model.ts';
import type { SittingView } from './SittingView.tsx';
import { Start } from './Start.tsx';
import '../card/card.css';
import './exam.css';

/**
 * The mock exam: questions against the clock, and what was right only at the end.
 *
 * @param dataId id under which the page offers its data
 */
export function Exam({ dataId }: { readonly dataId: string }) {
  const data = useMemo(() => embeddedData<ExamData>(dataId), [dataId]);
  const [state, retry] = useDeck(data.deck);
  const { value } = state;
  return (
    <section
      class="exam controls not-content"
      aria-label={data.strings.label}
      aria-busy={value.is === 'loading'}
    >
      {value.is === 'loading' && <p class="needs-scripts">{data.strings.loading}</p>}
      {value.is === 'failed' && <Failure cause={value.cause} onRetry={retry} />}
      {value.is === 'ready' && <Ready data={data} deck={value.deck} />}
    </section>
  );
}

function Ready({ data, deck }: { readonly data: ExamData; readonly deck: DeckFile }) {
  const model = useMemo(() => createExam(deck), [deck]);
  const root = useRef<HTMLDivElement>(null);
  const { strings } = data;
  const sitting = model.isOpen.value ? model.sitting.value : undefined;
  const isOver = sitting?.endedAt !== undefined;
  const place = sitting ? (isOver ? 'result' : `question ${sitting.place}`) : 'start';
  const before = useRef(place);
  const isFocusDue = useRef(false);
  const [part, retry] = useSittingView();
  const { value } = part;
  const View = value && 'View' in value ? value.View : undefined;

  useEffect(() => {
    const ticking = setInterval(model.tick, 1000);
    document.addEventListener('visibilitychange', model.tick);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', model.tick);
    };
  }, [model]);
  // The new content takes the focus over from the pressed button, and is read out.
  useLayoutEffect(() => {
    if (before.current !== place) isFocusDue.current = true;
    before.current = place;
    if (!isFocusDue.current) return;
    root.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
    isFocusDue.current = place !== 'start' && View === undefined;
  }, [place, View]);

  return (
    <div ref={root} class="exam-body">
      {!model.isKept.value && (
        <p class="problems" role="alert">
          {strings.blocked}
        </p>
      )}
      {!sitting && <Start strings={strings} model={model} />}
      {sitting && View && <View data={data} model={model} sitting={sitting} />}
      {sitting && !value && (
        <p tabIndex={-1} data-focus>
          {strings.loading}
        </p>
      )}
      {sitting && value && 'cause' in value && <Failure cause={value.cause} onRetry={retry} />}
    </div>
  );
}

/** What comes after the start. Its script is fetched while the reader chooses, and both ends of an exam come together. */
function useSittingView() {
  const view = useSignal<{ readonly View: typeof SittingView } | { readonly cause: Cause } | undefined>(
    undefined,
  );
  const load = useCallback(() => {
    view.value = undefined;
    loadPart(() => import('./SittingView.tsx')).then(
      (module) => {
        view.value = { View: module.SittingView };
      },
      (error: unknown) => {
        view.value = { cause: causeOf(error) };
      },
    );
  }, [view]);
  useEffect(load, [load]);
  return [view, load] as const;
}
