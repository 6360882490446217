import { goneEvent } from './gone.ts';
import { messageFor } from './message.ts';

/**
 * Offers, once, to reload the page whenever a part of it turns out to be gone from the host. The offer appears above
 * whatever is open then, since an open dialog covers the page.
 */
export function offerReloadWhenGone(): void {
  addEventListener(goneEvent, offerReload);
}

function offerReload(): void {
  if (document.querySelector('.part-missing[data-page]')) return;
  const message = messageFor('gone');
  message.dataset.page = '';
  const dialogs = document.querySelectorAll('dialog[open]');
  (dialogs[dialogs.length - 1] ?? document.body).append(message);
}
