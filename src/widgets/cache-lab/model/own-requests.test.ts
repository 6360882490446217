import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Operation, TraceBuilder, traceOf } from '../../../sim/trace/trace-builder.ts';
import { TraceReader } from '../../../sim/trace/trace-reader.ts';
import { operationLetters, type Trace } from '../../../sim/types.ts';
import { ownRequests, withRequest } from './own-requests.ts';
import { parseTraceText, traceAsText } from './trace-text.ts';

const operationsOf = ({ length, kinds, keys, times, names }: Trace) =>
  Array.from({ length }, (_, index) => ({
    op: operationLetters[kinds[index] ?? 0],
    key: names[keys[index] ?? 0],
    ...(times ? { time: times[index] } : {}),
  }));

function read(text: string): Trace {
  const builder = new TraceBuilder();
  const reader = new TraceReader(builder);
  reader.push(text);
  reader.finish();
  return builder.build();
}

/** What the lab plays in the end. */
function played(trace: Trace): Trace {
  const { workload, file } = ownRequests(trace, 'file');
  return workload.kind === 'text' ? parseTraceText(workload.text).trace : (file as Trace);
}

const key = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a', ' a', 'a ', 'a\nb', '', 'a\r', '# a', '1 r a'),
);
const operations: fc.Arbitrary<Operation[]> = fc.oneof(
  fc.array(fc.record({ op: fc.constantFrom(...operationLetters), key })),
  fc.array(fc.record({ op: fc.constantFrom(...operationLetters), key, wait: fc.nat(9) })).map((list) => {
    let time = 0;
    return list.map(({ wait, ...each }) => {
      time += wait;
      return { ...each, time };
    });
  }),
);

describe('requests of the reader’s own', () => {
  test('are played as they were read, whatever their keys are', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const trace = traceOf(list);
        expect(operationsOf(played(trace))).toEqual(operationsOf(trace));
      }),
    );
  });

  test('become text whenever a line can say each of them', () => {
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text === text.trim() && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.record({ op: fc.constantFrom(...operationLetters), key: plain })), (list) => {
        expect(traceAsText(traceOf(list))).toBe(list.map((each) => `${each.op} ${each.key}`).join('\n'));
      }),
    );
  });

  test('keep keys that differ in white space or a line break alone', () => {
    const csv = read('key,op\na,r\n a,r\na ,r');
    expect(operationsOf(played(csv)).map((each) => each.key)).toEqual(['a', ' a', 'a ']);
    const monitor = read('1339518083.107412 [0 1:1] "get" "a\\n9 w z"\n1339518083.107413 [0 1:1] "get" ""');
    expect(operationsOf(played(monitor)).map((each) => each.key)).toEqual(['a\n9 w z', '']);
  });

  test('take one more at the end, and lose none of the others', () => {
    fc.assert(
      fc.property(operations, fc.constantFrom(...operationLetters), (list, letter) => {
        const before = traceOf(list);
        const { workload, file } = withRequest(before, letter, 'one more', 'file');
        const after = workload.kind === 'text' ? parseTraceText(workload.text).trace : (file as Trace);
        const [added] = operationsOf(after).slice(-1);
        expect(operationsOf(after).slice(0, -1)).toEqual(operationsOf(before));
        expect(added).toMatchObject({ op: letter, key: 'one more' });
      }),
    );
  });

  test('take one more in between, at a time between its neighbours', () => {
    fc.assert(
      fc.property(operations, fc.nat(), (list, place) => {
        const before = traceOf(list);
        const at = place % (list.length + 1);
        const { workload, file } = withRequest(before, 'w', 'one more', 'file', at);
        const after = workload.kind === 'text' ? parseTraceText(workload.text).trace : (file as Trace);
        const [added] = operationsOf(after).slice(at, at + 1);
        expect(operationsOf(after).toSpliced(at, 1)).toEqual(operationsOf(before));
        expect(added).toMatchObject({ op: 'w', key: 'one more' });
        const times = [...(after.times ?? [])];
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });

  test('that are too many for a link stay whole when one is sent', () => {
    const many = traceOf(
      Array.from({ length: 100_000 }, (_, index) => ({ op: 'r', key: `key ${index % 10}` }) as const),
    );
    const { workload, file } = withRequest(many, 'w', 'key 3', 'my file');
    expect(workload).toEqual({ kind: 'file', name: 'my file' });
    expect(file?.length).toBe(100_001);
    expect(file?.names).toHaveLength(10);
  });
});
