import { comparisonStrings } from '../../i18n/comparison.ts';
import { fill } from '../../i18n/fill.ts';
import type { Language } from '../../language.ts';
import { compact } from '../../search/normalise.ts';
import { formsOf, type TermNames } from '../../search/synonyms.ts';
import type { ComparisonRow, ComparisonTheme, EngineChooser, VersionLimit } from '../schema/comparison.ts';
import { type Engine, engines, themes } from '../schema/comparison-columns.ts';
import type { Cell, Chooser, ComparisonDataRow } from './comparison-data.ts';
import type { StatementAddress } from './port-services.ts';

/**
 * The rows of the comparison in one language, in the order of the themes.
 *
 * @param glossary terms whose spellings the text filter should know
 * @throws Error when a row names an unknown statement
 */
export function comparisonRows(
  files: readonly ComparisonTheme[],
  glossary: readonly TermNames[],
  language: Language,
  addressOf: StatementAddress,
): ComparisonDataRow[] {
  return themes.flatMap((theme) =>
    files
      .filter((file) => file.theme === theme)
      .flatMap((file) => file.rows)
      .map((row): ComparisonDataRow => {
        return {
          id: row.id,
          theme,
          feature: row.feature[language],
          ...(row.note ? { note: row.note[language] } : {}),
          statements: row.statements.map((id) => {
            const href = addressOf(id);
            if (href === undefined) throw new Error(`Row "${row.id}" names the unknown statement "${id}".`);
            return { id, href };
          }),
          cells: cellsIn(row, language),
          words: searchWords(row, language, glossary),
        };
      }),
  );
}

function cellsIn(row: ComparisonRow, language: Language): ComparisonDataRow['cells'] {
  const cell = (engine: Engine): Cell => {
    const given = row.cells[engine];
    if (given.state === 'unclaimed') return given;
    const { state, sameAsEngine, text, versions = [], reason, exam, sources, checked } = given;
    return {
      state,
      ...(sameAsEngine ? { sameAsEngine } : {}),
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
  const range = rangeOf(from, to, language);
  return what ? `${range} ${what[language]}` : range;
}

function rangeOf(from: string | undefined, to: string | undefined, language: Language): string {
  const strings = comparisonStrings[language];
  if (from === undefined) return fill(strings.versionTo, { to: to ?? '' });
  if (to === undefined) return fill(strings.versionFrom, { from });
  return from === to ? from : fill(strings.versionRange, { from, to });
}

/**
 * What a reader may type to find a row besides its visible words: the feature in the other language, its other names,
 * and every spelling of the glossary terms the feature contains.
 */
function searchWords(row: ComparisonRow, language: Language, glossary: readonly TermNames[]): string {
  const names = compact(`${row.feature.ko} ${row.feature.en}`);
  const named = (form: string) => names.includes(compact(form.replace(/\(.*?\)/g, '')));
  const spellings = glossary.filter(({ ko, en }) => named(ko) || named(en)).flatMap(formsOf);
  const other = row.feature[language === 'ko' ? 'en' : 'ko'];
  return [...new Set([other, ...row.words, ...spellings])].join(' · ');
}

/**
 * The chooser in one language.
 *
 * @throws Error when it names a row that the table does not have
 */
export function chooserIn(
  { questions, tieBreak }: EngineChooser,
  rows: readonly ComparisonDataRow[],
  language: Language,
): Chooser {
  const checked = (ids: readonly string[]) => {
    const unknown = ids.find((id) => !rows.some((row) => row.id === id));
    if (unknown !== undefined) throw new Error(`The chooser names the unknown row "${unknown}".`);
    return ids;
  };
  return {
    questions: questions.map(({ id, question, answers }) => ({
      id,
      question: question[language],
      answers: answers.map(({ label, why, rows: deciding, ...answer }) => ({
        ...answer,
        label: label[language],
        why: why[language],
        rows: checked(deciding),
      })),
    })),
    tieBreak: { ...tieBreak, rows: checked(tieBreak.rows), why: tieBreak.why[language] },
  };
}

/** Every cell that claims something, with its row and column. */
export function claimsOf(rows: readonly ComparisonDataRow[]) {
  return rows.flatMap((row) =>
    engines.flatMap((engine) => {
      const cell = row.cells[engine];
      return cell.state === 'unclaimed' ? [] : [{ row, engine, cell }];
    }),
  );
}
