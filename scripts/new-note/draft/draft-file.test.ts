import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { draft } from '../../../src/content/schema/draft.ts';
import { importText } from '../import/import-text.testing.ts';
import { draftFile } from './draft-file.ts';
import { readKnown } from './recognised.ts';

const known = readKnown('src/content');

async function draftOf(markdown: string) {
  const { notes } = await importText(markdown);
  const file = notes[0] && draftFile(notes[0], 'rds', known);
  return file && { path: file.path, ...draft.parse(parse(`${file.content}`)) };
}

test('a draft lists each sentence that claims something, unchecked, with its section', async () => {
  const found = await draftOf(`# 제목

캐시는 **메모리**에 <!-- 정말? -->있습니다. 왜 빠를까요? 순서:

## 함정

- 하나
- 할 일
- 외부 접근 불가
- → 6379번 포트를 씁니다.

| 표 |
| - |
| 칸 안의 글 |

\`\`\`sh
redis-cli get a
\`\`\``);
  expect(found).toMatchObject({ path: 'content/drafts/rds-jemok.yaml', page: 'rds/jemok' });
  expect(found?.statements).toEqual([
    { said: '캐시는 메모리에 있습니다.', verdict: 'unchecked' },
    { said: '외부 접근 불가', verdict: 'unchecked', section: 'hamjeong' },
    { said: '6379번 포트를 씁니다.', verdict: 'unchecked', section: 'hamjeong' },
  ]);
});

test('it names glossary terms in any spelling, and pages that are called by name', async () => {
  const found = await draftOf('# 제목\n\n레디스 앞에 RDS Proxy를 둡니다.');
  expect(found?.terms).toContainEqual({ term: 'redis-oss', spelt: '레디스' });
  expect(found?.links).toContainEqual({ words: 'RDS Proxy', page: 'rds/proxy' });
});

test('a note in which nothing was found has no draft', async () => {
  expect(await draftOf('# 제목\n\n하나')).toBeUndefined();
});
