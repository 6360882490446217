import { type CssNode, ident, parse, type Rule, walk } from 'css-tree';

/**
 * Leaves out of a stylesheet what cannot apply where it is used: Starlight ships the styles of all its parts with
 * every page. A rule goes only when each of its selectors *requires* a class, id or element that occurs in no page
 * that has the stylesheet and in no script of theirs; whatever is not understood stays. Custom properties that nothing
 * reads go as well.
 *
 * The text is cut, never written anew, so what remains is byte for byte what the bundler made.
 *
 * @param names classes, ids, element names and custom properties (`--name`) that occur in pages and scripts; one that
 *   ends or begins with a hyphen is a part a script completes (`event-${kind}`) and stands for all it could become
 * @param readElsewhere custom properties that other stylesheets read
 */
export function withoutUnusedStyles(
  css: string,
  names: ReadonlySet<string>,
  readElsewhere: ReadonlySet<string> = new Set(),
): string {
  const occurs = occurrence(names);
  const { rules, properties } = parsed(css);
  const cuts = deadRules(css, rules, occurs);
  const unread = properties.filter(({ property }) => !readElsewhere.has(property) && !occurs(property));
  for (;;) {
    const left = withoutEmptyConditions(cut(css, cuts));
    const read = new Set(propertiesRead(left));
    const gone = unread.filter(({ property, gone }) => !read.has(property) && !cuts.includes(gone));
    if (gone.length === 0) return left;
    // A property that only an unread one used is unread now.
    cuts.push(...gone.map(({ gone }) => gone));
  }
}

type Occurs = (name: string) => boolean;

const occurrences = new WeakMap<ReadonlySet<string>, Occurs>();

function occurrence(names: ReadonlySet<string>): Occurs {
  const known = occurrences.get(names);
  if (known) return known;
  const parts = [...names].filter((name) => /[a-z]/i.test(name));
  const beginnings = parts.filter((name) => name.endsWith('-'));
  const endings = parts.filter((name) => /^-[^-]/.test(name));
  const occurs = (name: string) =>
    names.has(name) ||
    beginnings.some((part) => name.startsWith(part)) ||
    endings.some((part) => name.endsWith(part));
  occurrences.set(names, occurs);
  return occurs;
}

/** Every word of a script: a class it may set stands in it as one. */
export function wordsOf(script: string): string[] {
  return script.match(/[\w-]+/g) ?? [];
}

/** The custom properties whose values a stylesheet uses. */
export function propertiesRead(css: string): string[] {
  return css.match(/--[\w-]+(?=\s*[,)])/g) ?? [];
}

/** Part of a text to be replaced, given as offsets. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What of a stylesheet can go, wherever it stands in it. */
interface Parsed {
  readonly rules: readonly Rule[];
  readonly properties: readonly { readonly property: string; readonly gone: Cut }[];
}

const sheets = new Map<string, Parsed>();

/** Reads a stylesheet, which takes far longer than anything that is asked of it later, once for all its pages. */
function parsed(css: string): Parsed {
  const known = sheets.get(css);
  if (known) return known;
  const rules: Rule[] = [];
  const properties: { property: string; gone: Cut }[] = [];
  walk(parse(css, { positions: true }), function visit(node) {
    // The `from` and `to` of keyframes look like elements.
    if (node.type === 'Rule' && !(this.atrule && /keyframes$/.test(this.atrule.name))) rules.push(node);
    if (node.type !== 'Declaration' || !node.loc || !node.property.startsWith('--')) return;
    const { start, end } = node.loc;
    const behind = css[end.offset] === ';' ? end.offset + 1 : end.offset;
    properties.push({ property: node.property, gone: { start: start.offset, end: behind, by: '' } });
  });
  const sheet = { rules, properties };
  sheets.set(css, sheet);
  return sheet;
}

function deadRules(css: string, rules: readonly Rule[], occurs: Occurs): Cut[] {
  return rules.flatMap((rule) => {
    if (rule.prelude.type !== 'SelectorList' || !rule.loc || !rule.prelude.loc) return [];
    const selectors = rule.prelude.children.toArray();
    const alive = selectors.filter((selector) => canMatch(selector, occurs));
    if (alive.length === selectors.length) return [];
    const { start, end } = alive.length === 0 ? rule.loc : rule.prelude.loc;
    const by = alive
      .map((selector) => css.slice(selector.loc?.start.offset, selector.loc?.end.offset))
      .join();
    return [{ start: start.offset, end: end.offset, by }];
  });
}

/** Whether a selector, as far as it is understood, can match anything made of the names that occur. */
function canMatch(selector: CssNode, occurs: Occurs): boolean {
  if (selector.type !== 'Selector') return true;
  return selector.children.toArray().every((part) => {
    switch (part.type) {
      case 'ClassSelector':
      case 'IdSelector':
        return occurs(ident.decode(part.name));
      case 'TypeSelector':
        return part.name === '*' || occurs(part.name.toLowerCase());
      case 'PseudoClassSelector':
        return canMatchPseudoClass(part.name, part.children?.toArray() ?? [], occurs);
      default:
        return true;
    }
  });
}

/** `:is()`, `:where()` and `:has()` need one of their selectors; what `:not()` and others name need not exist. */
function canMatchPseudoClass(name: string, lists: CssNode[], occurs: Occurs): boolean {
  const [list] = lists;
  if (!/^(is|where|has)$/.test(name) || list?.type !== 'SelectorList') return true;
  return list.children.toArray().some((selector) => canMatch(selector, occurs));
}

/** An empty `@layer` stays, because naming a layer places it; an empty condition says nothing. */
function withoutEmptyConditions(css: string): string {
  const without = css.replace(/@(media|supports|container)[^{};]*\{\s*\}/g, '');
  return without === css ? css : withoutEmptyConditions(without);
}

/** Replaces the parts of a text; a part inside one that is replaced as a whole goes with it. */
function cut(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, by } of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}
