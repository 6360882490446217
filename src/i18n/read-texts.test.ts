import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';
import { expect, test } from 'vitest';

const textFiles = await Array.fromAsync(
  glob('src/i18n/**/*.ts', { exclude: (name) => name.endsWith('.test.ts') }),
);
const isTexts = new Set(textFiles);
const readers = (await Array.fromAsync(glob('{src,scripts}/**/*.{ts,tsx,astro,mdx,yaml}'))).filter(
  (file) => !isTexts.has(file) && !/\.test\.tsx?$/.test(file),
);
const words = new Set(readers.flatMap((file) => readFileSync(file, 'utf8').match(/[\w$]+/g) ?? []));

test('every text has a name that some code outside of the texts says', () => {
  const unread = textFiles.flatMap((file) =>
    namesIn(file)
      .filter((name) => !words.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(unread).toEqual([]);
});

/** The names of the texts in a file. Names in quotation marks are values of the data, and may be put together. */
function namesIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  ts.forEachChild(source, (statement) => {
    if (/\btranslated\(/.test(statement.getFullText(source))) visit(statement);
  });
  return names;
}
