import { ExpirationPlugin } from 'workbox-expiration';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import {
  CacheFirst,
  NetworkFirst,
  Strategy,
  type StrategyHandler,
  type StrategyOptions,
} from 'workbox-strategies';
import { type FromStore, listFile, type OfflineList, storeNames, type ToWorker } from './names.ts';
import { savedStores } from './saved.ts';
import type { ServiceWorkerScope } from './worker-scope.ts';

/*
 * The service worker: what was read, or was saved on purpose, can be read again without a line.
 *
 * It knows nothing of a build, so a new edition of the site needs no new worker, and a new worker never takes over from
 * an older one while pages are open. Pages come from the host whenever it answers in time; files whose names change
 * with their content come from a store first. So a page never gets files of another build than its own.
 */
declare const self: ServiceWorkerScope;

const base = new URL(self.registration.scope).pathname;
const names = storeNames(base);

/** Seconds a page may take before it comes from a store; a browser seldom knows that it is in a tunnel. */
const patience = 4;

/** Folders whose files have names that change with their content. */
const unchanging = ['_astro/', 'found/', 'decks/', 'data/'];

/** Pages whose host did not answer, by the id of the window that shows them. */
const fromStore = new Map<string, FromStore>();

/** A page of the host, or of a store where the host does not answer in time or has a fault. */
class PageStrategy extends Strategy {
  async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const answer = this.#fetch(request, handler);
    // Whatever comes later is still kept.
    handler.waitUntil(answer);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience * 1000));
    const inTime = await Promise.race([answer, late]);
    if (inTime && inTime.status < 500) return inTime;
    const kept = await keptPage(request.url);
    if (kept) {
      const date = Date.parse(kept.headers.get('date') ?? '');
      const { resultingClientId } = handler.event as FetchEvent;
      // Pages that never ask are forgotten.
      if (fromStore.size > 100) fromStore.clear();
      fromStore.set(resultingClientId, { keptAt: Number.isNaN(date) ? undefined : date });
      return kept;
    }
    return inTime ?? (await answer) ?? (await slashAdded(request.url)) ?? (await standIn(request.url));
  }

  async #fetch(request: Request, handler: StrategyHandler): Promise<Response | undefined> {
    try {
      const response = await handler.fetch(request);
      handler.waitUntil(keepPage(request.url, response.clone(), handler));
      return response;
    } catch {
      return undefined;
    }
  }
}

async function keepPage(address: string, response: Response, handler: StrategyHandler) {
  if (await isOwnPage(response.clone())) await handler.cachePut(keyOf(address), response);
}

/** Whether it is a page of this site: a network that asks to log in first answers with a page of its own. */
async function isOwnPage(response: Response): Promise<boolean> {
  if (response.status !== 200 || response.redirected || !isHtml(response)) return false;
  return (await response.text()).includes('<meta name="page-kind"');
}

function isHtml(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

const onlyFiles = {
  cacheWillUpdate: async ({ response }: { readonly response: Response }) =>
    response.status === 200 && !isHtml(response) ? response : null,
};

/** Throws away what was not used for the longest time, and everything when the device is full. */
function keepingLast(maxEntries: number) {
  // Its types allow callbacks to be undefined, and those of the strategies do not.
  return new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as NonNullable<
    StrategyOptions['plugins']
  >[number];
}

const pageStrategy = new PageStrategy({
  cacheName: names.visitedPages,
  plugins: [keepingLast(100)],
});
const storeFirst = new CacheFirst({
  cacheName: names.visitedFiles,
  plugins: [
    {
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        cachedResponse ?? (await savedFile(request.url)) ?? null,
    },
    onlyFiles,
    keepingLast(1000),
  ],
});
const hostFirst = new NetworkFirst({
  cacheName: names.visitedFiles,
  plugins: [
    onlyFiles,
    { handlerDidError: async ({ request }) => (await savedFile(request.url)) ?? undefined },
    keepingLast(1000),
  ],
});

/** The strategy for a request, if it is one for this site. */
function strategyFor({ url, mode, cache, method }: Request): Strategy | undefined {
  const path = pathBelowBase(url);
  if (method !== 'GET' || path === undefined || path === listFile) return undefined;
  if (mode === 'navigate') return pageStrategy;
  // A page that saves everything puts it into a store of its own.
  if (cache === 'no-cache') return undefined;
  // `reload` means that a script arrived broken: bypass every store.
  const first = cache === 'reload' ? hostFirst : storeFirst;
  return unchanging.some((folder) => path.startsWith(folder)) ? first : hostFirst;
}

function pathBelowBase(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  return origin === self.location.origin && pathname.startsWith(base)
    ? pathname.slice(base.length)
    : undefined;
}

/** A page is the same whatever its address asks for behind the path. */
function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/**
 * What the reader saved on purpose comes first: with a page of it, all that the page may load later is here as well.
 */
async function keptPage(address: string): Promise<Response | undefined> {
  return (await savedFile(address)) ?? (await matchIn(names.visitedPages, keyOf(address)));
}

async function savedFile(address: string): Promise<Response | undefined> {
  for (const { store } of await savedStores(base)) {
    const found = await store.match(keyOf(address), { ignoreVary: true });
    if (found) return found;
  }
  return matchIn(names.standIn, keyOf(address));
}

async function matchIn(name: string, address: string): Promise<Response | undefined> {
  return (await caches.open(name)).match(address, { ignoreVary: true });
}

/** The host's redirect to the address with a slash, where the page itself is here. */
async function slashAdded(address: string): Promise<Response | undefined> {
  const url = new URL(address);
  if (url.pathname.endsWith('/')) return undefined;
  url.pathname += '/';
  return (await keptPage(url.href)) && Response.redirect(url.href, 302);
}

/** The page that says, in the reader's language, that this one is not here. */
async function standIn(address: string): Promise<Response> {
  const language = pathBelowBase(address)?.startsWith('en/') ? 'en/' : '';
  const page = await matchIn(names.standIn, `${self.location.origin}${base}${language}offline/`);
  return page ?? Response.error();
}

async function keepStandIn() {
  const store = await caches.open(names.standIn);
  const list = await fetch(base + listFile, { cache: 'no-store' });
  const { standIn: paths } = (await list.json()) as OfflineList;
  await store.addAll(paths.map((path) => new Request(base + path, { cache: 'no-cache' })));
}

self.addEventListener('install', (event) => event.waitUntil(keepStandIn()));

self.addEventListener('activate', (event) => {
  enableNavigationPreload();
  // The page that brought the worker is read again offline too.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = strategyFor(request);
  if (strategy) event.respondWith(strategy.handle({ event, request }));
});

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.type === 'where-from') {
    const { id } = event.source;
    const answer = fromStore.get(id);
    if (answer) event.ports[0]?.postMessage(answer);
    fromStore.delete(id);
  } else event.waitUntil(Promise.all(message.addresses.map((address) => keep(event, address))));
});

async function keep(event: ExtendableEvent, address: string) {
  const request = new Request(address);
  const page = /\/([?#].*)?$/.test(address);
  const strategy = page ? pageStrategy : strategyFor(request);
  await strategy?.handle({ event: event as FetchEvent, request }).catch(() => undefined);
}
