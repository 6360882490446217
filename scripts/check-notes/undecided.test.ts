import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { silentPictures, undecidedIn } from './undecided.ts';

const content = mkdtempSync(join(tmpdir(), 'check-notes-'));

test('what a draft leaves open is named: statements, terms and links', () => {
  const draft = {
    page: 'rds/cache',
    statements: [{ said: '캐시는 빠릅니다.', verdict: 'unchecked' }],
    terms: [{ term: 'redis-oss', spelt: '레디스' }],
    links: [{ words: 'RDS Proxy', page: 'rds/proxy' }],
  };
  writeFileSync(join(content, 'draft.yaml'), stringify(draft));
  expect(undecidedIn(content, 'draft.yaml')).toEqual([
    'src/content/draft.yaml: unchecked: 캐시는 빠릅니다.',
    'src/content/draft.yaml: is “레디스” the term redis-oss?',
    'src/content/draft.yaml: should “RDS Proxy” lead to rds/proxy?',
  ]);
});

test('pictures without an alternative text are named by line, others are not', () => {
  writeFileSync(
    join(content, 'page.mdx'),
    '---\ntitle: a < {b\n---\n\n![](a.png) ![ ](b.png) ![그림](c.png) {/* ![](d.png) */}',
  );
  expect(silentPictures(content, 'page.mdx')).toEqual([
    'src/content/page.mdx:5: a.png needs an alternative text',
    'src/content/page.mdx:5: b.png needs an alternative text',
  ]);
});
