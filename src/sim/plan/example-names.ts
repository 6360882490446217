/** Examples of traces, and what the file of each is called. */
export const exampleFiles = { shop: 'shop.csv', batch: 'batch.txt', crawler: 'crawler.csv' } as const;

/** A trace that is drawn where it is needed, always the same. */
export type ExampleName = keyof typeof exampleFiles;

export const exampleNames = Object.keys(exampleFiles) as ExampleName[];
