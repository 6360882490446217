import type { ExampleName } from '../../sim/plan/examples.ts';

/** What the files of the examples are called, which are drawn in the worker only. */
export const exampleFiles: Readonly<Record<ExampleName, string>> = {
  shop: 'shop.csv',
  batch: 'batch.txt',
  crawler: 'crawler.csv',
};

/** What a pasted trace is called. */
export const pastedFile = 'trace.txt';
