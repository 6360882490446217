import { afterEach, describe, expect, test, vi } from 'vitest';
import { embeddedData } from '../widgets/embedded-data.ts';
import { fetchData } from './fetch-data.ts';

/** A page with these places for data, as its HTML has them. */
function pageWith(places: Readonly<Record<string, { readonly address?: string; readonly text?: string }>>) {
  vi.stubGlobal('document', {
    getElementById: (id: string) => {
      const place = places[id];
      return place ? { dataset: { address: place.address }, textContent: place.text ?? '' } : null;
    },
  });
}

describe('data that a page has only the address of', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    globalThis.fetchedData = undefined;
  });

  test('is there for a widget once it was fetched, and is fetched once', async () => {
    pageWith({ ports: { address: '/data/ko-ports-1.json' }, strings: { text: '{"own":1}' } });
    const get = vi.fn(async () => Response.json({ services: ['mysql'] }));
    vi.stubGlobal('fetch', get);
    expect(() => embeddedData('ports')).toThrow('no data');
    await fetchData(['ports', 'strings']);
    await fetchData(['ports']);
    expect(embeddedData('ports')).toEqual({ services: ['mysql'] });
    expect(embeddedData('strings')).toEqual({ own: 1 });
    expect(get).toHaveBeenCalledOnce();
  });

  test('that is gone fails as a lost script does', async () => {
    pageWith({ lost: { address: '/data/ko-lost-1.json' } });
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(fetchData(['lost'])).rejects.toMatchObject({ reason: 'gone' });
    expect(() => embeddedData('lost')).toThrow('no data');
  });
});
