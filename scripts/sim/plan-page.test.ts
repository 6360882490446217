import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExampleFile, exampleFile } from '../../src/sim/plan/examples.ts';
import { engines } from '../../src/sim/plan/node-types.ts';
import { answerFor } from '../../src/widgets/plan/answer.ts';
import {
  argumentsOf,
  type Choices,
  commandLine,
  defaultChoices,
  sampledChoices,
  sampling,
  settingsOf,
  type TraceChoice,
  ttlsIn,
} from '../../src/widgets/plan/choices.ts';
import { readForPlan, readPlanTrace } from '../../src/widgets/plan/reading.ts';
import { sampledAnswerFor } from '../../src/widgets/plan/sampled-answer.ts';
import { sampledFilesOf } from '../../src/widgets/plan/sampled-files.ts';
import { filesOf } from '../../src/widgets/plan/saved-files.ts';
import { parsePlanOptions } from './plan/options.ts';

// The page of a plan and the command line give the same.

const command = fileURLToPath(new URL('../sim.ts', import.meta.url));
const { version } = JSON.parse(
  execFileSync(process.execPath, ['-p', 'JSON.stringify(require("./package.json"))'], { encoding: 'utf8' }),
) as { readonly version: string };

/** Runs in a folder with a trace, with a command line in it. */
async function inFolder(
  { name, text }: ExampleFile,
  use: (print: (words: readonly string[], output: string) => string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    writeFileSync(join(folder, name), text);
    await use((words, output) =>
      execFileSync(process.execPath, [command, 'plan', ...words, output], {
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: folder },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the command line prints as JSON; it was asked for its output as well, which no page is. */
function printedBy(print: (words: readonly string[], output: string) => string, words: readonly string[]) {
  const printed = JSON.parse(print(words, '--json'));
  return { ...printed, arguments: printed.arguments.slice(0, -1) };
}

const shop = exampleFile('shop');
const trace: TraceChoice = {
  file: shop.name,
  columns: { key: [2], time: 1, op: 6, size: 4, ttl: 7 },
  allowUnusable: false,
};
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

test('the files that the page saves are what the command line prints for the same file', async () => {
  await inFolder(shop, async (print) => {
    const read = await readPlanTrace(new Blob([shop.text]), trace.columns, () => {});
    const { json, csv, words } = filesOf(answerFor(read, trace, choices), prices, version);
    const saved = JSON.parse(json());
    expect(printedBy(print, words)).toEqual(saved);
    expect(
      saved.memory.nodes.find(({ type }: { readonly type: string }) => type === 'cache.r7g.large'),
    ).toMatchObject({ pricePerHour: 0.25 });
    expect(csv()).toBe(print(words, '--csv'));
  });
});

test.each([
  ['and of a trace too long to be held, what it prints with --shards', 10_000],
  ['also where all keys are in the sample', 1000],
])('%s', async (_, keys) => {
  // Some keys many times as often as others, with stores, of which some are fills.
  const lines = Array.from({ length: 24_000 }, (_, index) => {
    const key = index % 3 === 0 ? index % 50 : (index * 7919) % keys;
    return `${1000 + index},key-${key},${100 + (key % 400)},${index % 5 === 4 ? 'set' : 'get'}`;
  });
  const long = { name: 'long.csv', text: `time,key,size,op\n${lines.join('\n')}\n` };
  const read = await readForPlan(new Blob([long.text]), null, () => {}, lines.length - 2500);
  if (read.kind === 'whole') throw new Error('The trace was held.');
  expect(read.sample.shards.rate === 1).toBe(keys === 1000);
  const ofLong = { file: long.name, columns: null, allowUnusable: false };
  const answer = sampledAnswerFor(read, ofLong, { ...choices, itemBytes: null });
  await inFolder(long, async (print) => {
    const { json, csv, words } = sampledFilesOf(answer, prices, version);
    expect(printedBy(print, words)).toEqual(JSON.parse(json()));
    expect(csv()).toBe(print(words, '--csv'));
  });
});

test('a trace that fits is held', async () => {
  const read = await readForPlan(new Blob(['r a\nr b\n']), null, () => {}, 2);
  expect(read.kind).toBe('whole');
});

test('whatever is chosen on the page, the command that it names means the same', () => {
  const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
  const chosenOnes: fc.Arbitrary<Choices> = fc.record({
    gainPoints: whole(1, 9999).map((hundredths) => hundredths / 100),
    capacity: fc.option(whole(1, 10 ** 9)),
    itemBytes: fc.option(whole(1, 10 ** 9)),
    overheadBytes: whole(0, 1000),
    engine: fc.constantFrom(...engines),
    reserved: fc.option(whole(1, 9999).map((hundredths) => hundredths / 100)),
    ttls: fc.option(fc.array(whole(1, 10 ** 6), { minLength: 1, maxLength: 5 })),
    windows: whole(1, 1000),
    scanLength: whole(2, 10_000),
  });
  const entries = fc
    .option(whole(0, 10 ** 6))
    .map((price) => new Map(price === null ? [] : [['cache.m7g.large', price / 1000] as const]));
  fc.assert(
    fc.property(
      chosenOnes,
      entries,
      fc.boolean(),
      fc.boolean(),
      (chosen, entered, allowUnusable, sampled) => {
        const trace = { file: 'a trace.csv', columns: { key: [1, 'name'], time: 2 }, allowUnusable };
        const followed = sampled ? sampledChoices(chosen) : chosen;
        const options = parsePlanOptions(argumentsOf(followed, trace, entered, sampled));
        expect(options?.settings).toEqual(settingsOf(followed));
        expect(options?.sample).toEqual(
          sampled ? { size: { keys: sampling.keys }, seed: sampling.seed } : null,
        );
        expect(options?.prices).toEqual(entered);
        expect(options?.reading).toMatchObject(trace);
      },
    ),
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
