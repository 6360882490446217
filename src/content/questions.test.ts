import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../language.ts';
import { hasOptions, mixedSteps, rightPlaces } from './queries/question-parts.ts';
import { factPage } from './schema/fact.ts';
import { type QuestionOption, question, questionPage } from './schema/question.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));

const pages: { readonly file: string; readonly data: ReturnType<typeof questionPage.parse> }[] = [];
for await (const file of glob('src/content/questions/*.yaml'))
  pages.push({ file, data: questionPage.parse(read(file)) });
const questions = pages.flatMap(({ data }) => data.questions);
const withOptions = questions.filter(hasOptions);
/** Those with one right option, whose place and length could give it away. */
const choices = withOptions.filter(({ kind }) => kind !== 'choices');

const factFile = (file: string) => file.replace('/questions/', '/facts/');
const statementsOf = (file: string) => factPage.parse(read(factFile(file))).statements.map(({ id }) => id);

test('there are at least a hundred questions, and every page with facts has some', async () => {
  expect(questions.length).toBeGreaterThanOrEqual(100);
  const missing: string[] = [];
  for await (const file of glob('src/content/facts/*.yaml'))
    if (pages.every((page) => factFile(page.file) !== file)) missing.push(file);
  expect(missing).toEqual([]);
});

test('every file of questions is named like the facts of its page, and every ID begins like theirs', () => {
  for (const { file, data } of pages) {
    expect(data.page, file).toBe(factPage.parse(read(factFile(file))).page);
    const prefix = `Q-${statementsOf(file)[0]?.slice(0, -2)}`;
    for (const { id } of data.questions) expect(id.slice(0, -2), file).toBe(prefix);
  }
});

test('no question is missing: the IDs of each page count through', () => {
  for (const { file, data } of pages) {
    const numbers = data.questions.map(({ id }) => Number(id.slice(-2)));
    expect(
      numbers.toSorted((a, b) => a - b),
      file,
    ).toEqual(numbers.map((_, index) => index + 1));
  }
});

test('every statement of a page with questions is tested, or listed with the reason why it is not', () => {
  const tested = new Set(questions.flatMap(({ statements }) => statements));
  for (const { file, data } of pages) {
    const excused = data.untested.map(({ statement }) => statement);
    expect(
      statementsOf(file).filter((id) => !tested.has(id) && !excused.includes(id)),
      file,
    ).toEqual([]);
    expect(
      excused.filter((id) => tested.has(id) || !statementsOf(file).includes(id)),
      `${file} excuses what is tested or does not exist`,
    ).toEqual([]);
  }
});

test('questions test statements that exist', async () => {
  const known = new Set<string>();
  for await (const file of glob('src/content/facts/*.yaml'))
    for (const { id } of factPage.parse(read(file)).statements) known.add(id);
  const unknown = questions.flatMap(({ id, statements }) =>
    statements.filter((statement) => !known.has(statement)).map((statement) => `${id} names ${statement}`),
  );
  expect(unknown).toEqual([]);
});

