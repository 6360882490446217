import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answerSentences } from './Answer.tsx';
import { answerFor } from './answer.ts';
import { defaultChoices } from './choices.ts';
import { readForPlan, readPlanTrace } from './reading.ts';
import { sampledSentences } from './SampledAnswer.tsx';
import { sampledAnswerFor } from './sampled-answer.ts';

const read = (content: string | Uint8Array<ArrayBuffer>, onProgress = () => {}) =>
  readPlanTrace(new Blob([content]), null, onProgress);
const refusalOf = (content: string) =>
  read(content).then(
    () => null,
    (error: { readonly refusal?: unknown; readonly fault?: unknown }) => error.refusal ?? error.fault,
  );

test('a wrong line of our own format, a trace without reads and one without anything are refused', async () => {
  expect(await refusalOf('r a\nq b\nr a\n')).toMatchObject({
    code: 'line',
    problem: { line: 2, excerpt: 'q b', code: 'not-an-operation' },
  });
  expect(await refusalOf('w a\nw b\n')).toEqual({ code: 'nothing-read' });
  expect(await refusalOf('')).toEqual({ code: 'empty' });
});

test('what gzip packed is read as it was, with the fingerprint of the packed file', async () => {
  const text = 'r a\nr b\nr a\n';
  const file = gzipSync(text);
  const [plain, packed] = [await read(text), await read(new Uint8Array(file))];
  expect(packed.builder.reads).toBe(3);
  expect(packed.report).toEqual(plain.report);
  const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect([plain.sha256, packed.sha256]).toEqual([hashOf(text), hashOf(file)]);
});

test('the answer says what the trace does not tell, and tells it once the reader has entered it', async () => {
  const trace = { file: 'trace.txt', columns: null, allowUnusable: false };
  const held = await read('r a\nr b\nr a\nr b\n');
  const bare = answerFor(held, trace, defaultChoices);
  expect(answerSentences(bare.plan, 'en').join(' ')).toBe(
    'This trace needs room for 2 entries. It does not say how large they are; enter that below, and you get memory and nodes. From an empty cache on, 50% of the reads hit. Once the cache has been full, 100% do. The database keeps 50% of the reads. How many a second that is, the trace does not tell.',
  );
  const sized = answerFor(held, trace, { ...defaultChoices, itemBytes: 1024, capacity: 1 });
  expect(answerSentences(sized.plan, 'en')[0]).toBe(
    'This trace needs about 1 KiB of memory (1 entry). The least that holds it is one cache.t3.micro.',
  );
});

test('the answer from a sample says what is estimated and how far off it may be, and what it says is so', async () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, index) => `r ${index % 3 === 0 ? index % 300 : index % 20_000}\n`,
  );
  const choices = { ...defaultChoices, itemBytes: 1000, capacity: 6000 };
  const trace = { file: 'long.txt', columns: null, allowUnusable: false };
  const text = lines.join('');
  const held = await readForPlan(new Blob([text]), null, () => {}, lines.length - 1);
  if (held.kind === 'whole') throw new Error('The trace was held.');
  const { plan } = sampledAnswerFor(held, trace, choices);
  const [need, hits] = sampledSentences(plan, 'en');
  expect(need).toBe(
    'This trace needs about 5.72 MiB of memory (6,000 entries). The least that holds it is one cache.t3.micro.',
  );
  expect(hits).toMatch(/^From an empty cache on, about \d+(\.\d)?% ± \d+(\.\d+)? points of the reads hit\.$/);
  const whole = answerFor(await read(text), trace, choices).plan;
  expect(plan.reads).toBe(whole.reads);
  expect(Math.abs(plan.keys.value - whole.keys)).toBeLessThan(plan.keys.margin);
});
