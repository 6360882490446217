import { expect, test } from 'vitest';
import { importNotes } from './import-notes.ts';
import { importText } from './import-text.testing.ts';
import { exportOf } from './read-export.ts';

const vault = (files: Record<string, string>) =>
  importNotes(
    exportOf(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))),
    'rds',
  );

async function imported(text: string) {
  const { notes, remarks } = await importText(`# 제목\n\n${text}`);
  return { mdx: notes[0]?.mdx, remarks: remarks.map(({ line, text }) => `${line}: ${text}`) };
}

test('links between notes lead to their pages and headings, by name wherever the note lies', async () => {
  const { notes, remarks } = await vault({
    '캐시/지연 로딩.md':
      '[[동시 쓰기]], [[동시 쓰기#언제 쓰나|여기]], [[#끝]], [[지연 로딩#^a1b2c3]]\n\n## 끝',
    '쓰기/동시 쓰기.md': '## 언제 쓰나\n\n[[없는 노트|글]]',
  });
  expect(notes.find(({ title }) => title === '지연 로딩')?.mdx.ko).toBe(
    `[동시 쓰기](/rds/dongsi-sseugi/), [여기](/rds/dongsi-sseugi/#eonje-sseuna), [끝](#kkeut), [지연 로딩](#_top)

## 끝 [#kkeut]
`,
  );
  expect(notes.find(({ title }) => title === '동시 쓰기')?.mdx.ko).toContain('\n\n글\n');
  expect(remarks).toEqual([
    {
      file: '쓰기/동시 쓰기.md',
      line: 3,
      text: 'a link to "없는 노트" became its text: the file is not part of the import',
    },
  ]);
});

test('a link in a table may have a text', async () => {
  const { notes } = await vault({ 'a.md': '| 가 |\n| - |\n| [[b\\|둘]] |', 'b.md': '글' });
  expect(notes[0]?.mdx.ko).toContain('| [둘](/rds/b/) |');
});

test('an embedded picture that is missing becomes its text, an embedded note a link', async () => {
  const { notes, remarks } = await vault({ 'a.md': '![[그림.png|300]]\n\n![[b#끝]]', 'b.md': '## 끝' });
  expect(notes[0]?.mdx.ko).toBe('그림.png\n\n[b › 끝](/rds/b/#kkeut)\n');
  expect(remarks.map(({ text }) => text)).toEqual([
    'a picture became its text, because its file is not part of the import: 그림.png',
    'a note that was embedded became a link to it: "b"',
  ]);
});

test('callouts become those of a page, with their title and all that is in them', async () => {
  const { mdx, remarks } = await imported(
    '> [!warning] **TTL**을 잊지 마세요\n> 오래된 값이 남습니다.\n>\n> - 하나',
  );
  expect(mdx).toBe(':::caution[**TTL**을 잊지 마세요]\n오래된 값이 남습니다.\n\n- 하나\n:::\n');
  expect(remarks).toEqual([]);
  expect((await imported('> [!NOTE]\n> 글')).mdx).toBe(':::note\n글\n:::\n');
  expect((await imported('> [!example]\n> 글')).mdx).toBe(':::note[example]\n글\n:::\n');
  expect((await imported('> 인용\n> [!note]')).mdx).toContain('> 인용');
});

test('a callout that folds stays one that folds', async () => {
  const { mdx } = await imported('> [!faq]- 언제 쓰나\n> 읽기가 많을 때');
  expect(mdx).toBe('<details>\n  <summary>언제 쓰나</summary>\n\n  읽기가 많을 때\n</details>\n');
});

test('highlights are marked, comparisons are none, and marks that are left go to the report', async () => {
  expect(await imported('==중요한 **값** 하나==입니다. a == b')).toEqual({
    mdx: '<mark>중요한 **값** 하나</mark>입니다. a == b\n',
    remarks: [],
  });
  expect((await imported('==열린 채')).remarks).toEqual(['3: == was not read as a highlight: "==열린 채"']);
});

test('comments stay comments, in a sentence and over several paragraphs', async () => {
  const { mdx, remarks } = await imported(
    '앞 %%비밀 **굵게**%% 뒤\n\n%%\n나중에\n\n- 할 일\n\n끝\n%%\n\n100%% 확실',
  );
  expect(mdx).toBe('앞 {/* 비밀 **굵게** */} 뒤\n\n{/* 나중에\n\n  - 할 일\n\n  끝 */}\n\n100%% 확실\n');
  expect(remarks).toEqual([
    '3: a comment stays a comment: "비밀 **굵게**"',
    '5: a comment stays a comment: "나중에 - 할 일 끝"',
  ]);
});

test('the names of blocks are left out wherever they stand, and the report says so', async () => {
  const { mdx, remarks } = await imported(
    '문단입니다. ^a1b2c3\n\n- 항목 ^내-것 ^my-item\n- 둘\n\n| 가 |\n| - |\n| 1 |\n\n^table-1\n\n2^10 은 남습니다',
  );
  expect(mdx).toBe('문단입니다.\n\n- 항목 ^내-것\n- 둘\n\n| 가 |\n| - |\n| 1 |\n\n2^10 은 남습니다\n');
  expect(remarks).toEqual([
    '3: the name of a block is left out: ^a1b2c3',
    '5: the name of a block is left out: ^my-item',
    '12: the name of a block is left out: ^table-1',
  ]);
});

test('a link to a block leads to its note, and what is no note is no note that was embedded', async () => {
  const { notes, remarks } = await vault({
    'a.md': '글\n둘째 줄 [[b#^my-block]]\n![[계획.pdf]], ![[보드.canvas]], ![[b]]',
    'b.md': '글 ^my-block',
    '계획.pdf': '%PDF',
    '남은.docx': 'PK',
  });
  expect(notes[0]?.mdx.ko).toBe('글\n둘째 줄 [b](/rds/b/)\n계획.pdf, 보드.canvas, [b](/rds/b/)\n');
  expect(remarks.map(({ file, line, text }) => `${file} ${line}: ${text}`)).toEqual([
    'a.md 3: a note that was embedded became a link to it: "b"',
    'a.md 3: a link to "계획.pdf" became its text: no page is made of that file',
    'a.md 3: a link to "보드.canvas" became its text: the file is not part of the import',
    'b.md 1: the name of a block is left out: ^my-block',
    '남은.docx 1: this file is left out: nothing names it',
  ]);
});

test('a callout inside a callout is one too', async () => {
  const { mdx } = await imported('> [!info] 밖\n> 글\n> > [!warning] 안\n> > 조심');
  expect(mdx).toBe('::::note[밖]\n글\n\n:::caution[안]\n조심\n:::\n::::\n');
});

test('a size beside the text of a picture is no part of it', async () => {
  expect((await imported('![[그림.png|구조|300]]')).mdx).toBe('구조\n');
});

test('a footnote within the sentence is one of the page', async () => {
  expect((await imported('글^[출처 하나]입니다.')).mdx).toBe(
    '글[^inline-1]입니다.\n\n[^inline-1]: 출처 하나\n',
  );
});

test('code is no place for any of this', async () => {
  const code = '`[[a]] %%b%% ==c==`';
  expect((await imported(code)).mdx).toBe(`${code}\n`);
});
