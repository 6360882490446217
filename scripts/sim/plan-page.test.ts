import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleFile } from '../../src/sim/plan/examples.ts';
import { answerFor } from '../../src/widgets/plan/answer.ts';
import {
  argumentsOf,
  type Choices,
  commandLine,
  defaultChoices,
  settingsOf,
  ttlsIn,
} from '../../src/widgets/plan/choices.ts';
import { readPlanTrace } from '../../src/widgets/plan/reading.ts';
import { csvOf, jsonOf } from '../../src/widgets/plan/saved-files.ts';
import { parsePlanOptions } from './plan/options.ts';

// The page of a plan and the command line give the same.

const command = fileURLToPath(new URL('../sim.ts', import.meta.url));
const { version } = JSON.parse(
  execFileSync(process.execPath, ['-p', 'JSON.stringify(require("./package.json"))'], { encoding: 'utf8' }),
) as { readonly version: string };

test('the files that the page saves are what the command line prints for the same file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    const { name, text } = exampleFile('shop');
    writeFileSync(join(folder, name), text);
    const trace = {
      file: name,
      columns: { key: [2], time: 1, op: 6, size: 4, ttl: 7 },
      allowUnusable: false,
    };
    const read = await readPlanTrace(new Blob([text]), trace.columns, () => {});
    const choices: Choices = {
      ...defaultChoices,
      gainPoints: 2.5,
      itemBytes: 90_000,
      overheadBytes: 80,
      engine: 'redis',
      ttls: [60, 600],
      windows: 5,
    };
    const prices = new Map([['cache.r7g.large', 0.25]]);
    const answer = answerFor(read, trace, choices);
    const print = (words: readonly string[], output: string) =>
      execFileSync(process.execPath, [command, 'plan', ...words, output], {
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const printed = JSON.parse(print(argumentsOf(choices, trace, prices), '--json'));
    const saved = JSON.parse(jsonOf(answer, prices, version));
    // The command was asked for its output as well.
    expect({ ...printed, arguments: printed.arguments.slice(0, -1) }).toEqual(saved);
    expect(
      saved.memory.nodes.find(({ type }: { readonly type: string }) => type === 'cache.r7g.large'),
    ).toMatchObject({ pricePerHour: 0.25 });
    expect(csvOf(answer, version)).toBe(print(argumentsOf(choices, trace, prices), '--csv'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('whatever is chosen on the page, the command that it names means the same', () => {
  const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
  const choices: fc.Arbitrary<Choices> = fc.record({
    gainPoints: whole(1, 9999).map((hundredths) => hundredths / 100),
    capacity: fc.option(whole(1, 10 ** 9)),
    itemBytes: fc.option(whole(1, 10 ** 9)),
    overheadBytes: whole(0, 1000),
    engine: fc.constantFrom('valkey', 'redis'),
    reserved: fc.option(whole(1, 9999).map((hundredths) => hundredths / 100)),
    ttls: fc.option(fc.array(whole(1, 10 ** 6), { minLength: 1, maxLength: 5 })),
    windows: whole(1, 1000),
    scanLength: whole(2, 10_000),
  });
  const prices = fc
    .option(whole(0, 10 ** 6))
    .map((price) => new Map(price === null ? [] : [['cache.m7g.large', price / 1000] as const]));
  fc.assert(
    fc.property(choices, prices, fc.boolean(), (chosen, entered, allowUnusable) => {
      const trace = { file: 'a trace.csv', columns: { key: [1, 'name'], time: 2 }, allowUnusable };
      const options = parsePlanOptions(argumentsOf(chosen, trace, entered));
      expect(options?.settings).toEqual(settingsOf(chosen));
      expect(options?.prices).toEqual(entered);
      expect(options?.reading).toMatchObject(trace);
    }),
  );
});

test('a column whose name a list of columns would take apart is named so that it is not', () => {
  const columns = { key: ['a,b=c', 'd+e'], time: '2', op: ' op ', size: '\\' };
  const trace = { file: 'a.csv', columns, allowUnusable: false };
  expect(parsePlanOptions(argumentsOf(defaultChoices, trace, new Map()))?.reading.columns).toEqual(columns);
});

test('what nobody chose is not in the command, and a name that a shell would take apart is quoted', () => {
  const trace = { file: "it's mine.log", columns: null, allowUnusable: false };
  expect(commandLine(argumentsOf(defaultChoices, trace, new Map()))).toBe(
    String.raw`npm run -s sim -- plan 'it'\''s mine.log'`,
  );
});

test('times to live are a list of whole numbers, or nothing', () => {
  expect(ttlsIn(' 60, 300 900 ')).toEqual([60, 300, 900]);
  expect(ttlsIn('  ')).toBeNull();
  expect(['0', '1.5', 'a', '1,,x', '-1'].map(ttlsIn)).toEqual(Array(5).fill(undefined));
});
