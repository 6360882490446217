import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** A browser that refuses to write more than a few addresses, until `allow` is called. */
function browser(address: string, allowed: number) {
  const location = { href: address };
  const pushed: string[] = [];
  let left = allowed;
  const write = (kind: string) => (_state: unknown, _title: string, url: URL) => {
    if (left-- <= 0) throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
    if (kind === 'push') pushed.push(url.href);
    location.href = url.href;
  };
  const events = new EventTarget();
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', { state: null, pushState: write('push'), replaceState: write('replace') });
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  return {
    location,
    pushed,
    allow(more: number) {
      left = more;
    },
    goBack(to: string) {
      location.href = to;
      events.dispatchEvent(new Event('popstate'));
    },
  };
}

const pageAddress = () => import('./page-address.ts');

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the page's address", () => {
  test('is right in the end when the browser refuses to be written to so often', async () => {
    const { location, allow } = browser('https://notes.example/ports/?drill=on#top', 2);
    const { setParameters, setAnchor } = await pageAddress();
    for (const query of ['5', '54', '543', '5432']) setParameters({ q: query });
    setAnchor('card');
    expect(location.href).toBe('https://notes.example/ports/?drill=on&q=54#top');
    vi.advanceTimersByTime(5000);
    expect(location.href).toBe('https://notes.example/ports/?drill=on&q=54#top');
    allow(1);
    vi.advanceTimersByTime(1000);
    expect(location.href).toBe('https://notes.example/ports/?drill=on&q=5432#card');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('goes back to the written one without being written again', async () => {
    const { location, allow } = browser('https://notes.example/ports/', 0);
    const { setParameters } = await pageAddress();
    setParameters({ q: '1' });
    setParameters({ q: undefined });
    allow(5);
    vi.advanceTimersByTime(1000);
    expect(location.href).toBe('https://notes.example/ports/');
  });

  test('keeps a step of history that came late, and drops it for a reader who went back', async () => {
    const { location, pushed, allow, goBack } = browser('https://notes.example/a/', 0);
    const { setParameters } = await pageAddress();
    setParameters({ ask: 'one' }, 'push');
    setParameters({ find: 'two' });
    allow(1);
    vi.advanceTimersByTime(1000);
    expect(pushed).toEqual(['https://notes.example/a/?ask=one&find=two']);
    setParameters({ ask: 'three' });
    goBack('https://notes.example/a/');
    allow(5);
    vi.advanceTimersByTime(2000);
    expect(location.href).toBe('https://notes.example/a/');
  });
});
