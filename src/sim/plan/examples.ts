import { Random } from '../random.ts';
import { zipfKeys } from '../workload/zipf.ts';
import { type ExampleName, exampleFiles } from './example-names.ts';

/** A trace as its file would be. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

const writers: Readonly<Record<ExampleName, () => string[]>> = { shop, batch, crawler };

/** The file of an example. */
export function exampleFile(name: ExampleName): ExampleFile {
  return { name: exampleFiles[name], text: `${writers[name]().join('\n')}\n` };
}

/**
 * An hour of the product pages of a shop, as Twitter's traces are written: second, key, bytes of the key and of the
 * value, client, operation, time to live. The application fills its cache after a miss; prices change; after twenty
 * minutes an export reads products that nobody else asks for, and the same second stores the front page's anew.
 */
function shop(): string[] {
  const seconds = 3600;
  const readsPerSecond = 12;
  const timeToLive = 900;
  const exported = { at: 1200, products: 1500 };
  const popular = zipfKeys(6000, 1, new Random(11));
  const writes = new Random(12);
  const ends = new Map<string, number>();
  const lines: string[] = [];
  const write = (second: number, key: string, operation: 'get' | 'set') => {
    lines.push(
      [second, key, key.length, sizeOf(key), 1, operation, operation === 'set' ? timeToLive : 0].join(),
    );
  };
  const store = (second: number, key: string) => {
    write(second, key, 'set');
    ends.set(key, second + timeToLive);
  };
  const read = (second: number, key: string) => {
    write(second, key, 'get');
    if ((ends.get(key) ?? 0) <= second) store(second, key);
  };
  for (let second = 0; second < seconds; second++) {
    // More people come in the middle of the hour.
    const reads = Math.round(readsPerSecond * (0.6 + 0.8 * Math.sin((Math.PI * second) / seconds)));
    for (let index = 0; index < reads; index++) read(second, `product:${popular(index) + 1}`);
    if (second % 3 === 0) store(second, `product:${writes.below(400) + 1}`);
    if (second !== exported.at) continue;
    for (let product = 1; product <= exported.products; product++)
      read(second, `product:${10_000 + product}`);
    for (let product = 1; product <= 40; product++) store(second, `product:${product}`);
  }
  return lines;
}

/** Bytes of a product page: the same whenever it is asked for. */
function sizeOf(key: string): number {
  return 60_000 + 1000 * new Random(Number(key.split(':')[1])).below(240);
}

/** A report that goes over the same rows again and again: neither times nor sizes. */
function batch(): string[] {
  const rows = 3000;
  return Array.from({ length: 8 * rows }, (_, index) => `r row:${(index % rows) + 1}`);
}

/** Pages that a crawler fetches, most of them once, among those of readers: with times and sizes, all of them reads. */
function crawler(): string[] {
  const begin = Date.UTC(2026, 0, 5, 3);
  const popular = zipfKeys(300, 1, new Random(21));
  const chance = new Random(22);
  const lines = Array.from({ length: 20_000 }, (_, index) => {
    const isCrawler = chance.real() < 0.7;
    const page = isCrawler ? 1000 + index : popular(index);
    const time = new Date(begin + 50 * index).toISOString();
    return [time, `/page/${page}`, 4000 + (page % 90) * 100].join();
  });
  return ['time,key,size', ...lines];
}
