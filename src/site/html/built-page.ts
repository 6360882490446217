import { Parser } from 'htmlparser2';
import { type Language, languageOf } from '../../language.ts';
import type { EarlyScripts, Span } from './script-order.ts';

/** What the steps after the build need to know of a page. */
export interface BuiltPage {
  /** Every inline script that a browser runs or obeys. */
  readonly scripts: Set<string>;
  /** Those of {@link scripts} that are JavaScript. */
  readonly code: Set<string>;
  /** What scripts are given: data blocks and the properties of islands. */
  readonly data: Set<string>;
  /** The text of every `<style>`. */
  readonly styles: Set<string>;
  /** Classes, ids, element names, and custom properties read in style attributes: all that a stylesheet can name. */
  readonly names: Set<string>;
  /** Where a policy can be written into the page: behind the `<meta charset>`, before anything it governs. */
  policyAt: number;
  readonly earlyScripts: EarlyScripts;
  language: Language;
  /** Place of the page in its sidebar; the number of links in it for a page that has no link there. */
  place: number;
  /** Content of the `<meta>` tags by their `name` or `property`. */
  readonly meta: Map<string, string>;
  /** The HTML of `<main>`, empty when the page has none. */
  main: string;
}

const javascript = /^$|^module$|^(text|application)\/(java|ecma)script$/;
/** Script types that a policy governs besides; any other (such as `application/ld+json`) is data that is never run. */
const rules = /^importmap$|^speculationrules$/;

/**
 * Reads one built page.
 *
 * @throws Error when the page has no `<head>`, or carries an event handler attribute or a `javascript:` address,
 *   neither of which a strict policy can allow
 */
export function readBuiltPage(html: string): BuiltPage {
  const beforeMain: Span[] = [];
  const earlyScripts = { beforeMain, mainEnd: -1 };
  const page: BuiltPage = {
    scripts: new Set(),
    code: new Set(),
    data: new Set(),
    styles: new Set(),
    names: new Set(),
    policyAt: -1,
    earlyScripts,
    language: 'ko',
    place: 0,
    meta: new Map(),
    main: '',
  };
  let mainAt = -1;
  let inBody = false;
  let scriptAt = -1;
  let inSidebar = false;
  let placed = false;
  let targets: Set<string>[] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      refuseUnsafeAttributes(name, attributes);
      addNames(page.names, name, attributes);
      if (name === 'head' && page.policyAt < 0) page.policyAt = parser.endIndex + 1;
      if (name === 'meta' && 'charset' in attributes) page.policyAt = parser.endIndex + 1;
      if (name === 'html') page.language = languageOf(attributes.lang);
      if (name === 'body') inBody = true;
      if (name === 'main') mainAt = parser.startIndex;
      if (name === 'script' && inBody && mainAt < 0 && runs(attributes)) scriptAt = parser.startIndex;
      if (name === 'nav') inSidebar = /(^|\s)sidebar(\s|$)/.test(attributes.class ?? '');
      if (name === 'a' && inSidebar && !placed) {
        placed = attributes['aria-current'] === 'page';
        if (!placed) page.place += 1;
      }
      if (name === 'meta') addMeta(page.meta, attributes);
      text = '';
      targets = [];
      if (name === 'style') targets = [page.styles];
      if (name === 'script' && !('src' in attributes)) {
        if (!runs(attributes)) targets = [page.data];
        else targets = isOf(javascript, attributes) ? [page.scripts, page.code] : [page.scripts];
      }
      if (name === 'astro-island' && attributes.props) page.data.add(attributes.props);
    },
    ontext(chunk) {
      if (targets.length > 0) text += chunk;
    },
    onclosetag(name) {
      if (name === 'nav') inSidebar = false;
      if (name === 'main') {
        page.main = html.slice(mainAt, parser.endIndex + 1);
        earlyScripts.mainEnd = parser.endIndex + 1;
      }
      if (name === 'script' && scriptAt >= 0) {
        beforeMain.push({ from: scriptAt, to: parser.endIndex + 1 });
        scriptAt = -1;
      }
      for (const target of targets) target.add(text);
      targets = [];
    },
  });
  parser.end(html);
  if (page.policyAt < 0) throw new Error('The page has no <head> that could carry its policy.');
  return page;
}

function runs(attributes: Record<string, string>): boolean {
  return isOf(javascript, attributes) || isOf(rules, attributes);
}

function isOf(types: RegExp, { type = '' }: Record<string, string>): boolean {
  return types.test(type.trim().toLowerCase());
}

function refuseUnsafeAttributes(tag: string, attributes: Record<string, string>) {
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (/^on[a-z]+$/i.test(name) || /^\s*javascript:/i.test(value)) {
      throw new Error(`<${tag} ${name}="${value}"> would need 'unsafe-inline', which the site never allows.`);
    }
  }
}

function addNames(names: Set<string>, tag: string, { class: classes, id, style }: Record<string, string>) {
  names.add(tag);
  if (id) names.add(id);
  for (const name of classes?.split(/\s+/) ?? []) names.add(name);
  for (const name of style?.match(/--[\w-]+/g) ?? []) names.add(name);
}

function addMeta(meta: Map<string, string>, { name, property, content }: Record<string, string>) {
  const key = name ?? property;
  if (key && content !== undefined) meta.set(key, content);
}
