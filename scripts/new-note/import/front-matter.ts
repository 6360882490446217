import type { Literal, Root, RootContent, Yaml } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { Lexer, parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Remark } from './report.ts';

/** What the front matter of other programs says that a page here has a place for. */
export interface FrontMatter {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Other names of the page, by which search finds it. */
  readonly aliases?: string[] | undefined;
}

/** Front matter as Hugo writes it, which the types of mdast know only where another package adds it. */
interface Toml extends Literal {
  readonly type: 'toml';
}

type FrontMatterNode = Yaml | Toml;

const text = z.union([z.string(), z.number()]).transform((value) => `${value}`.trim());
const names = z.union([text.transform((name) => [name]), z.array(text)]);
const known = { title: text, description: text, aliases: names } as const;

/** Takes the front matter out of a document; what has no place here goes to the report. */
export function takeFrontMatter(tree: Root, remarks: Remark[]): FrontMatter {
  const [first] = tree.children;
  if (!first || !isFrontMatter(first)) return {};
  tree.children.shift();
  for (const comment of commentsOf(first)) {
    remarks.push({ line: 1, text: `front matter is left out: ${comment}` });
  }
  const taken: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields(first))) {
    const field = key in known ? known[key as keyof typeof known].safeParse(value) : undefined;
    // A title of nothing is none: the page is called like its file.
    if (field?.success && field.data !== '') taken[key] = field.data;
    else if (value !== null && value !== '') {
      const said = typeof value === 'string' ? value : JSON.stringify(value);
      remarks.push({ line: 1, text: `front matter is left out: ${key}: ${said}` });
    }
  }
  return taken;
}

/**
 * Whether the first two rules of a document have text between them: a document that begins with a rule has no front
 * matter.
 */
export function isTextBetweenRules(tree: Root): boolean {
  const [first] = tree.children;
  if (first?.type !== 'yaml') return false;
  try {
    const value: unknown = parseYaml(first.value);
    return first.value.trim() !== '' && (value === null || typeof value === 'string');
  } catch {
    return false;
  }
}

function isFrontMatter(node: RootContent | Toml): node is FrontMatterNode {
  return node.type === 'yaml' || node.type === 'toml';
}

function commentsOf({ type, value }: FrontMatterNode): string[] {
  return type === 'yaml' ? [...new Lexer().lex(value)].filter((token) => token.startsWith('#')) : [];
}

function fields({ type, value }: FrontMatterNode): Record<string, unknown> {
  try {
    const read: unknown = type === 'yaml' ? parseYaml(value) : parseToml(value);
    return z.record(z.string(), z.unknown()).parse(read ?? {});
  } catch {
    return { 'could not be read': value };
  }
}
