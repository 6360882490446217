import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSections } from '../../src/content/queries/pages-on-disk.ts';
import { pagesOf } from './pages.ts';
import { nextOrder, writeFiles, writeNotes } from './write.ts';

/** A folder `src` of its own for each test, with the site's sections and no page. */
let source: string;
let content: string;
beforeEach(() => {
  source = mkdtempSync(join(tmpdir(), 'new-note-'));
  content = join(source, 'content');
  mkdirSync(content);
  cpSync('src/content/sections.yaml', join(content, 'sections.yaml'));
});

const note = { folder: 'rds', slug: 'dax', title: { ko: 'DAX란', en: 'What DAX is' }, order: 1 };
const paths = ['content/docs/rds/dax.mdx', 'content/docs/en/rds/dax.mdx'];
const rds = { folder: 'rds', name: 'Relational' };
const kept = { force: false, dryRun: false };
const read = (path: string) => readFileSync(join(source, path), 'utf8');
const all = () => readdirSync(source, { recursive: true, encoding: 'utf8' }).sort();

describe('a new note', () => {
  test('is written in both languages with the same anchors', () => {
    const { written } = writeNotes(source, [pagesOf(note)], rds, kept);
    expect(written).toEqual(paths);
    const anchors = written.map((path) => read(path).match(/\[#[a-z]+\]/g));
    expect(anchors[0]).toEqual(anchors[1]);
    expect(read('content/docs/en/rds/dax.mdx')).toContain('title: What DAX is');
  });

  test('never overwrites a page unless told to', () => {
    writeNotes(source, [pagesOf(note)], rds, kept);
    const again = [pagesOf({ ...note, title: { ko: '다른 제목', en: 'Another title' } })];
    expect(writeNotes(source, again, rds, kept)).toEqual({ written: [], left: paths });
    expect(read(paths[0] as string)).toContain('title: DAX란');
    writeNotes(source, again, rds, { ...kept, force: true });
    expect(read(paths[0] as string)).toContain('title: 다른 제목');
  });

  test('of which one language exists is left whole, since the other would translate another text', () => {
    mkdirSync(join(content, 'docs/rds'), { recursive: true });
    writeFileSync(join(source, paths[0] as string), '내 글');
    const before = all();
    expect(writeNotes(source, [pagesOf(note)], rds, kept)).toEqual({ written: [], left: [paths[0]] });
    expect(all()).toEqual(before);
  });

  test('comes last in its section', () => {
    expect(nextOrder(content, 'rds')).toBe(1);
    writeNotes(source, [pagesOf({ ...note, order: 4 })], rds, kept);
    expect(nextOrder(content, 'rds')).toBe(5);
  });

  test('adds its section to the list once, and the list keeps its comments', () => {
    const inSection = (slug: string, folder: string, name: string) =>
      writeNotes(source, [pagesOf({ ...note, slug, folder })], { folder, name }, kept);
    inSection('dax', 'dynamodb', 'DynamoDB');
    inSection('streams', 'dynamodb', 'Dynamo');
    inSection('dax', 'rds', 'Relational');
    const names = readSections(content).map(({ name }) => name.ko);
    expect(names).toEqual(['RDS', 'ElastiCache', '외우기', '실험실', 'DynamoDB', '찾아보기']);
    expect(read('content/sections.yaml')).toMatch(/^# The sections/);
  });

  test('is only told of in a dry run, its new section included', () => {
    const before = all();
    const section = { folder: 'dynamodb', name: 'DynamoDB' };
    const { written } = writeNotes(source, [pagesOf(note)], section, { ...kept, dryRun: true });
    expect(written).toEqual([...paths, 'content/sections.yaml']);
    expect(all()).toEqual(before);
    expect(readSections(content).map(({ id }) => id)).not.toContain('dynamodb');
  });

  test('that is not translated yet shows the Korean text, marked as Korean, on the English page', () => {
    const [, english] = pagesOf({ ...note, koreanText: { ko: '', en: '캐시입니다.\n' } });
    expect(english?.content).toContain('<div lang="ko">\n\n캐시입니다.\n');
  });
});

test('where one file cannot be written, everything is as it was, replaced files included', () => {
  writeFileSync(join(source, 'page.mdx'), '내 글');
  // A file where a folder has to be.
  writeFileSync(join(source, 'taken'), '');
  const before = all();
  const files = ['page.mdx', 'new/folder/page.mdx', 'taken/page.mdx'].map((path) => ({
    path,
    content: '새 글',
  }));
  expect(() => writeFiles(source, files)).toThrow();
  expect(all()).toEqual(before);
  expect(read('page.mdx')).toBe('내 글');
  writeFiles(source, files.slice(0, 2));
  expect(read('page.mdx')).toBe('새 글');
  expect(existsSync(join(source, 'new/folder/page.mdx'))).toBe(true);
});
