import { storePrefix } from './names.ts';
import type { ServiceWorkerScope } from './worker-scope.ts';

/*
 * What a host serves in place of the service worker to be rid of it: it takes over at once, throws away what was kept,
 * and goes. Pages that are open stay as they are.
 */
declare const self: ServiceWorkerScope;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const prefix = storePrefix(new URL(self.registration.scope).pathname);
  const stores = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(stores.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
