import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { importNotes } from './import-notes.ts';
import { pageText } from './page-text.ts';
import { exportOf, readExport } from './read-export.ts';

let folder: string;
let png: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  const red = sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } });
  png = new Uint8Array(await red.png().toBuffer());
});

const id = (digit: string) => digit.repeat(32);
const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** What Notion gives for a page with a subpage, a picture and a database whose second row is a page. */
function notion(): Record<string, Uint8Array> {
  const top = `캐시 ${id('a')}`;
  const child = `${top}/지연 로딩 ${id('b')}.md`;
  const database = `${top}/엔진 ${id('c')}`;
  const files = {
    [`${top}.md`]: `# 캐시\n\n[지연 로딩](${encoded(child)}) 먼저\n\n![Untitled](${encoded(top)}/Untitled.png)\n\n[엔진](${encoded(database)}.csv)\n\n# 끝\n\n[위](#캐시)`,
    [child]: `# 지연 로딩\n\n[돌아가기](../${encoded(top)}.md)`,
    [`${database}.csv`]: '\uFEFF이름,상태\nRedis,끝\n',
    [`${database}_all.csv`]: '\uFEFF이름,상태\nRedis,끝\nValkey,"새\n것"\n',
    [`${database}/Redis ${id('d')}.md`]: '# Redis\n\n상태: 끝',
    [`${database}/Valkey ${id('e')}.md`]: '# Valkey\n\n상태: 새 것\n\n오픈 소스입니다.',
  };
  return {
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    [`${top}/Untitled.png`]: png,
  };
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const textFiles = (files: Record<string, string>) =>
  exportOf(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));

describe("Notion's export", () => {
  test.each([
    ['as the zip itself', () => written('export.zip', zipSync(notion()))],
    [
      'as a zip in a zip, which it makes of large ones',
      () => written('outer.zip', zipSync({ 'ExportBlock-1-Part-1.zip': zipSync(notion()) })),
    ],
    [
      'as the folder it was unpacked into, by a system that takes syllables apart',
      () => {
        for (const [path, bytes] of Object.entries(notion())) {
          const file = join(folder, 'unpacked', path.normalize('NFD'));
          mkdirSync(join(file, '..'), { recursive: true });
          writeFileSync(file, bytes);
        }
        writeFileSync(join(folder, 'unpacked/.DS_Store'), '');
        return join(folder, 'unpacked');
      },
    ],
  ])('comes %s: subpages, pictures and databases included', async (_how, path) => {
    const { notes, remarks } = await importNotes(readExport(path()), 'rds');
    expect(notes.map(({ title, slug }) => `${title} ${slug}`)).toEqual([
      '캐시 kaesi',
      'Valkey valkey',
      '지연 로딩 jiyeon-roding',
    ]);
    const [top, valkey, child] = notes;
    const picture = top?.pictures[0];
    expect(picture?.path).toMatch(/^assets\/rds\/untitled-[0-9a-f]{8}\.png$/);
    expect(Buffer.from(picture?.content ?? [])).toEqual(Buffer.from(png));
    expect(top?.mdx.ko).toBe(
      `[지연 로딩](/rds/jiyeon-roding/) 먼저

![](../../../${picture?.path})

**엔진**

| 이름                     | 상태       |
| ---------------------- | -------- |
| Redis                  | 끝        |
| [Valkey](/rds/valkey/) | 새<br />것 |

## 끝 [#kkeut]

[위](#_top)
`,
    );
    expect(top?.mdx.en).toContain(`![](../../../../${picture?.path})`);
    expect(child?.mdx.en).toBe('[돌아가기](/en/rds/kaesi/)\n');
    expect(child?.mdx.ko).toBe('[돌아가기](/rds/kaesi/)\n');
    expect(valkey?.mdx.ko).toContain('오픈 소스입니다.');
    expect(remarks.map(({ line, text }) => `${line}: ${text}`)).toEqual([
      `5: say what this picture shows, between its brackets: Untitled, src/${picture?.path}`,
      '7: a database became a table: "엔진"',
    ]);
  });

  test('of a database alone is a page with the table', async () => {
    const { notes } = await importNotes(
      textFiles({ [`포트 ${id('a')}.csv`]: '이름,포트\nRedis,6379\n' }),
      'rds',
    );
    expect(notes.map(({ title, mdx }) => title + mdx.ko)).toEqual([
      '포트| 이름    | 포트   |\n| ----- | ---- |\n| Redis | 6379 |\n',
    ]);
  });
});

