import { loadPart } from '../../loading/load-part.ts';

const end = document.querySelector<HTMLElement>('.check-end');
const missing = document.querySelector<HTMLElement>('.check-missing');

/** A section's link to its questions unfolds them in place. Opened in another tab it stays a link, as without scripts. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.check > a');
  if (!link || !end || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.ariaBusy) return;
  link.ariaBusy = 'true';
  if (missing) missing.hidden = true;
  loadPart(() => import('./open.tsx'))
    .then(({ openSection }) => openSection(link, end))
    .catch(() => {
      link.ariaBusy = null;
      if (!missing) return;
      link.after(missing);
      missing.hidden = false;
    });
});
