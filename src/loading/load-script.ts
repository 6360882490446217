import { fetchFiles } from './fetch-files.ts';
import { reportingGone } from './load-part.ts';

/**
 * Brings a script of the site that is known by its address only.
 *
 * @throws MissingFile when it cannot be had
 */
export async function loadScript(address: string): Promise<unknown> {
  return reportingGone(async () => {
    await fetchFiles([address]);
    return import(/* @vite-ignore */ address);
  });
}
