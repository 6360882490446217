import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAliases, readPages, readSections } from '../../content/queries/pages-on-disk.ts';
import { pagesBySection } from '../../content/queries/sections.ts';
import { comparisonTheme } from '../../content/schema/comparison.ts';
import { engines } from '../../content/schema/comparison-columns.ts';
import { factPage } from '../../content/schema/fact.ts';
import type { Bilingual } from '../../content/schema/fields.ts';
import { curatedPort } from '../../content/schema/port.ts';
import { type Question, questionPage } from '../../content/schema/question.ts';
import type { Section } from '../../content/schema/section.ts';
import { glossaryTerm } from '../../content/schema/term.ts';
import { comparisonStrings } from '../../i18n/comparison.ts';
import { type Language, languages } from '../../language.ts';
import type { PageText } from '../../search/build/page-text.ts';
import type { TermNames } from '../../search/synonyms.ts';

/** A record as the content has it, in both languages: a glossary term, a port or a row of a table, with its answer. */
export interface ContentRecord {
  readonly kind: 'term' | 'port' | 'row';
  readonly id: string;
  /** Where it stands: slug and anchor. */
  readonly slug: string;
  readonly anchor: string;
  readonly title: Bilingual;
  /** The answer, in lines. */
  readonly answer: Bilingual;
  /** What it is called, with the weight of its page as an answer; the spellings of terms are in the glossary. */
  readonly forms: readonly { readonly text: string; readonly weight: number }[];
}

/** A question as the content has it, in both languages; it is found below the pages. */
export interface ContentQuestion {
  readonly id: string;
  /** Slug of the note that it is asked about. */
  readonly page: string;
  readonly prompt: Bilingual;
  /** What there is to choose from or to put in order, and what has happened. */
  readonly options: readonly Bilingual[];
}

/** All that search reads from the content itself, beside the built pages. */
export interface SearchContent {
  readonly terms: readonly TermNames[];
  readonly records: readonly ContentRecord[];
  readonly questions: readonly ContentQuestion[];
  /** The sections of the site, those of unlisted folders included. */
  readonly sections: readonly Section[];
  /** What the data says of each page beside what stands there: its other names and its facts. */
  readonly told: Readonly<Record<Language, ReadonlyMap<string, readonly Told[]>>>;
}

/** A text of the data that counts as a text of a page. */
type Told = PageText['blocks'][number];

/** Somebody who types a port number wants the port, whatever else mentions the number. */
const numberWeight = 52;
/** Services and features are the subject of notes too, which come first. */
const nameWeight = 14;
const rowWeight = 18;

/**
 * Reads what search needs from the content of the site, so that a new term, port or row is found without further work.
 *
 * @param content the folder `src/content`
 * @throws ZodError when a file does not fit its schema
 */
export async function readSearchContent(content: string): Promise<SearchContent> {
  const terms = z.array(glossaryTerm).parse(await readYaml(join(content, 'glossary.yaml')));
  const ports = z.array(curatedPort).parse(await readYaml(join(content, 'ports.yaml')));
  const themes = await readFolder(join(content, 'comparison'));
  const rows = z
    .array(comparisonTheme)
    .parse(themes)
    .flatMap((theme) => theme.rows);
  const facts = z.array(factPage).parse(await readFolder(join(content, 'facts')));
  const asked = z.array(questionPage).parse(await readFolder(join(content, 'questions')));
  const told = (language: Language) => toldOf(readAliases(content, language), facts, language);
  const { sections } = pagesBySection(readSections(content), readPages(content));
  return {
    terms,
    told: { ko: told('ko'), en: told('en') },
    sections: sections.map(({ section }) => section),
    questions: asked.flatMap(({ page, questions }) =>
      questions.map((question) => ({
        id: question.id,
        page,
        prompt: question.prompt,
        options: offered(question),
      })),
    ),
    records: [...terms.map(termRecord), ...ports.map(portRecord), ...rows.map(rowRecord)],
  };
}

