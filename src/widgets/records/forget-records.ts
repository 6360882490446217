import { readKey } from '../progress/read-notes.ts';
import { placeKey } from '../reading-place/place.ts';

/** What this site keeps of a reader's visits; theme and keys are settings, and other sites may share the storage. */
const records = new RegExp(
  `^(${placeKey}|${readKey}|hit-or-miss:(?:port-drill|cache-lab|exam):.*|search\\.recent)$`,
);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-forget-records]')) {
  button.addEventListener('click', () => {
    for (const key of Object.keys(localStorage)) {
      if (records.test(key)) localStorage.removeItem(key);
    }
    sessionStorage.removeItem('port-drill.kept');
    if (button.nextElementSibling) button.nextElementSibling.textContent = button.dataset.done ?? '';
  });
}
