import { readKey, readNotes } from './read-notes.ts';
import { slugAt } from './slug-at.ts';

/** A note is read once its last section has come into the window. */
const end = [...document.querySelectorAll('.sl-markdown-content h2[id]')].at(-1);

if (end) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    try {
      const read = new Set(readNotes()).add(slugAt(location.pathname));
      localStorage.setItem(readKey, JSON.stringify([...read]));
    } catch {
      // Blocked or full: the map does not say that it was read.
    }
  });
  observer.observe(end);
}
