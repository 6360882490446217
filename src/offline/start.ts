import { siteBase } from '../address.ts';
import { workerAddress } from '../loading/worker-address.ts';
import { type FromStore, type ToWorker, workerFile } from './names.ts';

/** Starts the service worker once the page is there, and says quietly where a page came from a store. */
if ('serviceWorker' in navigator && window === top) {
  const { controller } = navigator.serviceWorker;
  if (controller) askWhereFrom(controller);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}

async function start() {
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register(workerAddress(siteBase + workerFile), {
      scope: siteBase,
      updateViaCache: 'none',
    });
    if (serviceWorker.controller) return;
    const { active } = await serviceWorker.ready;
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    const message: ToWorker = { type: 'keep', addresses: [location.href, ...new Set(fetched)] };
    active?.postMessage(message);
  } catch {
    // The site is read without a worker, as it was before there was one.
  }
}

function askWhereFrom(worker: ServiceWorker) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<FromStore>) => sayFromStore(data);
  const message: ToWorker = { type: 'where-from' };
  worker.postMessage(message, [port2]);
}

/** The header contains the sentence, hidden, in the page's language. */
function sayFromStore({ keptAt }: FromStore) {
  const said = document.querySelector<HTMLElement>('.offline-hit');
  if (!said) return;
  const options = { month: 'long', day: 'numeric' } as const;
  const date = keptAt && new Date(keptAt).toLocaleDateString(document.documentElement.lang, options);
  if (date) said.textContent = said.dataset.kept?.replace('{date}', date) ?? '';
  said.hidden = false;
  document.querySelector('main')?.prepend(said);
}
