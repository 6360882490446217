import { effect } from '@preact/signals';
import { leavingEvent } from '../../loading/leaving.ts';
import { setAnchor } from '../page-address.ts';
import type { Linkable } from './playable.ts';

/** Browsers refuse many changes of the address in a short time, so it follows a moment after the last one. */
const addressDelay = 300;

/**
 * Opens the moment that the page's address carries and keeps the address up to date from then on, without making
 * history entries. An address without one is left alone until the reader changes something.
 *
 * @returns a function that stops
 */
export function followAddress(playable: Pick<Linkable, 'time' | 'link' | 'openLink'>): () => void {
  let written = playable.link.peek();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The fragments that were read and written last. Another one is a link that is about to be read. */
  const known = { read: location.hash, written: location.hash };

  function read(): void {
    const fragment = location.hash.slice(1);
    known.read = location.hash;
    // An anchor of the page (`#_top`) is no moment.
    if (!fragment.includes('=') || fragment === written) return;
    playable.openLink(fragment);
  }

  function write(): void {
    clearTimeout(timer);
    // A link that has come meanwhile says where the reader wants to be.
    if (!Object.values(known).includes(location.hash)) return;
    const link = playable.link.peek();
    if (link === written) return;
    written = link;
    // A page in a frame was given its theme there, and keeps it when it is loaded again.
    const theme = new URLSearchParams(location.hash.slice(1)).get('theme');
    known.written = setAnchor(theme === null ? link : `${link}&theme=${theme}`);
    known.read = location.hash;
  }

  read();
  const stop = effect(() => {
    const changed = playable.link.value !== written;
    clearTimeout(timer);
    // While playing the address would only flicker; it is right again at the pause.
    if (!playable.time.playing.value && changed) timer = setTimeout(write, addressDelay);
  });
  addEventListener('hashchange', read);
  // A reader who leaves for the other language takes along the current moment, not that of the last pause.
  document.addEventListener(leavingEvent, write);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener('hashchange', read);
    document.removeEventListener(leavingEvent, write);
  };
}
