import { expect, test } from 'vitest';
import { importText } from './import-text.testing.ts';
import { pageText } from './page-text.ts';

async function imported(text: string) {
  const { notes, remarks } = await importText(`# 제목\n\n${text}`);
  return { mdx: notes[0]?.mdx ?? '', remarks: remarks.map(({ line, text }) => `${line}: ${text}`) };
}

test('an equation of its own stands as its source, with all that Markdown and MDX would take out of it', async () => {
  const { mdx, remarks } = await imported('$$\n\\frac{a_1}{b} \\\\ x < y\n$$');
  expect(mdx).toBe('```latex\n\\frac{a_1}{b} \\\\ x < y\n```\n');
  expect(remarks).toEqual(['3: an equation stands as its source: "\\frac{a_1}{b} \\\\ x < y"']);
});

test.each([
  ['a heading', '$$\na\n=\nb\n$$', 'a\n=\nb'],
  ['a list', '$$\na\n- b\n$$', 'a\n- b'],
  ['several paragraphs', '$$\na\n\nb\n$$', 'a\n\nb'],
])('is one although Markdown reads %s in it', async (_, written, value) => {
  expect((await imported(written)).mdx).toBe(`\`\`\`latex\n${value}\n\`\`\`\n`);
});

test('equations in a sentence keep their backslashes and braces', async () => {
  const { mdx, remarks } = await imported(
    '빠르기는 $O(n \\log n)$, 둘째 줄\n집합은 $\\{a, b_{1}\\}$, $$x = {y}$$ 입니다.',
  );
  expect(mdx).toBe('빠르기는 `O(n \\log n)`, 둘째 줄\n집합은 `\\{a, b_{1}\\}`, `x = {y}` 입니다.\n');
  expect(remarks.map((remark) => remark.slice(0, 2))).toEqual(['3:', '4:', '4:']);
  await expect(pageText(mdx)).resolves.toContain('O(n \\log n)');
});

test('prices, variables of a shell and code are none', async () => {
  const text = '값은 $5와 $10이고, `$a_b$` 또는 $HOME 입니다.';
  expect(await imported(text)).toEqual({ mdx: `${text}\n`, remarks: [] });
  expect((await imported('$$\n\n글')).mdx).toBe('$$\n\n글\n');
});
