import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchWhole } from './fetch-whole.ts';

const script = (init: ResponseInit = {}) =>
  new Response('export {}', { headers: { 'Content-Type': 'text/javascript' }, ...init });
const page = (type = 'text/html; charset=utf-8') =>
  new Response('\n <!DOCTYPE html><title>Log in</title>', { headers: { 'Content-Type': type } });

/** A line that gives these answers, one after the other, and the last one for ever. */
function line(...answers: (() => Response | Promise<Response>)[]) {
  const fetched = vi.fn(async (_address: string, _options: RequestInit) => {
    const answer = answers[Math.min(fetched.mock.calls.length, answers.length) - 1];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const broken = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
const cut = () =>
  new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) }), {
    headers: { 'Content-Type': 'text/javascript' },
  });

async function fetchNow(): Promise<unknown> {
  const answer = fetchWhole('/part.js').then(
    (content) => new TextDecoder().decode(content),
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return answer;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a file of the site', () => {
  test('comes at the second try when the line broke, was cut in the middle, or a host failed', async () => {
    for (const fault of [broken, cut, () => script({ status: 503 }), () => script({ status: 404 }), page]) {
      const fetched = line(() => fault(), script);
      expect(await fetchNow()).toBe('export {}');
      expect(fetched.mock.calls.map(([, options]) => options.cache)).toEqual(['default', 'reload']);
    }
  });

  test('is reported with the reason when it does not come at the third try either', async () => {
    for (const [answer, reason] of [
      [broken, 'unreachable'],
      [cut, 'unreachable'],
      [() => script({ status: 503 }), 'unreachable'],
      [() => script({ status: 404 }), 'gone'],
      [page, 'foreign'],
      [() => page('text/plain'), 'foreign'],
    ] as const) {
      const fetched = line(answer);
      expect(await fetchNow()).toMatchObject({ reason });
      expect(fetched).toHaveBeenCalledTimes(3);
    }
  });

  test('is not asked for again and again while there is no line at all', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const fetched = line(broken);
    expect(await fetchNow()).toMatchObject({ reason: 'unreachable' });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
