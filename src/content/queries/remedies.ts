import { getCollection } from 'astro:content';
import { pageAddress } from '../../address.ts';
import { remedyStrings } from '../../i18n/remedies.ts';
import type { Language } from '../../language.ts';
import { factAnchor, statementById } from './facts.ts';
import type { RemedyChooserData, RemedyRow } from './remedies-data.ts';

async function remedyFile() {
  const [file] = await getCollection('remedies');
  if (!file) throw new Error('src/content/remedies.yaml is missing.');
  return file.data;
}

/**
 * The rows of the table of remedies in one language.
 *
 * @throws Error when a row names an unknown statement, which stops the build
 */
export async function remedyRows(language: Language): Promise<RemedyRow[]> {
  const { remedies } = await remedyFile();
  return Promise.all(
    remedies.map(async ({ id, sources, checked, statements, ...texts }) => ({
      id,
      name: texts.name[language],
      symptom: texts.symptom[language],
      how: texts.how[language],
      code: texts.code[language],
      stale: texts.stale[language],
      trap: texts.trap[language],
      sources,
      checked,
      statements: await Promise.all(
        statements.map(async (statement) => {
          const { page } = await statementById(statement);
          return { id: statement, href: pageAddress(`${page}#${factAnchor(statement)}`, language) };
        }),
      ),
    })),
  );
}

/** What the chooser of remedies prints, in one language. */
export async function remedyChooserData(language: Language): Promise<RemedyChooserData> {
  const { remedies, chooser } = await remedyFile();
  return {
    language,
    strings: remedyStrings[language],
    names: remedies.map(({ id, name }) => ({ id, name: name[language] })),
    questions: chooser.questions.map(({ id, question, answers }) => ({
      id,
      question: question[language],
      answers: answers.map(({ ends, label, why, ...answer }) => ({
        ...answer,
        ...(ends ? { ends } : {}),
        label: label[language],
        why: why[language],
      })),
    })),
    nothing: chooser.nothing[language],
  };
}
