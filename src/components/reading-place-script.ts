import { placeKey } from '../widgets/reading-place/place.ts';

/** A note of the home page's language. */
interface Note {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
}

/**
 * A script for the home page, right behind an element with two children: what everybody sees, and a link that takes its
 * place for a returning reader. It is inline and runs at once, so that no reader sees the one turn into the other; it
 * reads what `ReadingPlace` describes, unless something else wrote there.
 */
export function readingPlaceScript(notes: readonly Note[]): string {
  const data = JSON.stringify(notes).replaceAll('<', '\\u003c');
  return `{
  const notes = ${data};
  const [everybody, link] = document.currentScript.previousElementSibling.children;
  const show = () => {
    let place;
    try { place = JSON.parse(localStorage.getItem('${placeKey}')) } catch {}
    const note = notes.find(({ slug }) => String(place?.path).endsWith('/' + slug + '/'));
    everybody.hidden = note !== undefined;
    link.hidden = note === undefined;
    if (!note) return;
    const { id, heading } = place.section ?? {};
    link.href = note.href + (id ? '#' + encodeURIComponent(id) : '');
    // A heading is in the language it was read in.
    link.lastElementChild.textContent = note.title + (heading && place.path === note.href ? ' ▸ ' + heading : '');
  };
  show();
  // A page that comes back from memory runs nothing again.
  addEventListener('pageshow', ({ persisted }) => persisted && show());
}`;
}
