import { dueToday, isKnown, progressIn } from '../../learning/summary-reading.ts';
import { keptSummary } from '../memory/kept-summary.ts';
import { localZone } from '../memory/local-zone.ts';
import { readNotes } from './read-notes.ts';
import { slugAt } from './slug-at.ts';

/** Says in the header what is due, and beside each note of the sidebar and the map how far its reader has come. */
const link = document.querySelector<HTMLAnchorElement>('.review-due');

function showProgress(): void {
  if (!link) return;
  const summary = keptSummary();
  const now = Date.now();
  link.hidden = !summary;
  if (summary) {
    const percent = Math.round(summary.ratio * 100);
    const count = dueToday(summary, now, localZone);
    link.querySelector('.review-due-hits')?.setAttribute('stroke-dasharray', `${percent} 100`);
    link.querySelector('b')?.replaceChildren(String(count));
    const said = (link.dataset.due ?? '').replace('{count}', `${count}`).replace('{percent}', `${percent}`);
    link.ariaLabel = said;
    link.title = said;
  }

  const read = new Set(readNotes());
  for (const note of document.querySelectorAll<HTMLAnchorElement>('.sidebar-content a, .map ul a')) {
    const slug = slugAt(note.pathname);
    const progress = progressIn(summary?.decks[slug] ?? {}, now, localZone);
    const state = isKnown(progress) ? 'known' : progress.asked > 0 ? 'asked' : read.has(slug) ? 'read' : '';
    showState(note, state, link.dataset[state]);
  }
}

/** The style sheet draws the sign beside a link; the word for it is in the link, for screen readers. */
function showState(note: HTMLElement, state: string, word = ''): void {
  let said = note.querySelector('.progress-word');
  if (!said) {
    if (!state) return;
    said = document.createElement('span');
    said.className = 'progress-word visually-hidden';
    note.append(said);
  }
  said.textContent = word && ` (${word})`;
  if (state) note.dataset.progress = state;
  else delete note.dataset.progress;
  note.title = word;
}

showProgress();
addEventListener('storage', showProgress);
// The clock went on while the page was not visible, or the page comes back from memory.
addEventListener('pageshow', showProgress);
document.addEventListener('visibilitychange', showProgress);
