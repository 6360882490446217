import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { factPage, type Statement } from '../schema/fact.ts';
import { readingMinutes } from './reading-time.ts';

const statement: Statement = {
  id: 'RDS-SEC-15',
  verdict: 'added',
  truth: { ko: '가'.repeat(490), en: 'word '.repeat(180) },
  detail: { ko: '나'.repeat(50), en: 'word '.repeat(20) },
  sources: ['S01'],
  checked: '2026-11-28',
  changes: [{ date: '2026-11-28', why: { ko: '없었습니다.', en: 'It was missing.' } }],
};
const statements = new Map([[statement.id, statement]]);

test('a minute is 540 letters of Korean or 200 words of English, and a note takes at least one', () => {
  expect(readingMinutes('가나 '.repeat(540), 'ko', statements)).toBe(2);
  expect(readingMinutes('two words '.repeat(200), 'en', statements)).toBe(2);
  expect(readingMinutes('Short.', 'en', statements)).toBe(1);
});

test('statements count where they are placed; front matter, imports, tags and addresses do not', () => {
  const page = [
    '---\ntitle: A title\n---\n',
    "import Fact from '../../components/Fact.astro';\n",
    `## Heading [#${'long-'.repeat(400)}address]\n`,
    `${'[word](/rds/proxy/#why) '.repeat(399)}\n`,
    '<Fact id="RDS-SEC-15">\n  And one sentence.\n</Fact>',
  ].join('\n');
  expect(readingMinutes(page, 'en', statements)).toBe(3);
  expect(() => readingMinutes('<Fact id="RDS-SEC-99" />', 'en', statements)).toThrow(/RDS-SEC-99/);
});

test('what is folded away does not count', () => {
  const folded = `<details>\n<summary>More</summary>\n\n${'word '.repeat(900)}\n<Fact id="RDS-SEC-15" />\n</details>`;
  expect(readingMinutes(`${folded}\n${'word '.repeat(400)}\n${folded}`, 'en', statements)).toBe(2);
});

test('no note takes more than a quarter of an hour', async () => {
  const all = new Map<string, Statement>();
  for await (const file of glob('src/content/facts/*.yaml')) {
    const page = factPage.parse(parse(readFileSync(file, 'utf8')));
    for (const each of page.statements) all.set(each.id, each);
  }
  const long: string[] = [];
  for await (const file of glob('src/content/docs/**/*.mdx')) {
    const language = file.includes('/docs/en/') ? 'en' : 'ko';
    const minutes = readingMinutes(readFileSync(file, 'utf8'), language, all);
    if (minutes > 15) long.push(`${file}: ${minutes} minutes`);
  }
  expect(long).toEqual([]);
});
