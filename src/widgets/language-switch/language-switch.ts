/**
 * Keeps the reader's place when the language is switched: the links to the other language work without this
 * script, and with it they carry the query and the fragment of the place being read.
 */
import { leavingEvent } from '../../loading/leaving.ts';
import { currentPlace } from './place.ts';

const sharedAnchors = 'main :is(h2, h3, h4, .fact)[id]';

function addPlace(link: HTMLAnchorElement): void {
  const anchors = [...document.querySelectorAll(sharedAnchors)].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { id: element.id, top, bottom };
  });
  // The browser scrolls an anchor to this padding below the top; one pixel covers its rounding.
  const readingLine = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 1;
  // Widgets write their state into the address with a delay; now is the time for the last of it.
  document.dispatchEvent(new Event(leavingEvent));
  const fragment = location.hash.slice(1);
  link.search = location.search;
  link.hash = currentPlace(fragment, anchors, readingLine || 1, innerHeight);
}

// `pointerdown` also comes before a middle click or a context menu, `click` also after the Enter key.
for (const type of ['pointerdown', 'click']) {
  document.addEventListener(type, (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.language-switch');
    if (link) addPlace(link);
  });
}
