import { MissingFile } from './missing-file.ts';

/** Milliseconds to wait before the second and the third try. */
const pauses = [300, 1000];

/**
 * Fetches a file of this site, in up to three tries, and reads all of it, so that a line that breaks in the middle
 * counts as a failure of the fetch.
 *
 * @throws MissingFile when it cannot be had, or when what came is a page instead of a file
 */
export async function fetchWhole(address: string): Promise<ArrayBuffer> {
  for (let attempt = 0; ; attempt++) {
    try {
      // What an earlier try left in the browser's cache may be the very answer that is wrong.
      return await fetchOnce(address, attempt === 0 ? 'default' : 'reload');
    } catch (error) {
      const pause = pauses[attempt];
      if (pause === undefined || !navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function fetchOnce(address: string, cache: RequestCache): Promise<ArrayBuffer> {
  let response: Response;
  let content: ArrayBuffer;
  try {
    response = await fetch(address, { cache });
    content = await response.arrayBuffer();
  } catch {
    throw new MissingFile(address, 'unreachable');
  }
  if (response.status === 404 || response.status === 410) throw new MissingFile(address, 'gone');
  if (!response.ok) throw new MissingFile(address, 'unreachable');
  if (isPage(response, content)) throw new MissingFile(address, 'foreign');
  return content;
}

/** None of the files that are fetched is HTML; a captive portal, or a host's fallback, answers with it all the same. */
function isPage(response: Response, content: ArrayBuffer): boolean {
  const beginning = new TextDecoder().decode(content.slice(0, 200)).trimStart();
  return (
    Boolean(response.headers.get('content-type')?.includes('html')) || /^<(!doctype|html)/i.test(beginning)
  );
}
