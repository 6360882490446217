// `npm run -s sim -- --help`: replays a trace through simulated caches, or plays one of the other models. The work is
// done in a thread of its own: where memory ends, the thread ends and a sentence is left to say, while a process would
// end with a dump of its stack.
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { memorySentence } from './sim/sentences.ts';

const args = process.argv.slice(2);
const readsInput = args.includes('-');
const worker = new Worker(new URL('sim/run.ts', import.meta.url), { argv: args, stdin: readsInput });
if (readsInput && worker.stdin) process.stdin.pipe(worker.stdin);

worker.on('error', (error) => {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  console.error(isMemory ? memorySentence(getHeapStatistics().heap_size_limit) : error);
  process.exit(isMemory ? 2 : 1);
});
worker.on('exit', (code) => process.exit(code));
