import { describe, expect, test } from 'vitest';
import { markdownTwin } from './markdown-twin.ts';

const twin = (html: string) =>
  markdownTwin({
    main: `<main><h1>제목</h1>${html}</main>`,
    language: 'ko',
    description: undefined,
    address: 'https://example.org/notes/rds/proxy/',
  });

describe('the Markdown twin of a page', () => {
  test('opens with the title, the description and the address of the page', () => {
    const markdown = markdownTwin({
      main: '<main><h1>RDS Proxy</h1><p>Text.</p></main>',
      language: 'en',
      description: 'Pools connections.',
      address: 'https://example.org/en/rds/proxy/',
    });
    expect(markdown).toBe(
      '# RDS Proxy\n\n> Pools connections.\n\nWeb page: <https://example.org/en/rds/proxy/>\n\nText.\n',
    );
  });

  test('links are full addresses, those beside a term name the term', () => {
    expect(
      twin('<p>클러스터<a class="anchor-link" href="#cluster" aria-label="바로 가기">#</a></p>'),
    ).toContain('클러스터 [cluster](https://example.org/notes/rds/proxy/#cluster)');
    expect(twin('<p><a href="/notes/ports/">포트</a></p>')).toContain(
      '[포트](https://example.org/notes/ports/)',
    );
  });

  test('tables stay tables and lists keep their nesting', () => {
    expect(
      twin('<table><thead><tr><th>포트</th></tr></thead><tbody><tr><td>6379</td></tr></tbody></table>'),
    ).toContain('| 포트   |\n| ---- |\n| 6379 |');
    expect(twin('<ul><li>가<ul><li>나</li></ul></li></ul>')).toMatch(/- 가\n {2}- 나/);
  });

  test('a definition list becomes entries that open with the term', () => {
    const markdown = twin('<dl><div><dt>시험에서는</dt><dd>선택입니다.</dd></div></dl>');
    expect(markdown).toContain('- **시험에서는**: 선택입니다.');
  });

  test('a drawing is told by its title and description, an icon is left out', () => {
    expect(
      twin('<figure><svg><title>구조</title><desc>앱이 프록시를 거칩니다.</desc></svg></figure>'),
    ).toContain('*그림: 구조. 앱이 프록시를 거칩니다*');
    expect(twin('<p>글 <svg><path d="M0 0"/></svg></p>')).not.toContain('그림');
  });

  test('controls, hidden parts, page furniture and comments are left out', () => {
    const markdown = twin(
      '<button>재생</button><p hidden>숨김</p><div class="print:hidden">찾기</div><footer>다음</footer><!--x--><p>글</p>',
    );
    expect(markdown).toMatch(/>\n\n글\n$/);
  });

  test('parts that only styles keep apart are kept apart, a bold word keeps its particle', () => {
    expect(
      twin('<p><span>출처</span><span><a href="/a">S01</a></span><time>2026-11-23</time></p>'),
    ).toContain('출처 [S01](https://example.org/a) 2026-11-23');
    expect(twin('<p><strong>장애 조치</strong>는</p>')).toContain('**장애 조치**는');
    expect(twin('<p>뜻입니다.<small>다른 말</small></p>')).toContain('뜻입니다. 다른 말');
  });
});
