import { describe, expect, test } from 'vitest';
import type { MapStep, Section } from '../schema/section.ts';
import { notesOnMap, pagesBySection, sectionIdOf } from './sections.ts';

const name = { ko: '이름', en: 'Name' };
const sections: Section[] = [
  { id: 'rds', name },
  { id: 'labs', name },
  { id: 'reference', name, pages: ['ports', 'about'] },
];
const note = (slug: string, order?: number) => ({ slug, order, kind: 'note' });
const ports = note('ports');
const about = { slug: 'about', kind: 'site' };
const slugs = (pages: Parameters<typeof pagesBySection>[1]) =>
  pagesBySection(sections, pages).sections.map(
    ({ section, pages: own }) => `${section.id}: ${own.map(({ slug }) => slug)}`,
  );

describe('the sections of the site', () => {
  test('order the pages of a folder by their front matter, and listed pages as they are listed', () => {
    const pages = [about, note('rds/proxy', 2), note('rds/security', 1), note('rds/new'), ports];
    expect(slugs(pages)).toEqual(['rds: rds/security,rds/proxy,rds/new', 'reference: ports,about']);
  });

  test('put a page below another one behind it', () => {
    const pages = [note('labs/cache/method'), note('labs/session', 2), note('labs/cache', 1), ports, about];
    expect(slugs(pages)[0]).toBe('labs: labs/cache,labs/cache/method,labs/session');
  });

  test('take up a new folder by themselves, behind the other folders', () => {
    expect(slugs([note('dynamodb/dax'), note('rds/proxy'), ports, about])).toEqual([
      'rds: rds/proxy',
      'dynamodb: dynamodb/dax',
      'reference: ports,about',
    ]);
  });

  test('refuse a listed page that does not exist, and a page that is in none of them', () => {
    expect(() => slugs([ports])).toThrow('"about"');
    expect(() => slugs([ports, about, note('choose')])).toThrow('"choose" is in no section');
  });

  test('leave out the pages of the site itself, which belong to no section', () => {
    const home = { slug: '', kind: 'site' };
    expect(pagesBySection(sections, [home, ports, about]).apart).toEqual([home]);
    expect(['', 'ports', 'rds/proxy', 'search'].map((slug) => sectionIdOf(slug, sections))).toEqual([
      undefined,
      'reference',
      'rds',
      undefined,
    ]);
  });
});

describe('the map of notes', () => {
  const step = (id: string, ...pages: string[]): MapStep => ({ id, title: name, question: name, pages });
  const steps = [
    step('one', 'rds/security'),
    step('two', 'rds/proxy'),
    step('three', 'elasticache/overview'),
  ];
  const notes = ['rds/security', 'rds/proxy', 'elasticache/overview'].map((slug) => note(slug));
  const shown = (all: typeof notes) => notesOnMap(steps, all).map((one) => one.notes.map(({ slug }) => slug));

  test('has each note in the step that lists it', () => {
    expect(shown(notes)).toEqual([['rds/security'], ['rds/proxy'], ['elasticache/overview']]);
  });

  test('takes up a new note behind the last of its section', () => {
    expect(shown([note('rds/backup'), ...notes, note('dynamodb/dax')])).toEqual([
      ['rds/security'],
      ['rds/proxy', 'rds/backup'],
      ['elasticache/overview', 'dynamodb/dax'],
    ]);
  });

  test('refuses a note that does not exist, and one that is listed twice', () => {
    expect(() => shown(notes.slice(1))).toThrow('"rds/security"');
    expect(() => notesOnMap([...steps, step('four', 'rds/proxy')], notes)).toThrow('twice');
  });

  test('refuses another order than that of the sidebar', () => {
    expect(() => shown([...notes].reverse())).toThrow('"rds/security" in another place');
  });
});
