import { getCollection } from 'astro:content';
import { engines, themes } from '../content/engine-columns.ts';
import type { ComparisonRow, VersionLimit } from '../content/engine-schema.ts';
import type { GlossaryTerm } from '../content/schema.ts';
import { comparisonStrings } from '../i18n/comparison.ts';
import { fill } from '../i18n/fill.ts';
import { compact } from '../search/normalise.ts';
import { formsOf } from '../search/synonyms.ts';
import { type Language, pageAddress } from '../site/address.ts';
import type { Cell, Chooser, ComparisonData, Row } from '../widgets/comparison/data.ts';
import { allStatements, factAnchor, sourcesById } from './facts.ts';

/**
 * The whole comparison in one language, ready to print.
 *
 * @throws Error when a cell names an unknown source, a row an unknown statement, or the chooser an unknown row,
 * which stops the build
 */
export async function comparisonData(language: Language): Promise<ComparisonData> {
  const files = (await getCollection('engines')).map(({ data }) => data);
  const glossary = (await getCollection('glossary')).map(({ data }) => data);
  const pages = new Map((await allStatements()).map((fact) => [fact.id, fact.page]));

  const rows = themes.flatMap((theme) =>
    files
      .filter((file) => file.theme === theme)
      .flatMap((file) => file.rows)
      .map((row): Row => {
        const statements = row.statements.map((id) => {
          const page = pages.get(id);
          if (page === undefined) throw new Error(`Row "${row.id}" names the unknown statement "${id}".`);
          return { id, href: pageAddress(`${page}#${factAnchor(id)}`, language, import.meta.env.BASE_URL) };
        });
        return {
          id: row.id,
          theme,
          feature: row.feature[language],
          ...(row.note ? { note: row.note[language] } : {}),
          statements,
          cells: cellsIn(row, language),
          words: searchWords(row, language, glossary),
        };
      }),
  );

  const claims = rows.flatMap((row) => engines.map((engine) => row.cells[engine])).filter(isClaim);
  const used = [...new Set(claims.flatMap((cell) => cell.sources))].sort();
  const sources = await sourcesById(used);
  const checked = claims.map((cell) => cell.checked).sort()[0] ?? '';
  const chooser = await chooserIn(language, new Set(rows.map((row) => row.id)));
  return {
    language,
    strings: comparisonStrings[language],
    rows,
    chooser,
    sources: sources.map(({ id, title, url, read }) => ({ id, title, url, read })),
    checked,
  };
}

const isClaim = (cell: Cell) => cell.state !== 'unclaimed';

function cellsIn(row: ComparisonRow, language: Language): Row['cells'] {
  const cell = (engine: (typeof engines)[number]): Cell => {
    const given = row.cells[engine];
    if (given.state === 'unclaimed') return given;
    const { state, text, versions = [], reason, exam, sources, checked } = given;
    return {
      state,
      text: text[language],
      versions: versions.map((limit) => printed(limit, language)),
      reason: reason[language],
      ...(exam ? { exam: { state: exam.state, text: exam.text[language] } } : {}),
      sources,
      checked,
    };
  };
  return {
    'redis-oss': cell('redis-oss'),
    valkey: cell('valkey'),
    memcached: cell('memcached'),
    serverless: cell('serverless'),
  };
}

function printed({ from, to, what }: VersionLimit, language: Language): string {
  const strings = comparisonStrings[language];
  const range =
    from === to && from !== undefined
      ? from
      : from !== undefined && to !== undefined
        ? fill(strings.versionRange, { from, to })
        : from !== undefined
          ? fill(strings.versionFrom, { from })
          : fill(strings.versionTo, { to: to ?? '' });
  return what ? `${range} ${what[language]}` : range;
}

/**
 * What a reader may type to find a row besides its visible words: the feature in the other language, and every
 * spelling of the glossary terms the feature contains.
 */
function searchWords(row: ComparisonRow, language: Language, glossary: readonly GlossaryTerm[]): string {
  const names = compact(`${row.feature.ko} ${row.feature.en}`);
  const spellings = glossary
    .filter((term) =>
      [term.ko, term.en].some((form) => names.includes(compact(form.replace(/\(.*?\)/g, '')))),
    )
    .flatMap(formsOf);
  return [row.feature[language === 'ko' ? 'en' : 'ko'], ...new Set(spellings)].join(' · ');
}

async function chooserIn(language: Language, known: ReadonlySet<string>): Promise<Chooser> {
  const [entry] = await getCollection('engineChooser');
  if (!entry) throw new Error('src/content/engine-chooser.yaml is missing.');
  const { questions, tieBreak } = entry.data;
  const checkedRows = (ids: readonly string[]) => {
    for (const id of ids) if (!known.has(id)) throw new Error(`The chooser names the unknown row "${id}".`);
    return ids;
  };
  return {
    questions: questions.map(({ id, question, answers }) => ({
      id,
      question: question[language],
      answers: answers.map(({ label, why, rows, ...answer }) => ({
        ...answer,
        label: label[language],
        why: why[language],
        rows: checkedRows(rows),
      })),
    })),
    tieBreak: { ...tieBreak, rows: checkedRows(tieBreak.rows), why: tieBreak.why[language] },
  };
}
