import type { Language } from '../../language.ts';
import type { Statement } from '../schema/fact.ts';

/**
 * What a student reads in a minute: words of English, letters of Korean without spaces. Adults read 238 words of
 * English non-fiction in a minute, most of them 175 to 300, and the same content takes about as long in other languages
 * (Brysbaert, 2019: How many words do we read per minute?). The notes have 2.7 Korean letters for an English word.
 */
const perMinute: Readonly<Record<Language, number>> = { ko: 540, en: 200 };

/**
 * The minutes it takes to read a note without what is folded away, at least one.
 *
 * @param body the note's MDX, with or without its front matter
 * @param statements all statements by ID; those the note places count as its text
 */
export function readingMinutes(
  body: string,
  language: Language,
  statements: ReadonlyMap<string, Statement>,
): number {
  const open = body.replace(/<details>.*?<\/details>/gs, '');
  const placed = [...open.matchAll(/<Fact\s+id="([^"]+)"/g)].map(([, id = '']) => {
    const statement = statements.get(id);
    if (!statement) throw new Error(`There is no statement "${id}" in src/content/facts.`);
    return statementText(statement, language);
  });
  const text = [proseOf(open), ...placed].join(' ');
  return Math.max(1, Math.round(lengthOf(text, language) / perMinute[language]));
}

/** The text of a note without what MDX needs around it. */
function proseOf(body: string): string {
  return body
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^import .*$/gm, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[#[\w-]+\]/g, '');
}

/** What a statement shows on its page before its sources are unfolded. */
function statementText({ truth, detail, exam, today, unverified }: Statement, language: Language): string {
  return [truth, detail, exam, today, unverified].map((part) => part?.[language] ?? '').join(' ');
}

function lengthOf(text: string, language: Language): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return language === 'ko' ? words.join('').length : words.length;
}
