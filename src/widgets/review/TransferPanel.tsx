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
export const linkStart = '#memory=';

/** Moving and backing up: its script comes when it is opened, or when the page was opened with a memory in its link. */
export function TransferPanel({ data, cards }: { data: ReviewData; cards: readonly DeckCard[] }) {
  const part = useSignal<{ readonly Part: ComponentType<TransferProps> } | undefined>(undefined);
  const failed = useSignal<Cause | undefined>(undefined);
  const open = useSignal(false);
  const arrived = useSignal<string | undefined>(undefined);
  const load = useCallback(async () => {
    failed.value = undefined;
    try {
      const module = await loadPart(() => import('./Transfer.tsx'));
      part.value = { Part: module.default };
    } catch (error) {
      failed.value = causeOf(error);
    }
  }, [part, failed]);

  useEffect(() => {
    const arrive = () => {
      if (!location.hash.startsWith(linkStart)) return;
      arrived.value = location.hash.slice(linkStart.length);
      open.value = true;
      // Nobody should share by chance what the link carried.
      setAnchor('');
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [arrived, open]);
  useEffect(() => {
    if (open.value && !part.value) void load();
  }, [open.value, part.value, load]);

  const Part = part.value?.Part;
  return (
    <details
      class="review-panel"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{data.strings.transfer}</summary>
      {failed.value && <Failure cause={failed.value} onRetry={load} />}
      {open.value && Part && (
        <Part
          language={data.language}
          cards={cards}
          address={data.review}
          arrived={arrived.value}
          onTaken={() => {
            arrived.value = undefined;
          }}
        />
      )}
    </details>
  );
}
