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
import { importText } from './import-text.testing.ts';

const lectureNotes = readFileSync(new URL('../fixtures/lecture-notes.md', import.meta.url), 'utf8');
const { notes, remarks } = await importText(lectureNotes);

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
  const mdxOf = async (markdown: string) => (await importText(markdown)).notes[0]?.mdx ?? '';
  const texts = async (markdown: string) =>
    (await importText(markdown)).remarks.map(({ line, text }) => `${line}: ${text}`);

  test('begins its first note with what stands before the first heading, and says so', async () => {
    expect(await mdxOf('머리말\n\n# 제목\n\n본문')).toBe('머리말\n\n본문\n');
    expect(await texts('머리말\n\n# 제목\n\n본문')).toEqual([
      '1: stood before the first heading, is now the beginning of the first note: "머리말"',
    ]);
  });

  test('without a heading is one note that is called like the file', async () => {
    expect((await importText('본문', '캐시')).notes).toMatchObject([
      { title: '캐시', slug: 'kaesi', mdx: '본문\n' },
    ]);
  });

  test('with a title in its front matter is one note, and the rest of that goes to the report', async () => {
    const { notes, remarks } = await importText(
      '---\ntitle: 정리\ntags: [aws]\n---\n\n## 하나\n\n가\n\n## 둘\n\n나',
    );
    expect(notes.map(({ title }) => title)).toEqual(['정리']);
    expect(notes[0]?.mdx).toMatch(/^## 하나 \[#hana\]$/m);
    expect(remarks.map(({ text }) => text)).toEqual(['front matter is left out: tags: ["aws"]']);
  });

  test('keeps the description and the other names of its front matter as those of the page', async () => {
    const { notes, remarks } = await importText(
      '---\ndescription: 요약\naliases: [지연, lazy]\n---\n\n# 제목\n\n본문',
    );
    expect(notes[0]).toMatchObject({ title: '제목', description: '요약', aliases: ['지연', 'lazy'] });
    expect(remarks).toEqual([]);
  });

  test('has a title that is short enough for a page, and the whole one in its text', async () => {
    const long = '데이터베이스와 캐시를 함께 쓰는 방법을 정리한 노트 '.repeat(4).trim();
    const { notes, remarks } = await importText(`# ${long}\n\n본문`);
    expect(notes[0]?.title.length).toBeLessThanOrEqual(55);
    expect(notes[0]?.title).toMatch(/^데이터.*…$/);
    expect(notes[0]?.mdx).toBe(`${long}\n\n본문\n`);
    expect(remarks).toHaveLength(1);
  });

  test('may begin a paragraph with import or export, which MDX would run', async () => {
    for (const text of [
      'import boto3 를 적습니다.',
      'export const x = 1',
      '앞줄\nexport REDIS_HOST=localhost',
    ]) {
      expect(textOf(reread(await mdxOf(`# 제목\n\n${text}`)))).toBe(text);
    }
  });

  test('has its links to headings lead to the ids that these have here, also into another note', async () => {
    expect(await mdxOf('# 제목\n\n[위](#cache-hit란)\n\n## Cache hit란\n\n가')).toContain('[위](#cache-hit)');
    expect(await mdxOf('# 하나\n\n[둘로](#둘), [끝](#끝)\n\n# 둘\n\n## 끝\n\n나')).toBe(
      '[둘로](/rds/dul/), [끝](/rds/dul/#kkeut)\n',
    );
    expect(await mdxOf('# 제목\n\n[없음](#없다)')).toBe('없음\n');
    expect(await texts('# 제목\n\n[없음](#없다)')).toEqual([
      '3: a link became its text, no heading is called "없다"',
    ]);
  });

  test('gives each note the footnotes and addresses that it names', async () => {
    const { notes } = await importText(
      '# 하나\n\n[문서][ref]와 각주[^1]\n\n# 둘\n\n[문서][ref]\n\n[ref]: https://example.com\n[^1]: 각주 내용',
    );
    expect(notes.map(({ mdx }) => mdx)).toEqual([
      '[문서](https://example.com)와 각주[^1]\n\n[^1]: 각주 내용\n',
      '[문서](https://example.com)\n',
    ]);
  });

  test('keeps a footnote that nothing names, and the second of the same name, as text', async () => {
    const { notes, remarks } = await importText('# 제목\n\n각주[^1]\n\n[^1]: 가\n\n[^1]: 나\n\n[^2]: 다');
    expect(notes[0]?.mdx).toBe('각주[^1]\n\n다\n\n나\n\n[^1]: 가\n');
    expect(remarks).toHaveLength(2);
  });

  test('names the words that no page says: what stands behind the language of a code sample', async () => {
    expect(await texts('# 제목\n\n```js title="캐시 예"\n1\n```')).toEqual([
      '3: is on no page: title 캐시 예',
    ]);
  });

  test('keeps the boxes of a list of tasks as signs that can be read', async () => {
    expect(await mdxOf('# 제목\n\n- [ ] 할 일\n- [x] 끝')).toBe('- ☐ 할 일\n- ☑ 끝\n');
  });

  test('loses no cell of a row that is longer than the head of its table', async () => {
    expect(await mdxOf('# 제목\n\n| 가 |\n| - |\n| 나 | 다 |')).toBe('| 가 |   |\n| - | - |\n| 나 | 다 |\n');
    expect(await texts('# 제목\n\n| 가 |\n| - |\n| 나 | 다 |')).toHaveLength(1);
  });

  test('has the quotation marks that notes are written with', async () => {
    expect(await mdxOf('# 제목\n\n"캐시"와 \'키\', `"a"`')).toBe('“캐시”와 ‘키’, `"a"`\n');
  });

  test('keeps two lists apart that count from 1 each for itself', async () => {
    const lists = listsOf(reread(await mdxOf('# 제목\n\n1. 가\n2. 나\n\n사이\n\n1. 다\n2. 라')));
    expect(lists.map(({ children }) => children.length)).toEqual([2, 2]);
  });

  test("keeps Notion's callouts and toggles with the Markdown inside", async () => {
    expect(await mdxOf('# 제목\n\n<aside>\n💡 **굵게**\n\n</aside>')).toBe(':::note\n💡 **굵게**\n:::\n');
    expect(await mdxOf('# 제목\n\n<details>\n<summary>물음</summary>\n\n- 답\n\n</details>')).toBe(
      '<details>\n  <summary>물음</summary>\n\n  - 답\n</details>\n',
    );
  });

  test('keeps line breaks and small marks, and takes comments for comments', async () => {
    expect(await mdxOf('# 제목\n\n하나<br>둘, H<sub>2</sub>O, <b>굵게</b> <!-- 나중에 -->')).toBe(
      '하나<br />둘, H<sub>2</sub>O, **굵게** {/* 나중에 */}\n',
    );
  });

  test('keeps two lists apart that a bullet list separates', async () => {
    const { notes, remarks } = await importText('# 제목\n\n1. 하나\n\n- 사이\n\n1. 다시 하나');
    expect(listsOf(reread(notes[0]?.mdx ?? '')).filter(({ ordered }) => ordered)).toHaveLength(1);
    expect(remarks).toEqual([]);
  });

  test('reads links and code that are written as HTML, in the summary of a toggle too', async () => {
    expect(await mdxOf('# 제목\n\n<a href="https://a.b/c">링크 **하나**</a>와 <code>GET a</code>')).toBe(
      '[링크 **하나**](https://a.b/c)와 `GET a`\n',
    );
    expect(await mdxOf('# 제목\n\n<details><summary>요약 <code>x</code></summary>\n\n글\n\n</details>')).toBe(
      '<details>\n  <summary>요약 `x`</summary>\n\n  글\n</details>\n',
    );
  });

  test('turns HTML that a page cannot hold into a code sample and says so', async () => {
    for (const html of [
      '<iframe src="a.html">영상</iframe>',
      '<details>열린 채',
      '</aside>',
      '<Fact id="X">',
    ]) {
      const { notes, remarks } = await importText(`# 제목\n\n${html}`);
      expect(notes[0]?.mdx).toContain(html);
      expect(notes[0]?.mdx).toMatch(/^```html|^`/);
      expect(remarks).toHaveLength(1);
    }
  });

  test('makes tables of Markdown of those written as HTML, whatever stands in their cells', async () => {
    const table = '<table><thead><tr><th>엔진</th><th>포트</th></tr></thead>';
    expect(
      await mdxOf(
        `# 제목\n\n${table}<tbody><tr><td><b>Redis</b></td><td>6379<br>6380</td></tr></tbody></table>`,
      ),
    ).toBe(
      '| 엔진        | 포트             |\n| --------- | -------------- |\n| **Redis** | 6379<br />6380 |\n',
    );
    const { notes, remarks } = await importText(
      '# 제목\n\n<table>\n  <tr>\n    <td>\n\n**굵은** 글\n\n    </td>\n    <td rowspan="2"><ul><li>하나</li><li>둘</li></ul></td>\n  </tr>\n  <tr><td>a &lt; `b`</td></tr>\n</table>',
    );
    expect(notes[0]?.mdx.replace(/ +/g, ' ').replace(/-+/g, '-')).toBe(
      '| **굵은** 글 | • 하나<br />• 둘 |\n| - | - |\n| a \\< `b` | |\n',
    );
    expect(remarks.map(({ text }) => text.split(',')[0]?.split(':')[0])).toEqual([
      'merged cells of a table stand apart',
      'a table has no head',
    ]);
    expect(await mdxOf('# 제목\n\n<table><caption>이름</caption><tr><th>가</th></tr></table>')).toContain(
      '**이름**',
    );
  });

  test('makes lists, headings, quotations and code of those written as HTML', async () => {
    expect(await mdxOf('# 제목\n\n<ol start="3"><li>셋 <code>x</code></li></ol>')).toBe('3. 셋 `x`\n');
    expect(await mdxOf('# 제목\n\n<h3>소제목</h3>')).toMatch(/^#+ 소제목 \[#sojemok\]$/m);
    expect(await mdxOf('# 제목\n\n<blockquote>인용</blockquote>')).toBe('> 인용\n');
    expect(await mdxOf('# 제목\n\n<pre><code class="language-sh">GET a &lt; b\n</code></pre>')).toBe(
      '```sh\nGET a < b\n```\n',
    );
    expect(await mdxOf('# 제목\n\n| 가 |\n| - |\n| 나<ul><li>다</li><li>라</li></ul> |')).toContain(
      '나<br />• 다<br />• 라',
    );
  });

  test('keeps small marks of HTML with what their title says, and reads entities in addresses', async () => {
    expect(
      await mdxOf('# 제목\n\n<abbr title="전체 이름">RDS</abbr>, <strike>옛말</strike>, <ins>새말</ins>'),
    ).toBe('<abbr title="전체 이름">RDS</abbr>, ~~옛말~~, <ins>새말</ins>\n');
    expect(await mdxOf('# 제목\n\n<a href="https://a.b/?c=1&amp;d=2">링크</a>')).toContain(
      '](https://a.b/?c=1\\&d=2)',
    );
  });

  test('repairs a table whose line of dashes has another number of cells than its head', async () => {
    for (const dashes of ['| - |', '| - | - | - |']) {
      const { notes, remarks } = await importText(`# 제목\n\n> | 가 | 나 |\n> ${dashes}\n> | 1 | 2 |`);
      expect(notes[0]?.mdx).toMatch(/^> \| 가 \| 나 \|/);
      expect(notes[0]?.mdx).toMatch(/^> \| 1 \| 2 \|/m);
      expect(remarks[0]?.text).toContain('line of dashes');
    }
  });

  test('takes one tilde for a range, as Korean writes it', async () => {
    expect(textOf(reread(await mdxOf('# 제목\n\n8000~8100, 1~2개')))).toBe('8000~8100, 1~2개');
  });

  test('takes no text for front matter because it stands between two rules, and loses no comment of one', async () => {
    expect((await importText('---\n\n# 제목\n\n---\n\n본문')).notes).toMatchObject([{ title: '제목' }]);
    const { notes, remarks } = await importText('---\n# 메모\ntitle: 정리\n---\n\n본문');
    expect(notes).toMatchObject([{ title: '정리' }]);
    expect(remarks.map(({ text }) => text)).toEqual(['front matter is left out: # 메모']);
    expect((await importText('+++\ntitle = "휴고"\n+++\n\n본문')).notes).toMatchObject([
      { title: '휴고', mdx: '본문\n' },
    ]);
  });

  test('leaves a heading without text out and says so, so that no page is called nothing', async () => {
    expect((await importText('# 하나\n\n가\n\n#\n\n나')).notes).toMatchObject([
      { title: '하나', mdx: '가\n\n나\n' },
    ]);
    expect(await texts('# 하나\n\n가\n\n#\n\n나')).toEqual(['5: a heading without text is left out']);
  });

  test('keeps the text of links and pictures whose files it does not bring', async () => {
    const { notes, remarks } = await importText('# 제목\n\n![구조도](image.png)와 [다음](next.md)');
    expect(notes[0]?.mdx).toBe('구조도와 다음\n');
    expect(remarks).toHaveLength(2);
  });

  test('escapes what MDX would take for code', async () => {
    const { notes } = await importText('# 제목\n\n`{a}` 밖의 {b} < c');
    expect(textOf(reread(notes[0]?.mdx ?? ''))).toBe('{a} 밖의 {b} < c');
  });

  test('gives lower headings the second level and an anchor their translation can share', async () => {
    const { notes } = await importText('### 제목\n\n#### Cache hit란\n\n본문\n\n#### 요약\n\n끝');
    expect(notes[0]?.mdx).toMatch(/^## Cache hit란 \[#cache-hit\]$/m);
    expect(notes[0]?.mdx).toMatch(/^## 요약 \[#yoyak\]$/m);
  });
});
