// `npm run -s sim -- --help`: replays a trace through simulated caches, or plays one of the other models. The work is
// done in a thread of its own: where memory ends, the thread ends and a sentence is left to say, while a process would
// end with a dump of its stack.
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { progressBytes, stoppedSentence } from './sim/grid/stopping.ts';
import { memorySentence } from './sim/sentences.ts';

const args = process.argv.slice(2);
const readsInput = args.includes('-');
const shown = new SharedArrayBuffer(progressBytes);
const worker = new Worker(new URL('sim/run.ts', import.meta.url), {
  argv: args,
  stdin: readsInput,
  workerData: shown,
});
if (readsInput && worker.stdin) process.stdin.pipe(worker.stdin);

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    const sentence = stoppedSentence(new Int32Array(shown), resumeOf(args));
    if (sentence !== null) console.error(`${process.stderr.isTTY ? '\n' : ''}${sentence}`);
    process.exit(code);
  });
}

worker.on('error', (error) => {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  console.error(isMemory ? memorySentence(getHeapStatistics().heap_size_limit) : error);
  process.exit(isMemory ? 2 : 1);
});
worker.on('exit', (code) => process.exit(code));

/** The value of `--resume`; the options are read in the other thread, which is busy. */
function resumeOf(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === '--resume' || word.startsWith('--resume='));
  return words[place]?.split('=').slice(1).join('=') || words[place + 1 || words.length];
}
