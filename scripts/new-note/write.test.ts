import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSections } from '../../src/content/queries/pages-on-disk.ts';
import { pagesOf } from './pages.ts';
import { nameSection, nextOrder, writePages } from './write.ts';

/** A folder `src/content` of its own for each test, with the site's sections and no page. */
let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'new-note-'));
  cpSync('src/content/sections.yaml', join(content, 'sections.yaml'));
});

const note = { folder: 'dynamodb', slug: 'dax', title: { ko: 'DAX란', en: 'What DAX is' }, order: 1 };
const read = (path: string) => readFileSync(join(content, path), 'utf8');

describe('a new note', () => {
  test('is written in both languages with the same anchors', () => {
    const { written } = writePages(content, pagesOf(note), false);
    expect(written).toEqual(['docs/dynamodb/dax.mdx', 'docs/en/dynamodb/dax.mdx']);
    const anchors = written.map((path) => read(path).match(/\[#[a-z]+\]/g));
    expect(anchors[0]).toEqual(anchors[1]);
    expect(read('docs/en/dynamodb/dax.mdx')).toContain('title: What DAX is');
  });

  test('never overwrites a page unless told to', () => {
    writePages(content, pagesOf(note), false);
    const again = pagesOf({ ...note, title: { ko: '다른 제목', en: 'Another title' } });
    expect(writePages(content, again, false)).toEqual({ written: [], left: again.map(({ path }) => path) });
    expect(read('docs/dynamodb/dax.mdx')).toContain('title: DAX란');
    writePages(content, again, true);
    expect(read('docs/dynamodb/dax.mdx')).toContain('title: 다른 제목');
  });

  test('comes last in its section', () => {
    expect(nextOrder(content, 'dynamodb')).toBe(1);
    writePages(content, pagesOf({ ...note, order: 4 }), false);
    expect(nextOrder(content, 'dynamodb')).toBe(5);
  });

  test('adds its section to the list once, and the list keeps its comments', () => {
    nameSection(content, 'dynamodb', 'DynamoDB');
    nameSection(content, 'dynamodb', 'Dynamo');
    nameSection(content, 'rds', 'Relational');
    const names = readSections(content).map(({ name }) => name.ko);
    expect(names).toEqual(['RDS', 'ElastiCache', '외우기', '실험실', 'DynamoDB', '찾아보기']);
    expect(read('sections.yaml')).toMatch(/^# The sections/);
  });

  test('that is not translated yet shows the Korean text, marked as Korean, on the English page', () => {
    const [, english] = pagesOf({ ...note, koreanText: '캐시입니다.\n' });
    expect(english?.text).toContain('<div lang="ko">\n\n캐시입니다.\n');
  });
});
