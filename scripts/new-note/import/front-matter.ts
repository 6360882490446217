import type { Root } from 'mdast';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Remark } from './report.ts';

/** What the front matter of other programs says that a page here has a place for. */
export interface FrontMatter {
  title?: string | undefined;
  description?: string | undefined;
  /** Other names of the page, by which search finds it. */
  aliases?: string[] | undefined;
}

const text = z.union([z.string(), z.number()]).transform((value) => `${value}`.trim());
const names = z.union([text.transform((name) => [name]), z.array(text)]);
const known = { title: text, description: text, aliases: names } as const;

/** Takes the front matter out of a document; what has no place here goes to the report. */
export function takeFrontMatter(tree: Root, remarks: Remark[]): FrontMatter {
  const [first] = tree.children;
  if (first?.type !== 'yaml') return {};
  tree.children.shift();
  const taken: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields(first.value))) {
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

function fields(yaml: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(parse(yaml) ?? {});
  } catch {
    return { 'could not be read': yaml };
  }
}
