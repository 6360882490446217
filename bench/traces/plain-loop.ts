/** What one writes who only wants to know: a file of keys, line by line, through lru-cache. Prints the hits. */
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { LRUCache } from 'lru-cache';

const [, , file = '', capacity = '0'] = process.argv;
const cache = new LRUCache<string, true>({ max: Number(capacity) });
let hits = 0;
for await (const key of createInterface({ input: createReadStream(file) })) {
  if (cache.get(key)) hits++;
  else cache.set(key, true);
}
console.log(hits);