describe('a zip', () => {
  test('may have names in CP949, as Windows writes them', () => {
    const name = iconv.encode('똠 캐시.md', 'cp949').toString('latin1');
    // The archiver writes UTF-8 only, so that the name is put in afterwards, in both of its places.
    const bytes = Buffer.from(zipSync({ ['x'.repeat(name.length)]: strToU8('# 제목') }));
    for (let at = bytes.indexOf('xxx'); at >= 0; at = bytes.indexOf('xxx')) bytes.write(name, at, 'latin1');
    expect(readExport(written('cp949.zip', bytes)).paths).toEqual(['똠 캐시.md']);
  });

  test.each([
    ['that is damaged', () => zipSync(notion()).slice(0, 200), 'a zip that cannot be opened'],
    ['of HTML', () => zipSync({ 'a.html': strToU8('<p>') }), 'choose “Markdown & CSV”'],
    ['without notes', () => zipSync({ 'a.png': png }), 'it holds no Markdown'],
  ])('%s is refused with a sentence', (_kind, bytes, sentence) => {
    expect(() => readExport(written('refused.zip', bytes()))).toThrow(sentence);
  });
});

describe('a folder', () => {
  test('keeps what can be read, and says which file is no text', async () => {
    const files = new Map<string, Uint8Array>([
      ['하나.md', Buffer.from('# 하나')],
      ['둘.md', Uint8Array.of(0, 1, 2, 0xff)],
    ]);
    const { notes, remarks } = await importNotes(exportOf(files), 'rds');
    expect(notes.map(({ title }) => title)).toEqual(['하나']);
    expect(remarks).toEqual([{ file: '둘.md', line: 1, text: 'it is no text in UTF-8, UTF-16 or CP949.' }]);
  });

  test('has its links between documents lead to the headings they name', async () => {
    const { notes, remarks } = await importNotes(
      textFiles({
        'a/1.md': '# 하나\n\n[끝](../b/2.md#끝), [없음](../b/2.md#없다), [파일](x.pdf)',
        'b/2.md': '# 둘\n\n## 끝',
      }),
      'rds',
    );
    expect(notes[0]?.mdx.ko).toBe('[끝](/rds/dul/#kkeut), 없음, 파일\n');
    expect(remarks.map(({ text }) => text)).toEqual([
      'a link to "x.pdf" became its text: the file is not part of the import',
      'a link became its text, no heading is called "없다"',
    ]);
  });
});

test('paths may be written as Windows writes them, and names as macOS does', async () => {
  const { notes, remarks } = await importNotes(
    textFiles({
      '위.md': `[하나](폴더\\하위.md), <a href="폴더/하위.md">둘</a>, [셋](${'폴더/하위.md'.normalize('NFD')})`,
      '폴더/하위.md': '[위](..\\위.md), [넷](%ED%8F%B4%EB%8D%94%5C%ED%95%98%EC%9C%84.md)',
    }),
    'rds',
  );
  expect(notes.map(({ mdx }) => mdx.ko)).toEqual([
    '[하나](/rds/hawi/), [둘](/rds/hawi/), [셋](/rds/hawi/)\n',
    '[위](/rds/wi/), [넷](#_top)\n',
  ]);
  expect(remarks).toEqual([]);
});

test('a title of nothing in front matter is none', async () => {
  const { notes } = await importNotes(
    textFiles({ '이름.md': '---\ntitle: ""\n---\n글', 'b.md': '글' }),
    'rds',
  );
  expect(notes.map(({ title }) => title)).toEqual(['이름', 'b']);
});

describe('a picture', () => {
  const imported = (markdown: string, picture: Uint8Array = png) =>
    importNotes(
      exportOf(
        new Map([
          ['n.md', Buffer.from(markdown)],
          ['그림/a.png', picture],
        ]),
      ),
      'rds',
    );

  test('keeps the alternative text that somebody wrote', async () => {
    const { notes, remarks } = await imported('# 제목\n\n![캐시 앞의 요청](그림/a.png)');
    expect(notes[0]?.mdx.ko).toMatch(
      /^!\[캐시 앞의 요청\]\(\.\.\/\.\.\/\.\.\/assets\/rds\/a-[0-9a-f]{8}\.png\)\n$/,
    );
    expect(remarks).toEqual([]);
    await expect(pageText(notes[0]?.mdx.ko ?? '')).resolves.toContain('캐시 앞의 요청');
  });

  test.each(['', 'a.png', 'Untitled', 'image 3', 'Screenshot 2024-01-02', '스크린샷 1'])(
    'whose alternative text is "%s" asks for one',
    async (alt) => {
      const { notes, remarks } = await imported(`# 제목\n\n![${alt}](그림/a.png)`);
      expect(notes[0]?.mdx.ko).toContain('![](');
      expect(remarks[0]?.text).toContain('say what this picture shows');
    },
  );

  test('that the build could not read becomes its text', async () => {
    const { notes, remarks } = await imported('# 제목\n\n![구조](그림/a.png)', png.slice(0, 60));
    expect(notes[0]?.mdx.ko).toBe('구조\n');
    expect(notes[0]?.pictures).toEqual([]);
    expect(remarks[0]?.text).toBe(
      'a picture became its text, because the build cannot read its file: 그림/a.png',
    );
  });

  test('comes along where it lies beside the one file that is imported', async () => {
    writeFileSync(join(folder, 'pic.png'), png);
    const { notes } = await importNotes(
      readExport(written('one.md', strToU8('# 제목\n\n![구조](pic.png)'))),
      'rds',
    );
    expect(notes[0]?.pictures).toHaveLength(1);
  });
});
