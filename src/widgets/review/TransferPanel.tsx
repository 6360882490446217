import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { loadPart } from '../../loading/load-part.ts';
import { type Cause, causeOf } from '../../loading/missing-file.ts';
import { setAnchor } from '../page-address.ts';
import type { ReviewData } from './data.ts';
import { Failure } from './Failure.tsx';
import type { TransferProps } from './Transfer.tsx';

/** What the fragment of a link that carries a memory begins with. */
const linkStart = '#memory=';

/** Moving and backing up: its script comes when it is opened, or when the page was opened with a memory in its link. */
export function TransferPanel({
  data,
  cards,
}: {
  readonly data: ReviewData;
  readonly cards: readonly DeckCard[];
}) {
  const part = useSignal<
    { readonly Part: ComponentType<TransferProps> } | { readonly cause: Cause } | undefined
  >(undefined);
  const open = useSignal(false);
  const arrived = useSignal<string | undefined>(undefined);
  const retry = useCallback(() => {
    part.value = undefined;
  }, [part]);

  useEffect(() => {
    const arrive = () => {
      if (!location.hash.startsWith(linkStart)) return;
      arrived.value = location.hash.slice(linkStart.length);
      open.value = true;
      // So that no reader shares by chance what the link carried.
      setAnchor('');
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [arrived, open]);
  useEffect(() => {
    if (!open.value || part.value) return;
    loadPart(() => import('./Transfer.tsx')).then(
      (module) => {
        part.value = { Part: module.default };
      },
      (error: unknown) => {
        part.value = { cause: causeOf(error) };
      },
    );
  }, [open.value, part.value, part]);

  const { value } = part;
  return (
    <details
      class="review-panel"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{data.strings.transfer}</summary>
      {value && 'cause' in value && <Failure cause={value.cause} onRetry={retry} />}
      {open.value && value && 'Part' in value && (
        <value.Part
          language={data.language}
          cards={cards}
          address={data.review + linkStart}
          arrived={arrived.value}
          onTaken={() => {
            arrived.value = undefined;
          }}
        />
      )}
    </details>
  );
}
