import { siteBase } from '../address.ts';
import { fetchFiles } from './fetch-files.ts';
import { fetchWhole } from './fetch-whole.ts';
import { goneEvent } from './gone.ts';
import { causeOf } from './missing-file.ts';

/**
 * Brings a part of a page that is fetched later. This is the only way to do so: the call is written around the
 * `import()`, whose files the build then lets {@link fetchBeforeImport} fetch first, so that a second try can work.
 *
 * @param get `() => import('./Panel.tsx')`
 * @throws MissingFile when it cannot be had; where only a reload can help, {@link goneEvent} was sent
 */
export async function loadPart<Part>(get: () => Promise<Part>): Promise<Part> {
  return reportingGone(get);
}

/** The same for a file of data. */
export async function fetchText(address: string): Promise<string> {
  return reportingGone(async () => new TextDecoder().decode(await fetchWhole(address)));
}

/**
 * What the build calls in place of Vite's preloading, around every `import()` of the site.
 *
 * @param get imports the part
 * @param files paths, below the base, of the part and all that it imports, styles included
 */
export async function fetchBeforeImport<Part>(
  get: () => Promise<Part>,
  files: readonly string[] = [],
): Promise<Part> {
  const addresses = files.map((file) => siteBase + file);
  await fetchFiles(addresses);
  for (const address of addresses) if (address.endsWith('.css')) applyStyle(address);
  return get();
}

function applyStyle(address: string): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}

/** Sends {@link goneEvent} where what it gets failed for a reason that only a reload can mend. */
export async function reportingGone<Part>(get: () => Promise<Part>): Promise<Part> {
  try {
    return await get();
  } catch (error) {
    if (['gone', 'stuck'].includes(causeOf(error))) dispatchEvent(new Event(goneEvent));
    throw error;
  }
}
