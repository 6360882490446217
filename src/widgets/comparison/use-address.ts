import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { type Engine, engines } from '../../content/schema/comparison-columns.ts';
import { keepEarlyInput } from '../early-input.ts';
import { setAnchor, setParameters } from '../page-address.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Comparison, OpenCell } from './model.ts';
import { cellAnchor, reasonAnchor } from './view.ts';

/**
 * Keeps the page's address and the comparison the same: reads it once the page runs and whenever the reader goes
 * back, and writes it after every change. An answer of the chooser is a step of its own in the browser's history.
 */
export function useAddress(comparison: Comparison, root: { readonly current: Element | null }): void {
  useLayoutEffect(() => {
    const read = () => {
      const { view, given, problems } = readAddress(location.search, comparison.data.chooser);
      comparison.view.value = view;
      comparison.given.value = given;
      const open = cellOf(location.hash, comparison);
      comparison.open.value = open === 'unknown' ? undefined : open;
      comparison.problems.value =
        open === 'unknown'
          ? [...problems, { parameter: 'cell', value: location.hash.slice(1, 41) }]
          : problems;
    };
    keepEarlyInput(root.current, read);
    let answers = comparison.given.value.length;
    const stopView = effect(() => {
      const values = writeAddress(comparison.view.value, comparison.given.value);
      const asked = comparison.given.value.length > answers;
      answers = comparison.given.value.length;
      setParameters(values, asked ? 'push' : 'replace');
    });
    const stopOpen = effect(() => {
      const { value: open } = comparison.open;
      if (open) setAnchor(cellAnchor(open.row, open.engine));
      else if (cellOf(location.hash, comparison)) setAnchor('');
    });
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      stopView();
      stopOpen();
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, [comparison, root]);
}

/** A fragment that no encoder writes (`#%`) is taken as it is, and is no cell. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function cellOf(hash: string, { data }: Comparison): OpenCell | 'unknown' | undefined {
  const anchor = decoded(hash.slice(1));
  if (!/^(cell|why)-/.test(anchor)) return undefined;
  for (const { id: row } of data.rows) {
    const engine = engines.find((one: Engine) =>
      [cellAnchor(row, one), reasonAnchor(row, one)].includes(anchor),
    );
    if (engine) return { row, engine };
  }
  return 'unknown';
}
