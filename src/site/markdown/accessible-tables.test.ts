import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { accessibleTables } from './accessible-tables.ts';

async function read(markdown: string, title?: string): Promise<string> {
  const astro = {
    frontmatter: { title },
    headings: [],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  const { html } = await markdownToHtml(markdown, { hastPlugins: [accessibleTables], data: { astro } });
  return html.replaceAll('\n', '');
}

test('a table is called like the heading it stands under, and the keyboard reaches it', async () => {
  expect(await read('## 두 *방식*\n\n| a | b |\n| - | - |\n| 1 | 2 |', '제목')).toContain(
    '<table tabindex="0" aria-label="두 방식">',
  );
});

test('before the first heading it is called like the page', async () => {
  expect(await read('| a |\n| - |\n| 1 |', '제목')).toContain('<table tabindex="0" aria-label="제목">');
});

test('an empty corner is no header, and the others say what they are the headers of', async () => {
  expect(await read('| | b |\n| - | - |\n| 1 | 2 |')).toContain(
    '<tr><td></td><th scope="col">b</th></tr></thead><tbody><tr><td>1</td>',
  );
});
