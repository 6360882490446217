import { computed, effect } from '@preact/signals';
import { linkStrings } from '../../../i18n/lab/link.ts';
import { leavingEvent } from '../../../loading/leaving.ts';
import { loadPart } from '../../../loading/load-part.ts';
import { setAnchor } from '../../page-address.ts';
import type { Lab } from '../model/lab.ts';
import type { Scenario } from '../model/scenario.ts';
import { viewOf } from '../model/view.ts';
import { writeLink, writeSettings } from '../model/write-link.ts';

/** Browsers refuse many changes of the address in a short time, so it follows a moment after the last one. */
const addressDelay = 300;
/** In an address: the requests that were looked at were too many for it. */
const lostRequests = 'lost';

/**
 * Opens the scenario that the page's address carries and keeps the address up to date from then on, without making
 * history entries. An address without one is left alone until the reader changes something.
 *
 * @param rendered the scenario that the page came with, which needs no link
 * @returns a function that stops
 */
export function followAddress(lab: Lab, rendered: Scenario): () => void {
  const view = computed(() => viewOf(lab));
  const addressNow = () => writeLink(lab.scenario.peek(), view.peek());
  let written = writeLink(rendered, view.peek());
  let stopped = false;
  /** The address carries a link that could not be read, so it is all there is of what the link says. */
  let unread = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The fragments that were read and written last. Another one is a link that is about to be read. */
  const known = { read: location.hash, written: location.hash };

  /** The link that is being read, or was read last. */
  let opening = '';

  async function read() {
    const fragment = location.hash;
    known.read = fragment;
    // An anchor of the page (`#_top`) is no scenario.
    if (!fragment.includes('=')) return;
    if (fragment === `#${written}`) return;
    // A pending write is from before the link.
    clearTimeout(timer);
    opening = fragment;
    // The schema library comes only for those who open a link.
    lab.opening.value = true;
    const reader = await loadPart(() => import('../model/read-link.ts')).catch(() => undefined);
    // A later link, such as the same one mended, may have come meanwhile, and may have been read before this one.
    if (fragment !== opening) return;
    lab.opening.value = false;
    if (stopped) return;
    const text = linkStrings[lab.language];
    unread = reader === undefined;
    if (!reader) {
      lab.notice.value = text.linkNotRead;
      return;
    }
    const { scenario, view: seen, rejected } = reader.readLink(fragment, lab.scenario.peek());
    lab.open(scenario, seen);
    lab.notice.value = [
      rejected.length > 0 ? text.rejected(rejected.join(', ')) : '',
      new URLSearchParams(fragment.slice(1)).has(lostRequests) ? text.requestsLost : '',
    ]
      .filter(Boolean)
      .join(' ');
    // How many requests there are is known once they have been made.
    const stop = effect(() => {
      if (lab.busy.value) return;
      queueMicrotask(() => stop());
      const { length } = lab.trace.peek();
      if (scenario.step <= length) return;
      lab.notice.value = [lab.notice.peek(), text.stepBeyond(length)].filter(Boolean).join(' ');
    });
  }

  function write() {
    clearTimeout(timer);
    // While other requests are being made, the lab still shows the ones before. A link that has come meanwhile says
    // where the reader wants to be.
    if (unread || lab.busy.peek() || lab.opening.peek() || !Object.values(known).includes(location.hash))
      return;
    const link = addressNow();
    if (link !== undefined && link !== written) setAddress(link);
  }

  /** A reader who leaves for the other language takes along the current moment, not that of the last pause. */
  function leave() {
    write();
    // Too many requests do not fit into an address: they stay behind, and the page where the reader arrives says so.
    if (!unread && addressNow() === undefined) {
      setAddress(`${writeSettings(lab.scenario.peek(), view.peek())}&${lostRequests}=1`);
    }
  }

  function setAddress(link: string) {
    written = link;
    // A page in a frame was given its theme there, and keeps it when it is loaded again.
    const theme = new URLSearchParams(location.hash.slice(1)).get('theme');
    known.written = setAnchor(theme === null ? link : `${link}&theme=${theme}`);
    known.read = location.hash;
  }

  const stopWriting = effect(() => {
    // Read first: what an effect has not read does not wake it.
    const changed = [lab.scenario.value, view.value, lab.busy.value];
    clearTimeout(timer);
    // While playing the address would only flicker; it is right again at the pause.
    if (!lab.playing.value && !lab.telling.value && changed.length > 0)
      timer = setTimeout(write, addressDelay);
  });
  addEventListener('hashchange', read);
  document.addEventListener(leavingEvent, leave);
  void read();
  return () => {
    stopped = true;
    clearTimeout(timer);
    stopWriting();
    removeEventListener('hashchange', read);
    document.removeEventListener(leavingEvent, leave);
  };
}
