import { effect } from '@preact/signals';
import { shareStrings } from '../../../i18n/lab/share.ts';
import type { Lab } from '../model/lab.ts';
import type { Scenario } from '../model/scenario.ts';
import { writeLink } from '../model/write-link.ts';

/** Browsers refuse many changes of the address in a short time, so it follows a moment after the last one. */
const addressDelay = 300;

/**
 * Opens the scenario that the page's address carries and keeps the address up to date from then on, without making
 * history entries. An address without one is left alone until the reader changes something.
 *
 * @param rendered the scenario that the page came with, which needs no link
 * @returns a function that stops
 */
export function followAddress(lab: Lab, rendered: Scenario): () => void {
  let written = writeLink(rendered);
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read() {
    const fragment = location.hash;
    // An anchor of the page (`#_top`) is no scenario.
    if (!fragment.includes('=')) return;
    if (fragment === `#${written}`) return;
    // The schema library comes only for those who open a link.
    const { readLink } = await import('../model/read-link.ts');
    if (stopped) return;
    const { scenario, rejected } = readLink(fragment, lab.scenario.peek());
    lab.open(scenario);
    const text = shareStrings[lab.language];
    const notices: string[] = [];
    if (rejected.length > 0) notices.push(text.rejected(rejected.join(', ')));
    if (scenario.step > lab.length.peek()) notices.push(text.stepBeyond(lab.length.peek()));
    lab.notice.value = notices.join(' ');
  }

  const stopWriting = effect(() => {
    const link = writeLink(lab.scenario.value);
    // While playing the address would only flicker; it is right again at the pause.
    if (lab.playing.value || link === undefined || link === written) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      written = link;
      history.replaceState(history.state, '', `#${link}`);
    }, addressDelay);
  });
  addEventListener('hashchange', read);
  void read();
  return () => {
    stopped = true;
    clearTimeout(timer);
    stopWriting();
    removeEventListener('hashchange', read);
  };
}
