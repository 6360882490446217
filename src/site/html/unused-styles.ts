import { type CssNode, ident, parse, walk } from 'css-tree';

/**
 * Leaves out of a stylesheet what cannot apply anywhere on the site: Starlight ships the styles of all its parts with
 * every page. A rule goes only when each of its selectors *requires* a class, id or element that occurs in no built
 * page and in no script; whatever is not understood stays. Custom properties that nothing reads go as well.
 *
 * The text is cut, never written anew, so what remains is byte for byte what the bundler made.
 *
 * @param names classes, ids, element names and custom properties (`--name`) that occur in pages and scripts; one that
 *   ends or begins with a hyphen is a part a script completes (`event-${kind}`) and stands for all it could become
 */
export function withoutUnusedStyles(css: string, names: ReadonlySet<string>): string {
  const occurs = occurrence(names);
  return withoutUnreadProperties(withoutDeadRules(css, occurs), occurs);
}

type Occurs = (name: string) => boolean;

function occurrence(names: ReadonlySet<string>): Occurs {
  const parts = [...names].filter((name) => /[a-z]/i.test(name));
  const beginnings = parts.filter((name) => name.endsWith('-'));
  const endings = parts.filter((name) => /^-[^-]/.test(name));
  return (name) =>
    names.has(name) ||
    beginnings.some((part) => name.startsWith(part)) ||
    endings.some((part) => name.endsWith(part));
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

function withoutDeadRules(css: string, occurs: Occurs): string {
  const cuts: Cut[] = [];
  walk(parse(css, { positions: true }), {
    visit: 'Rule',
    enter(rule) {
      // The `from` and `to` of keyframes look like elements.
      if (this.atrule && /keyframes$/.test(this.atrule.name)) return;
      if (rule.prelude.type !== 'SelectorList' || !rule.loc || !rule.prelude.loc) return;
      const selectors = rule.prelude.children.toArray();
      const alive = selectors.filter((selector) => canMatch(selector, occurs));
      if (alive.length === selectors.length) return;
      const { start, end } = alive.length === 0 ? rule.loc : rule.prelude.loc;
      const by = alive
        .map((selector) => css.slice(selector.loc?.start.offset, selector.loc?.end.offset))
        .join();
      cuts.push({ start: start.offset, end: end.offset, by });
    },
  });
  return withoutEmptyConditions(cut(css, cuts));
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

function withoutUnreadProperties(css: string, occurs: Occurs): string {
  const read = new Set(propertiesRead(css));
  const cuts: Cut[] = [];
  walk(parse(css, { positions: true }), {
    visit: 'Declaration',
    enter({ property, loc }) {
      if (!loc || !property.startsWith('--') || read.has(property) || occurs(property)) return;
      const end = css[loc.end.offset] === ';' ? loc.end.offset + 1 : loc.end.offset;
      cuts.push({ start: loc.start.offset, end, by: '' });
    },
  });
  if (cuts.length === 0) return css;
  // A property that only an unread one used is unread now.
  return withoutUnreadProperties(cut(css, cuts), occurs);
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
