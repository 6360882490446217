/*
 * What is used of a service worker's global scope. TypeScript's library for workers cannot be loaded beside the one for
 * pages, which all other code needs.
 */

declare global {
  interface ExtendableEvent extends Event {
    waitUntil(done: Promise<unknown>): void;
  }
  interface FetchEvent extends ExtendableEvent {
    readonly request: Request;
    /** Id of the window that will show the answer. */
    readonly resultingClientId: string;
    respondWith(response: Promise<Response>): void;
  }
}

interface WorkerMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  /** The page that sent it. */
  readonly source: { readonly id: string };
}

interface WorkerEvents {
  readonly install: ExtendableEvent;
  readonly activate: ExtendableEvent;
  readonly fetch: FetchEvent;
  readonly message: WorkerMessageEvent;
}

/** https://developer.mozilla.org/docs/Web/API/ServiceWorkerGlobalScope */
export interface ServiceWorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ): void;
}
