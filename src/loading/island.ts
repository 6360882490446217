import type { ClientDirective } from 'astro';
import { rememberArrival } from './arrival.ts';
import { rememberClicks } from './early-clicks.ts';
import { fetchData } from './fetch-data.ts';
import { fetchFiles } from './fetch-files.ts';
import { restoreFields } from './kept-fields.ts';
import { messageFor } from './message.ts';
import { type Cause, causeOf } from './missing-file.ts';
import { offerReloadWhenGone } from './offer-reload.ts';
import { whenDue } from './when-due.ts';

/**
 * When a widget of a page starts: with the page, when the browser has nothing else to do, when it is seen, or when a
 * reader turns to it, be it by an address that asks for something.
 */
export interface IslandStart {
  readonly when: 'load' | 'idle' | 'visible' | 'turned-to';
  /** For `visible`: how far outside the window a widget may be, as a margin in CSS. */
  readonly margin?: string;
  /** For `visible`: what in the address asks the widget for something, so that it starts unseen: a parameter, or all. */
  readonly asks?: string | true;
  /** Ids of data that the page does not carry itself, to be fetched with the widget. */
  readonly needs?: readonly string[];
  /** How much of a widget that `needs` data is fetched unseen, so that the page works without a line: all, or this. */
  readonly unseen?: 'data';
}

/**
 * Hydrates a widget. Astro writes this into the page itself, so it is there whatever else does not come. It fetches the
 * widget's files first (see {@link fetchFiles}); if one is missing, a message above the widget says so, and the
 * widget's controls are disabled until another try has worked.
 */
const startIsland: ClientDirective = async (load, { value }, island) => {
  // Astro hands over what the page wrote, whatever its type says.
  const { when, margin, asks, needs, unseen } = value as unknown as IslandStart;
  rememberArrival();
  restoreFields();
  offerReloadWhenGone();
  const pressEarlyClicks = rememberClicks(island);
  const fetchAll = () => Promise.all([fetchFiles(filesOf(island)), fetchData(needs)]);
  // The worker keeps what comes, so that a page once read works without a line, also what nobody turned to. A widget
  // whose data the page carries itself starts when it is seen, and needs no more than that; and of one whose scripts
  // another page may have brought, the data is enough.
  if (needs && navigator.serviceWorker?.controller) {
    whenDue('idle', island)
      .then<unknown>(() => (unseen ? fetchData(needs) : fetchAll()))
      .catch(() => {});
  }
  await whenDue(when, island, margin, asks);
  let message: HTMLElement | undefined;
  let enable = () => {};

  const attempt = async () => {
    removeEventListener('online', attempt);
    try {
      await fetchAll();
      await runOneByOne(filesOf(island));
      await hydrate();
    } catch (error) {
      fail(causeOf(error));
      return;
    }
    const pressed = message?.contains(document.activeElement);
    message?.remove();
    // The button is gone with the message; a reader who pressed it goes on in what has come.
    if (pressed) focusIn(island);
    // Effects run after the next paint, and what they set up is what a press expects.
    requestAnimationFrame(() => setTimeout(pressEarlyClicks));
  };

  /** @throws when the modules could not be imported although their files are there */
  const hydrate = async () => {
    let failure: Event | undefined;
    const fail = (event: Event) => {
      event.preventDefault();
      failure = event;
    };
    island.addEventListener('astro:hydration-error', fail);
    const start = await load();
    island.removeEventListener('astro:hydration-error', fail);
    if (failure) throw failure;
    enable();
    await start();
  };

  const fail = (cause: Cause) => {
    enable = disableControls(island);
    message?.remove();
    message = messageFor(cause, attempt);
    island.before(message);
    addEventListener('online', attempt);
  };

  await attempt();
};

/** The addresses of all that a widget needs; the build writes them, in development there are none. */
function filesOf(island: HTMLElement): string[] {
  const folder = island.getAttribute('component-url')?.replace(/[^/]+$/, '') ?? '';
  return island.dataset.files?.split(' ').map((name) => folder + name) ?? [];
}

/**
 * Runs modules one after the other, those first that others import. Each comes in a task of its own: run all at once
 * they would keep a slow phone from answering a press.
 */
async function runOneByOne(files: readonly string[]): Promise<void> {
  for (const file of files.toReversed()) if (file.endsWith('.js')) await import(/* @vite-ignore */ file);
}

/** Focuses the first control, or the widget as a whole where it still fetches what there is to press. */
function focusIn(island: Element): void {
  const { firstElementChild: widget } = island;
  const control = island.querySelector<HTMLElement>('button, input, select, textarea');
  if (!control && widget instanceof HTMLElement) widget.tabIndex = -1;
  (control ?? (widget as HTMLElement | null))?.focus();
}

/** @returns a function that takes it back */
function disableControls(island: Element): () => void {
  const controls = [
    ...island.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input, select, textarea'),
  ].filter(({ disabled }) => !disabled);
  for (const control of controls) control.disabled = true;
  return () => {
    for (const control of controls) control.disabled = false;
  };
}

export default startIsland;
