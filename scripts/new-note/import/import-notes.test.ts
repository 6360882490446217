import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import type { List, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { factPage } from '../../../src/content/schema/fact.ts';
import { importNotes } from './import-notes.ts';

const lectureNotes = readFileSync(new URL('../fixtures/lecture-notes.md', import.meta.url), 'utf8');
const { notes, remarks } = importNotes(lectureNotes);

/** Reads an imported note back, as the build will. */
function reread(mdx: string): Root {
  return unified().use(remarkParse).use(remarkMdx).parse(mdx) as Root;
}

function note(title: string): Root {
  return reread(notes.find((candidate) => candidate.title.includes(title))?.mdx ?? '');
}

const listsOf = (root: Root) => root.children.filter((node): node is List => node.type === 'list');

/** Letters and figures only: layout marks (numbers of items, arrows, dashes) are what an import may change. */
function words(text: string): string {
  return text.replace(/^(?:\d+\.|-)\s/, '').replace(/[\s→⇒]/g, '');
}

/** Whether a note holds the lines of a statement one after the other; facts join lines by a slash. */
function holds(text: string, said: string): boolean {
  let from = 0;
  return said.split(' / ').every((line) => {
    const at = text.indexOf(words(line), from);
    from = at + 1;
    return at >= 0;
  });
}

describe("the author's lecture notes, imported", () => {
  test('become one note per section', () => {
    expect(notes.map(({ title }) => title)).toEqual([
      'RDS & Aurora Security',
      'Amazon RDS Proxy',
      'Amazon ElastiCache Overview',
      'ElastiCache Solution Architecture - DB Cache',
      'ElastiCache Solution Architecture - User Session store',
      'ElastiCache - Redis VS Memcached',
      'ElastiCache - Cache Security',
      'ElastiCache에 데이터를 로드하는 세가지 종류의 패턴',
      'elastiCache - Redis use case',
      '포트 번호',
    ]);
    expect(new Set(notes.map(({ slug }) => slug)).size).toBe(notes.length);
  });

  test('keep every statement that was fact-checked, all those of a page in one note', async () => {
    const texts = notes.map(({ title, mdx }) => words(`${title}${textOf(reread(mdx))}`));
    let found = 0;
    for await (const file of glob('src/content/facts/*.yaml')) {
      const { page, statements } = factPage.parse(parse(readFileSync(file, 'utf8')));
      const said = statements.flatMap((fact) => (fact.verdict === 'added' ? [] : fact.said));
      // A page that has only statements added later has nothing that the notes could keep.
      if (said.length === 0) continue;
      const holding = texts.filter((text) => said.every((line) => holds(text, line)));
      expect(holding, `statements of ${page}`).toHaveLength(1);
      found += said.length;
    }
    expect(found).toBe(83);
  });

  test('count the six safeguards of RDS through, although each restarted at 1', () => {
    const [list] = listsOf(note('Aurora Security'));
    expect(list?.children.map((item) => textOf(item.children[0]))).toEqual([
      '데이터가 볼륨에 암호화된다.',
      '클라이언트와 데이터베이스 간의 전송 중 데이터 암호화',
      'IAM 인증',
      '보안 그룹',
      'SSH Access X',
      '감사(?) 로그 활성화 Audit Logs',
    ]);
    expect(remarks.filter(({ text }) => text.includes('continued as'))).toHaveLength(6);
  });

  test('keep what belongs to a numbered item under it', () => {
    const [list] = listsOf(note('세가지 종류의 패턴'));
    expect(list?.children).toHaveLength(3);
    expect(textOf(list?.children[2])).toContain('유지 시간 기능을 사용해');
  });

  test('nest the numbered points under the engine they are about', () => {
    const engines = listsOf(note('Redis VS Memcached'));
    expect(engines).toHaveLength(1);
    const points = engines[0]?.children.map(({ children }) => children.find((node) => node.type === 'list'));
    expect(points?.map((list) => list?.children.length)).toEqual([4, 4]);
  });

  test('nest a chain of arrows step by step and keep the arrows', () => {
    const mdx = notes.find(({ title }) => title === 'Amazon RDS Proxy')?.mdx;
    expect(mdx).toContain(
      'RDS 프록시는 퍼블릭 액세스가 완전 불가능하다.\n\n- → vpc 내에서만 가능\n  - ⇒ 보안 훌륭\n',
    );
  });
});

describe('an imported file', () => {
  const texts = (markdown: string) =>
    importNotes(markdown).remarks.map(({ line, text }) => `${line}: ${text}`);

  test('reports what stands before its first heading', () => {
    expect(texts('머리말\n\n# 제목\n\n본문')).toEqual(['1: stands before the first heading: "머리말"']);
  });

  test('keeps two lists apart that a bullet list separates', () => {
    const { notes, remarks } = importNotes('# 제목\n\n1. 하나\n\n- 사이\n\n1. 다시 하나');
    expect(listsOf(reread(notes[0]?.mdx ?? '')).filter(({ ordered }) => ordered)).toHaveLength(1);
    expect(remarks).toEqual([]);
  });

  test('turns HTML into a code sample and says so', () => {
    const { notes, remarks } = importNotes('# 제목\n\n<details>숨긴 말</details>');
    expect(notes[0]?.mdx).toBe('```html\n<details>숨긴 말</details>\n```\n');
    expect(remarks).toHaveLength(1);
  });

  test('keeps the text of links and pictures whose files it does not bring', () => {
    const { notes, remarks } = importNotes('# 제목\n\n![구조도](image.png)와 [다음](next.md)');
    expect(notes[0]?.mdx).toBe('구조도와 다음\n');
    expect(remarks).toHaveLength(2);
  });

  test('escapes what MDX would take for code', () => {
    const { notes } = importNotes('# 제목\n\n`{a}` 밖의 {b} < c');
    expect(textOf(reread(notes[0]?.mdx ?? ''))).toBe('{a} 밖의 {b} < c');
  });

  test('gives lower headings the second level and an anchor their translation can share', () => {
    const { notes } = importNotes('### 제목\n\n#### Cache hit란\n\n본문\n\n#### 요약\n\n끝');
    expect(notes[0]?.mdx).toMatch(/^## Cache hit란 \[#cache-hit\]$/m);
    expect(notes[0]?.mdx).toMatch(/^## 요약 \[#yoyak\]$/m);
  });
});
