import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Term {
  readonly preferred: string;
  readonly banned: readonly string[];
}

const terms: Term[] = readFileSync('docs/terms.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, preferred = '', , not = '']) => ({
    preferred,
    banned: [...not.matchAll(/`([^`]+)`/g)].map(([, literal = '']) => literal),
  }));

/** Keys whose values are not the site's own words: quotations, and spellings that people search for. */
const free = new Set(['said', 'variants', 'words', 'aliases', 'linked', 'examples']);

/** The texts of a YAML value, without those that are free. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (free.has(key) ? [] : textsOf(inner)));
}

/** Front matter as data, and the text below it. */
function textsOfPage(file: string): string[] {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  return [...textsOf(parse(front)), body];
}

/** Every text of the site with its file. */
async function siteTexts(): Promise<{ readonly file: string; readonly text: string }[]> {
  const found: { readonly file: string; readonly text: string }[] = [];
  const add = (file: string, texts: readonly string[]) =>
    found.push(...texts.map((text) => ({ file, text })));
  for await (const file of glob('src/content/**/*.yaml'))
    add(file, textsOf(parse(readFileSync(file, 'utf8'))));
  for await (const file of glob('src/content/docs/**/*.mdx')) add(file, textsOfPage(file));
  for await (const file of glob('src/i18n/**/*.ts')) {
    if (file.endsWith('.test.ts')) continue;
    add(file, [readFileSync(file, 'utf8').replace(/^\s*examples: .*$/gm, '')]);
  }
  return found;
}

/** The banned words of a text, except in quotation marks and in brackets behind their term. */
function bannedIn(text: string): string[] {
  return terms.flatMap(({ preferred, banned }) =>
    banned.filter((literal) => {
      // A literal with a quotation mark in it is about the text in front of a quotation.
      const unquoted = literal.includes('‘') ? text : text.replace(/‘[^’]*’|“[^”]*”|`[^`]*`/g, '');
      return unquoted.replaceAll(`${preferred}(${literal})`, preferred).includes(literal);
    }),
  );
}

test('the list of terms bans something for every term, and nothing that it prefers', () => {
  expect(terms.length).toBeGreaterThan(20);
  for (const { preferred, banned } of terms) {
    expect(banned, preferred).not.toEqual([]);
    for (const term of terms) expect(banned, preferred).not.toContain(term.preferred);
  }
});

test('a banned word is found in prose and left alone in a quotation or behind its term', () => {
  expect(bannedIn('서버는 고정 세션을 씁니다.')).toEqual(['고정 세션']);
  expect(bannedIn('**‘고정 세션이면 충분하다’**')).toEqual([]);
  expect(bannedIn('스티키 세션(고정 세션)은')).toEqual([]);
  expect(bannedIn('노트의 ‘리디렉션’은')).toEqual(['노트의 ‘']);
});

test('the site has one Korean word per term', async () => {
  const wrong = (await siteTexts()).flatMap(({ file, text }) =>
    bannedIn(text).map((literal) => {
      const line = text.split('\n').find((one) => one.includes(literal)) ?? '';
      return `${file}: ${literal} in “${line.trim().slice(0, 80)}”`;
    }),
  );
  expect(wrong).toEqual([]);
});
