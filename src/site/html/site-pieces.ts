import { createHash } from 'node:crypto';
import type { KeptResults } from '../kept/kept-results.ts';
import { keptOrMade } from '../kept/kept-results.ts';
import type { SitePieces } from './page-reader.ts';
import { type PagesOfStyles, stylesOfGroups } from './page-styles.ts';
import { shortScopes, withScopes } from './short-scopes.ts';
import { propertiesRead, withoutUnusedStyles, wordsOf } from './unused-styles.ts';

/** Whatever decides what the whole site tells its pages. */
export interface WholeSite {
  /** By the name of the group whose pages have the same styles. */
  readonly groups: ReadonlyMap<string, PagesOfStyles>;
  /** Text of every script and data file that pages could name, by its name without a folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Text of every stylesheet that pages or scripts load, by its name without a folder. */
  readonly linked: ReadonlyMap<string, string>;
}

/** What the whole site tells its pages. */
export interface WholeSitePieces extends SitePieces {
  /** What is left of each stylesheet that pages link to, by the name that fits it. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** What only the whole site can tell its pages, from an earlier build where nothing that decides it has changed. */
export function sitePieces(kept: KeptResults, site: WholeSite): Promise<WholeSitePieces> {
  const inOrder = (texts: Iterable<string>) => JSON.stringify([...texts].sort());
  const groups = [...site.groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([group, { names, styles, files }]) => [group, ...[names, styles, files].map(inOrder)]);
  const material = [...groups, ...[...site.texts].flat(), '', ...[...site.linked].flat()];
  return keptOrMade(kept, material, async () => makePieces(site));
}

function makePieces({ groups, texts, linked }: WholeSite): WholeSitePieces {
  const whole = wholeSite(groups);
  const scopes = shortScopes(whole.names, [...texts.values(), ...linked.values()]);
  const left = stylesOfGroups(new Map([['', whole]]), texts, [...linked.values()]).get('');
  const shorter = pruneLinked(linked, {
    names: new Set([...whole.names, ...[...texts.values()].flatMap(wordsOf)]),
    read: new Set([...(left?.values() ?? [])].flatMap(propertiesRead)),
    code: [...texts.values()],
  });
  const styles = stylesOfGroups(
    groups,
    texts,
    [...shorter.values()].map(({ css }) => css),
  );
  for (const sheets of styles.values()) {
    for (const [style, css] of sheets) sheets.set(style, withScopes(css, scopes));
  }
  return {
    styles,
    scopes,
    linked: new Map([...shorter].map(([name, { as }]) => [name, as])),
    sheets: new Map([...shorter.values()].map(({ css, as }) => [as, css])),
  };
}

function wholeSite(groups: ReadonlyMap<string, PagesOfStyles>): PagesOfStyles {
  const all = (kind: keyof PagesOfStyles) =>
    new Set([...groups.values()].flatMap((pages) => [...pages[kind]]));
  return { names: all('names'), styles: all('styles'), files: all('files') };
}

/**
 * The stylesheets that pages link to without what is used nowhere, under names that fit their content. Those that a
 * script fetches stay as they are, because it knows their names.
 */
function pruneLinked(
  linked: ReadonlyMap<string, string>,
  site: {
    readonly names: ReadonlySet<string>;
    readonly read: ReadonlySet<string>;
    readonly code: readonly string[];
  },
): Map<string, { readonly css: string; readonly as: string }> {
  return new Map(
    [...linked].map(([name, css]) => {
      if (site.code.some((text) => text.includes(name))) return [name, { css, as: name }];
      const left = withoutUnusedStyles(css, site.names, site.read);
      const hash = createHash('sha256').update(left).digest('base64url').slice(0, 8);
      return [name, { css: left, as: name.replace(/\.[\w-]+\.css$/, `.${hash}.css`) }];
    }),
  );
}