function offered(question: Question): Bilingual[] {
  const happened = 'happened' in question ? question.happened : [];
  const options = 'options' in question ? question.options.map(({ text }) => text) : [];
  return [...happened, ...options, ...('steps' in question ? question.steps : [])];
}

/** Every file of a folder, in the order of their names. */
async function readFolder(folder: string): Promise<unknown[]> {
  const names = await readdir(folder);
  return Promise.all(names.sort().map((name) => readYaml(join(folder, name))));
}

async function readYaml(file: string): Promise<unknown> {
  return existsSync(file) ? parse(await readFile(file, 'utf8')) : [];
}

/** Where everything stands that the lecture notes had and could not keep. */
const correctionsSlug = 'corrections';

/** By the slug of their page: its other names, its facts, and what the lecture notes had instead of them. */
function toldOf(
  aliases: ReadonlyMap<string, readonly string[]>,
  pages: readonly z.infer<typeof factPage>[],
  language: Language,
): Map<string, Told[]> {
  const told = new Map<string, Told[]>();
  const tell = (slug: string, field: Told['field'], text: string) => {
    const of = told.get(slug);
    if (of) of.push({ field, text });
    else told.set(slug, [{ field, text }]);
  };
  for (const [slug, names] of aliases) for (const name of names) tell(slug, 'alias', name);
  for (const { page, statements } of pages) {
    for (const fact of statements) {
      tell(page, 'fact', fact.truth[language]);
      if (fact.verdict === 'right' || fact.verdict === 'added') continue;
      tell(correctionsSlug, 'fact', fact.said);
      // A slip of the pen is not quoted in the note.
      if (fact.verdict !== 'garbled') tell(page, 'fact', fact.said);
    }
  }
  return told;
}

function inBoth(text: (language: Language) => string): Bilingual {
  const [ko, en] = languages.map(text);
  return { ko: ko ?? '', en: en ?? '' };
}

function termRecord(term: z.infer<typeof glossaryTerm>): ContentRecord {
  return {
    kind: 'term',
    id: term.id,
    slug: 'glossary',
    anchor: term.id,
    title: { ko: `${term.ko} · ${term.en}`, en: `${term.en} · ${term.ko}` },
    answer: inBoth((language) =>
      [term.definition[language], term.note?.[language]].filter(Boolean).join('\n'),
    ),
    forms: [],
  };
}

function portRecord({
  id,
  name,
  ports,
  what,
  aws,
  trap,
  aliases,
}: z.infer<typeof curatedPort>): ContentRecord {
  const numbers = ports
    .map(({ number, transports }) => `${transports.join('/').toUpperCase()} ${number}`)
    .join(', ');
  return {
    kind: 'port',
    id,
    slug: 'ports',
    anchor: `port-${ports[0]?.number ?? ''}`,
    title: inBoth((language) => `${name[language]} · ${numbers}`),
    answer: inBoth((language) => [what[language], aws[language], trap[language]].join('\n')),
    forms: [
      ...ports.map(({ number }) => ({ text: String(number), weight: numberWeight })),
      ...[name.ko, name.en, ...aliases].map((text) => ({ text, weight: nameWeight })),
    ],
  };
}

type Row = z.infer<typeof comparisonTheme>['rows'][number];

function rowRecord({ id, feature, cells }: Row): ContentRecord {
  return {
    kind: 'row',
    id,
    slug: 'elasticache/redis-vs-memcached',
    anchor: `row-${id}`,
    title: feature,
    answer: inBoth((language) =>
      engines
        .flatMap((engine) => {
          const cell = cells[engine];
          return cell.state === 'unclaimed'
            ? []
            : [`${comparisonStrings[language].engines[engine]}: ${cell.text[language]}`];
        })
        .join('\n'),
    ),
    forms: [feature.ko, feature.en].map((text) => ({ text, weight: rowWeight })),
  };
}
