import type { Drill, Hide, Scope } from './drill.ts';

const name = 'port-drill.kept';

/** A drill under way, as it is kept while the page is loaded again. Cards are made anew from the page's services. */
export interface KeptDrill {
  readonly hide: Hide;
  readonly scope: Scope;
  readonly drill: Pick<Drill, 'queue' | 'missed'>;
}

/** Keeps a drill for the same page, should it be loaded again in this tab. */
export function keepDrill(kept: KeptDrill): void {
  try {
    sessionStorage.setItem(name, JSON.stringify({ path: location.pathname, ...kept }));
  } catch {
    // Blocked or full: the drill starts anew.
  }
}

/** The kept drill of this page; returned once. */
export function takeDrill(): KeptDrill | undefined {
  try {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    // Written by keepDrill, in this tab; what an older build of it wrote fails below at the latest.
    const kept = text === null ? undefined : (JSON.parse(text) as KeptDrill & { readonly path: string });
    return kept?.path === location.pathname &&
      Array.isArray(kept.drill.queue) &&
      Array.isArray(kept.drill.missed)
      ? kept
      : undefined;
  } catch {
    return undefined;
  }
}
