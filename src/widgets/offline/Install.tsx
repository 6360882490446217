import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OfflineStrings } from '../../i18n/offline.ts';

/** What Chromium offers where it can install the site; it is in no standard, so TypeScript does not know it. */
interface InstallOffer extends Event {
  /** Asks the reader, once for each offer. */
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Installs the site like an application, where the browser can; where only the reader can, says how. */
export function Install({ strings }: { readonly strings: OfflineStrings }) {
  const offer = useSignal<InstallOffer | undefined>(undefined);
  const said = useSignal<'installed' | 'notInstalled' | undefined>(undefined);
  const byHand = useSignal(false);
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Only Safari on iPhone and iPad has the property; it makes no offer, and is false while the site is a tab.
    byHand.value = 'standalone' in navigator && navigator.standalone === false;
    const keep = (event: Event) => {
      // The browser would show a bar of its own over the page.
      event.preventDefault();
      offer.value = event as InstallOffer;
    };
    const thank = () => {
      offer.value = undefined;
      said.value = 'installed';
    };
    addEventListener('beforeinstallprompt', keep);
    addEventListener('appinstalled', thank);
    return () => {
      removeEventListener('beforeinstallprompt', keep);
      removeEventListener('appinstalled', thank);
    };
  }, [offer, said, byHand]);
  const install = async () => {
    const result = await offer.value?.prompt();
    offer.value = undefined;
    if (result?.outcome === 'dismissed') said.value = 'notInstalled';
    // The button is gone, and the answer comes in its place.
    requestAnimationFrame(() => answer.current?.focus());
  };
  return (
    <>
      {offer.value && (
        <button type="button" class="plain" onClick={install}>
          {strings.install}
        </button>
      )}
      <p role="status" ref={answer} tabIndex={-1} class="offline-note">
        {said.value && strings[said.value]}
      </p>
      {byHand.value && <p class="offline-note">{strings.installByHand}</p>}
    </>
  );
}