test('every question stands behind a heading of its page, in the order of the headings, in both languages', () => {
  for (const { file, data } of pages) {
    for (const folder of ['docs', 'docs/en']) {
      const note = readFileSync(`src/content/${folder}/${data.page}.mdx`, 'utf8');
      const headings = [...note.matchAll(/^#{2,3} .*\[#([a-z0-9-]+)\]$/gm)].map(([, id]) => id);
      const places = data.questions.map(({ section }) => headings.indexOf(section));
      expect(places, `${file} in ${folder}`).not.toContain(-1);
      expect(places, `${file} in ${folder}`).toEqual(places.toSorted((a, b) => a - b));
    }
  }
});

test('no section has more than three questions', () => {
  for (const { file, data } of pages)
    for (const [section, found] of Map.groupBy(data.questions, (one) => one.section))
      expect(found.length, `${file} #${section}`).toBeLessThanOrEqual(3);
});

test('right options are spread evenly over the four places of each page', () => {
  for (const { file, data } of pages) {
    const places = data.questions
      .filter(hasOptions)
      .filter(({ kind }) => kind !== 'choices')
      .flatMap(({ options }) => rightPlaces(options));
    const counts = [0, 1, 2, 3].map((place) => places.filter((one) => one === place).length);
    expect(Math.max(...counts) - Math.min(...counts), `${file}: ${counts}`).toBeLessThanOrEqual(1);
  }
});

test('the right option is the longest in no more than three of ten questions', () => {
  for (const language of languages) {
    const length = ({ text }: QuestionOption) => text[language].length;
    const longest = choices.filter(({ options }) => {
      const [right, ...others] = options.toSorted((a, b) => Number(b.right ?? 0) - Number(a.right ?? 0));
      return right !== undefined && others.every((other) => length(other) < length(right));
    });
    const share = longest.length / choices.length;
    expect(share, `${language}: ${longest.map(({ id }) => id)}`).toBeLessThanOrEqual(0.3);
  }
});

test('no right option is the only one that hedges', () => {
  const hedges = {
    ko: /보통|대개|대체로|흔히|일반적으로|경우에 따라|수도 있/,
    en: /\b(usually|generally|typically|often|sometimes|may|might|tends?|in most)\b/,
  };
  for (const language of languages) {
    const alone = withOptions.filter(({ options }) => {
      const hedging = options.filter(({ text }) => hedges[language].test(text[language]));
      return hedging.length > 0 && hedging.every(({ right }) => right);
    });
    expect(
      alone.map(({ id }) => id),
      language,
    ).toEqual([]);
  }
});

test('no option is about the other options', () => {
  const others = /위의|모두 맞|모두 틀|보기 (가운데|중)|(all|none|both|any) of the (above|options)/i;
  const found = withOptions.flatMap(({ id, options }) =>
    options.filter(({ text }) => others.test(`${text.ko}\n${text.en}`)).map(() => id),
  );
  expect(found).toEqual([]);
});

test('a question with several right options says how many', () => {
  const words = {
    2: { ko: /두 (가지|개)/, en: /\btwo\b/i },
    3: { ko: /세 (가지|개)/, en: /\bthree\b/i },
  };
  for (const one of withOptions.filter(({ kind }) => kind === 'choices')) {
    const count = rightPlaces(one.options).length === 2 ? words[2] : words[3];
    for (const language of languages) expect(one.prompt[language], one.id).toMatch(count[language]);
  }
});

test('questions are written with typographic quotation marks and apostrophes', () => {
  const straight = pages.flatMap(({ data }) =>
    data.questions.filter((one) => /["']/.test(Object.values(textsOf(one)).join('\n'))).map(({ id }) => id),
  );
  expect(straight).toEqual([]);
});

/** Every text of a question, at whatever depth. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

test('steps are shown mixed, each of them once', () => {
  for (let count = 3; count <= 6; count += 1) {
    for (let number = 1; number < 30; number += 1) {
      const shown = mixedSteps(`Q-DB-${String(number).padStart(2, '0')}`, count);
      const right = Array.from({ length: count }, (_, place) => place);
      expect(shown).not.toEqual(right);
      expect(shown.toSorted((a, b) => a - b)).toEqual(right);
    }
  }
});

test('a question that could not be answered is refused', () => {
  const [first] = choices;
  expect(first).toBeDefined();
  const change = (options: unknown) => question.safeParse({ ...first, options }).success;
  expect(change(first?.options)).toBe(true);
  expect(change(first?.options.map(({ right: _, ...option }) => option))).toBe(false);
  expect(change(first?.options.map((option) => ({ ...option, right: true })))).toBe(false);
  expect(change(first?.options.slice(1))).toBe(false);
  expect(change(first?.options.map(() => first.options[0]))).toBe(false);
});
