import { describe, expect, test } from 'vitest';
import { createLab } from '../model/lab.ts';
import { presetScenario } from '../model/preset-scenario.ts';
import { traceOf } from '../model/workload.ts';
import { csv, type ExportRow, eventRows, json, totalRows, write } from './export.ts';

const atOnce = () => Promise.resolve();
const written = async (rows: Iterable<ExportRow>, format = csv) =>
  (await write(rows, format, atOnce)).join('');

describe('exports', () => {
  test('have a row for every operation of every cache', async () => {
    const lab = createLab(presetScenario('belady'), 'ko', traceOf);
    const lines = (await written(eventRows(lab))).split('\r\n');
    expect(lines).toHaveLength(1 + 12 * 2 + 1);
    expect(lines.at(-1)).toBe('');
    expect(JSON.parse(await written(eventRows(lab), json))).toHaveLength(24);
  });

  test('tell nothing of operations that are still to be predicted', async () => {
    const lab = createLab({ ...presetScenario('belady'), step: 5, predict: true }, 'ko', traceOf);
    const rows = JSON.parse(await written(eventRows(lab), json)) as ExportRow[];
    expect(rows.map(({ cache, step }) => `${cache}:${step}`)).toEqual(
      [1, 2].flatMap((cache) => [1, 2, 3, 4, 5].map((step) => `${cache}:${step}`)),
    );
  });

  test('give the totals of the moment shown', async () => {
    const lab = createLab({ ...presetScenario('belady'), step: 7 }, 'ko', traceOf);
    const rows = JSON.parse(await written(totalRows(lab), json)) as ExportRow[];
    expect(rows).toMatchObject([
      { cache: 1, step: 7, reads: 7 },
      { cache: 2, step: 7, reads: 7 },
    ]);
  });

  test('begin as a file that Excel reads in Korean, with the names of the columns', async () => {
    const lab = createLab(presetScenario('belady'), 'ko', traceOf);
    expect(await written(totalRows(lab))).toMatch(/^\ufeffcache,configuration,step,/);
  });

  test('pause between pieces, and lose nothing there', async () => {
    let pauses = 0;
    const rows = Array.from({ length: 5000 }, (_, n) => ({ n }));
    const pieces = await write(rows, json, async () => {
      pauses++;
    });
    expect(pauses).toBe(2);
    expect(JSON.parse(pieces.join(''))).toEqual(rows);
    expect(JSON.parse(await written([], json))).toEqual([]);
  });
});
