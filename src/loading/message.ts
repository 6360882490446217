import { loadingStrings } from '../i18n/loading.ts';
import { languageOf } from '../language.ts';
import { keepFields } from './kept-fields.ts';
import { leavingEvent } from './leaving.ts';
import { adoptMessageStyles } from './message-styles.ts';
import type { Cause } from './missing-file.ts';

/**
 * The sentence for a part that did not come, in the page's language, with the button that mends it. It is plain DOM,
 * because what cannot be had may be the very library that widgets are drawn with.
 *
 * @param retry called by the button; where it is left out, or no retry can help, the button reloads the page
 */
export function messageFor(cause: Cause, retry?: () => void): HTMLElement {
  adoptMessageStyles();
  const text = loadingStrings[languageOf(document.documentElement.lang)];
  const reloads = cause === 'gone' || cause === 'stuck' || !retry;
  const message = document.createElement('p');
  message.className = 'part-missing';
  message.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = reloads ? text.reload : text.retry;
  button.addEventListener('click', reloads ? reloadHere : retry);
  message.append(text[cause], ' ', button);
  return message;
}

/** Reloads the page and comes back to the same moment: widgets write it into the address, and fields are kept. */
function reloadHere(): void {
  document.dispatchEvent(new Event(leavingEvent));
  keepFields();
  location.reload();
}
