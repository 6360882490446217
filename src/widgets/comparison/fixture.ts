import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { engines, themes } from '../../content/engine-columns.ts';
import { comparisonTheme, engineChooser } from '../../content/engine-schema.ts';
import type { Cell, Chooser, Row } from './data.ts';

// The real data of the site in Korean, read without Astro so that unit tests need no build.
const read = (path: string) => parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));

const files = readdirSync(new URL('../../content/engines/', import.meta.url)).map((name) =>
  comparisonTheme.parse(read(`engines/${name}`)),
);

export const rows: Row[] = themes.flatMap((theme) =>
  files
    .filter((file) => file.theme === theme)
    .flatMap((file) => file.rows)
    .map((row): Row => {
      const cells = engines.map((engine): [string, Cell] => {
        const given = row.cells[engine];
        if (given.state === 'unclaimed') return [engine, given];
        const { state, text, reason, exam, sources, checked } = given;
        return [
          engine,
          {
            state,
            text: text.ko,
            versions: (given.versions ?? []).map(({ from, to }) => from ?? `~${to}`),
            reason: reason.ko,
            ...(exam ? { exam: { state: exam.state, text: exam.text.ko } } : {}),
            sources,
            checked,
          },
        ];
      });
      return {
        id: row.id,
        theme,
        feature: row.feature.ko,
        statements: [],
        cells: Object.fromEntries(cells) as Row['cells'],
        words: row.feature.en,
      };
    }),
);

const given = engineChooser.parse(read('engine-chooser.yaml'));
export const chooser: Chooser = {
  questions: given.questions.map(({ id, question, answers }) => ({
    id,
    question: question.ko,
    answers: answers.map((answer) => ({ ...answer, label: answer.label.ko, why: answer.why.ko })),
  })),
  tieBreak: { ...given.tieBreak, why: given.tieBreak.why.ko },
};
