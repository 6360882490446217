import { expect, test } from 'vitest';
import { markdownPipeline } from './markdown-pipeline.ts';

async function compiled(path: string) {
  const renderer = await markdownPipeline('/').createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false },
  );
  return (await renderer?.process('글[^1]\n\n[^1]: 각주', path, {}))?.code;
}

test('footnotes are called so in the language of their page, for those who see and those who hear', async () => {
  const korean = await compiled('/src/content/docs/rds/a.mdx');
  expect(korean).toContain('children: "각주"');
  expect(korean).toContain('각주가 있던 곳으로 돌아가기 1');
  expect(korean).not.toMatch(/Footnotes|Back to/);
  const english = await compiled('/src/content/docs/en/rds/a.mdx');
  expect(english).toContain('children: "Footnotes"');
  expect(english).toContain('Back to reference 1');
});

test('their heading is one that readers see, since the table of contents leads to it', async () => {
  expect(await compiled('/src/content/docs/rds/a.mdx')).not.toContain('sr-only');
});
