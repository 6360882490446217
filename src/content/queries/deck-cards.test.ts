import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { factPage } from '../schema/fact.ts';
import { trigger } from '../schema/note.ts';
import { type NoteTexts, shuffled, statementCards, trapCards, triggerCards } from './deck-cards.ts';
import { readPages } from './pages-on-disk.ts';

vi.mock('astro:content', () => ({ getCollection: vi.fn() }));

const content = 'src/content';
const frontMatter = z.object({
  title: z.string(),
  answer: z.string().optional(),
  triggers: z.array(trigger).default([]),
});

function read(path: string) {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
  return { ...frontMatter.parse(parse(yaml)), body };
}

const notes = readPages(content)
  .filter(({ slug }) => slug !== '' && !slug.startsWith('labs/'))
  .map(({ slug }): NoteTexts => {
    const [ko, en] = [
      read(join(content, 'docs', `${slug}.mdx`)),
      read(join(content, 'docs/en', `${slug}.mdx`)),
    ];
    return {
      slug,
      body: { ko: ko.body, en: en.body },
      triggers: { ko: ko.triggers, en: en.triggers },
      title: ko.title,
      answer: ko.answer,
    };
  });
const addressOf = (slug: string) => `/${slug}`;

describe('the cards of the notes', () => {
  test('have every trap that the notes list, with the same identity in both languages', () => {
    for (const note of notes) {
      const ko = trapCards(note, 'ko', addressOf);
      const listed = note.body.ko.split('[#traps]')[1]?.split('\n## ')[0]?.match(/^- /gm)?.length ?? 0;
      expect(ko.length, note.slug).toBe(listed);
      expect(trapCards(note, 'en', addressOf).map(({ id }) => id)).toEqual(ko.map(({ id }) => id));
    }
    expect(notes.flatMap((note) => trapCards(note, 'ko', addressOf)).length).toBeGreaterThan(50);
  });

  test('have every trigger word, and turn to what stands behind its arrow', () => {
    const cards = notes.flatMap((note) => triggerCards(note, 'ko', addressOf));
    expect(cards.length).toBe(notes.flatMap(({ triggers }) => triggers.ko).length);
    const arrow = cards.find(({ front }) => front === 'Lambda가 연결을 너무 많이 연다');
    expect(arrow?.back).toMatch(/^RDS Proxy\./);
  });

  test('keep no markup and differ in their identity', () => {
    const cards = notes.flatMap((note) => [
      ...trapCards(note, 'ko', addressOf),
      ...triggerCards(note, 'ko', addressOf),
    ]);
    for (const { front, back } of cards) expect(front + back).not.toMatch(/\]\(|\*\*|`/);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    for (const { id } of cards) expect(id).toMatch(/^\S{1,120}$/);
  });

  test('stop the build when a language lacks a trap', () => {
    const [note] = notes.filter(({ body }) => body.ko.includes('[#traps]'));
    const lacking = { ...(note as NoteTexts), body: { ko: note?.body.ko ?? '', en: '' } };
    expect(() => trapCards(lacking, 'ko', addressOf)).toThrow('in English');
  });

  test('have about as many true sentences as false ones, in an order that does not tell', () => {
    const { page, statements } = factPage.parse(
      parse(readFileSync(join(content, 'facts/rds-security.yaml'), 'utf8')),
    );
    const note = notes.find(({ slug }) => slug === page) as NoteTexts;
    const cards = shuffled([
      ...trapCards(note, 'ko', addressOf),
      ...statementCards(
        statements.map((one) => ({ ...one, page })),
        'ko',
        addressOf,
      ),
    ]);
    const truths = cards.map(({ truth }) => truth);
    const share = truths.filter(Boolean).length / truths.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    const changes = truths.filter((truth, index) => index > 0 && truth !== truths[index - 1]).length;
    expect(changes).toBeGreaterThan(truths.length / 5);
    expect(changes).toBeLessThan(truths.length * 0.9);
  });
});
