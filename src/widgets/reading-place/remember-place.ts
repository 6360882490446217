import { placeKey, type ReadingPlace } from './place.ts';

/** Keeps the place in the note at the moment the page is left or hidden; until then it costs nothing. */
function rememberPlace(): void {
  const passed = [...document.querySelectorAll('.sl-markdown-content :is(h2, h3)[id]')]
    .filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2)
    .at(-1);
  const place: ReadingPlace = { path: location.pathname };
  if (passed && scrollY > 0) place.section = { id: passed.id, heading: passed.textContent.trim() };
  try {
    localStorage.setItem(placeKey, JSON.stringify(place));
  } catch {
    // Blocked or full: the home page greets as it greets everybody.
  }
}

addEventListener('pagehide', rememberPlace);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') rememberPlace();
});
