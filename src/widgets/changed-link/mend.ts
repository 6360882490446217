/**
 * Mends the address that a page was opened by, or that the reader put into the open page, before the page reads it. A
 * sound link costs nothing: this fetches the script only for an address that is not as the site writes them.
 */
import { arrival } from '../../loading/arrival.ts';
import { loadPart } from '../../loading/load-part.ts';
import { sound } from './sound.ts';

async function mend(address: string): Promise<void> {
  const { search, hash } = new URL(address);
  const anchor = hash.slice(1);
  if (sound.test(search.slice(1)) && (sound.test(anchor) || document.getElementById(anchor))) return;
  const part = await loadPart(() => import('./mended.ts')).catch(() => undefined);
  const mended = part?.mendedAddress(address);
  // Where only the fragment differs the page stays, and its widgets hear of the change; otherwise it is loaded again.
  if (mended !== undefined && mended !== address) location.replace(mended);
}

/** Mends the address of the page, and every one that it gets while it is open. */
export function mendAddresses(): void {
  addEventListener('hashchange', () => mend(location.href));
  void mend(arrival());
}
