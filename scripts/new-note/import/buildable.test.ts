import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { buildablePage } from './buildable.ts';
import { pageText } from './page-text.ts';
import type { Remark } from './report.ts';

const paragraph = (value: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value }],
});
/** Writes text unescaped; the import escapes it. */
const write = (blocks: Parameters<typeof buildablePage>[0]) =>
  blocks
    .map((block) => (block.type === 'code' ? `\`\`\`\n${block.value}\n\`\`\`` : textOf(block)))
    .join('\n\n');

test('a page that does not compile is refused as the build would refuse it', async () => {
  await expect(pageText('{')).rejects.toThrow();
});

test('a block that stops the build becomes a code sample, and the others stay as they are', async () => {
  const remarks: Remark[] = [];
  const { blocks, text } = await buildablePage(['하나', '<Foo', '셋'].map(paragraph), write, remarks);
  expect(write(blocks)).toBe('하나\n\n```\n<Foo\n```\n\n셋');
  expect(text).toContain('<Foo');
  expect(remarks.map((remark) => remark.text)).toEqual([
    'became a code sample, because a page would not build with it: "<Foo"',
  ]);
});

test('blocks that only fail beside each other become code samples', async () => {
  const remarks: Remark[] = [];
  const together: typeof write = (blocks) =>
    blocks.filter(({ type }) => type === 'paragraph').length > 1 ? '{' : write(blocks);
  const { text } = await buildablePage(['하나', '둘'].map(paragraph), together, remarks);
  expect(text).toMatch(/하나[\s\S]*둘/);
  expect(remarks).toHaveLength(2);
});
