import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cell, comparisonTheme, engineChooser } from './comparison.ts';
import { engines } from './comparison-columns.ts';
import { source } from './source.ts';

const read = (path: string) => parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
const files = readdirSync(new URL('../comparison/', import.meta.url)).map((name) => `comparison/${name}`);
const rows = () => files.flatMap((file) => comparisonTheme.parse(read(file)).rows);
const known = new Set(
  source
    .array()
    .parse(read('sources.yaml'))
    .map(({ id }) => id),
);

const claim = {
  state: 'yes',
  text: { ko: '지원', en: 'Yes' },
  reason: { ko: '이유', en: 'Because' },
  sources: ['S30'],
  checked: '2026-11-23',
};
const without = (key: keyof typeof claim) => {
  const { [key]: _, ...rest } = claim;
  return rest;
};
const faults = (value: unknown) => {
  const read = cell.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
};

describe('a cell of the comparison', () => {
  test('is accepted when it claims something and names source and date', () => {
    expect(faults(claim)).toEqual([]);
  });

  test.each(['sources', 'checked', 'reason', 'text'] as const)(
    'is refused when it claims something without %s',
    (key) => {
      expect(faults(without(key))).toEqual([key]);
    },
  );

  test('is refused with an empty list of sources, or with a date that is none', () => {
    expect(faults({ ...claim, sources: [] })).toEqual(['sources']);
    expect(faults({ ...claim, checked: '2026-13-01' })).toEqual(['checked']);
  });

  test('may claim nothing only by saying so and why', () => {
    expect(faults({ state: 'unclaimed', why: 'not-applicable' })).toEqual([]);
    expect(faults({ state: 'unclaimed' })).toEqual(['why']);
    expect(faults({ state: 'unclaimed', why: 'managed', sources: ['S30'] })).not.toEqual([]);
  });

  test('is refused with a text in one language only, or with an unknown state', () => {
    expect(faults({ ...claim, text: { ko: '지원' } })).toEqual(['text.en']);
    expect(faults({ ...claim, state: 'maybe' })).toEqual(['state']);
  });

  test('is refused with a version limit that limits nothing', () => {
    expect(faults({ ...claim, versions: [{}] })).toEqual(['versions.0']);
    expect(faults({ ...claim, versions: [{ from: 'seven' }] })).toEqual(['versions.0.from']);
  });
});

describe('the data of the comparison', () => {
  test('has all 37 rows of the fact-check, each once, in all four columns', () => {
    const ids = rows().map(({ id }) => id);
    expect(ids).toHaveLength(37);
    expect(new Set(ids).size).toBe(37);
  });

  test('names only sources that the register knows', () => {
    const named = rows().flatMap((row) =>
      engines.flatMap((engine) => {
        const given = row.cells[engine];
        return given.state === 'unclaimed' ? [] : given.sources;
      }),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('keeps the exam apart only where it says something else', () => {
    const repeated = rows().flatMap((row) =>
      engines.filter((engine) => {
        const given = row.cells[engine];
        return given.state !== 'unclaimed' && given.exam && given.exam.text.ko === given.text.ko;
      }),
    );
    expect(repeated).toEqual([]);
  });

  test('has a chooser of four to six questions that names only rows of the table', () => {
    const chooser = engineChooser.parse(read('engine-chooser.yaml'));
    const ids = new Set(rows().map(({ id }) => id));
    const named = [
      ...chooser.tieBreak.rows,
      ...chooser.questions.flatMap(({ answers }) => answers.flatMap((answer) => answer.rows)),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
