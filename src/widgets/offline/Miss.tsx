import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { siteBase } from '../../address.ts';
import { type VisitedPage, visitedPages } from '../../offline/visited.ts';
import type { OfflineData } from './data.ts';

/** Says that the page whose address this is could not be had, and which ones can; nothing on the page's own address. */
export function Miss({ data: { strings, address } }: { readonly data: OfflineData }) {
  const missed = useSignal(false);
  const pages = useSignal<readonly VisitedPage[]>([]);

  useEffect(() => {
    missed.value = location.pathname !== address;
    if (!missed.value) return;
    const reload = () => location.reload();
    addEventListener('online', reload);
    void visitedPages(siteBase).then((found) => {
      pages.value = found;
    });
    return () => removeEventListener('online', reload);
  }, [missed, pages, address]);

  if (!missed.value) return null;
  return (
    <div class="offline-miss">
      <h2>{strings.miss}</h2>
      <p role="alert">{strings.missed}</p>
      <button type="button" onClick={() => location.reload()}>
        {strings.retry}
      </button>
      <h3>{strings.readable}</h3>
      {pages.value.length === 0 && <p>{strings.nothingReadable}</p>}
      <ul>
        {pages.value.map((page) => (
          <li key={page.address}>
            <a href={page.address}>{page.title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
