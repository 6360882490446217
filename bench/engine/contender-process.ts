/**
 * One contender in a process of its own, so that none is compiled for the call sites of another and each has its own
 * heap. It runs once per message, and answers when it is done.
 */
import process from 'node:process';
import { contenders } from './contenders.ts';

export interface Answer {
  readonly milliseconds: number;
  readonly hits: number;
  /** The most memory the process has had so far, in MB. */
  readonly megabytes: number;
}

const run = contenders[process.argv[2] ?? '']?.();
if (!run) throw new Error(`There is no contender "${process.argv[2]}".`);
process.on('message', () => {
  const start = performance.now();
  const hits = run();
  const milliseconds = performance.now() - start;
  const answer: Answer = { milliseconds, hits, megabytes: process.resourceUsage().maxRSS / 1024 };
  process.send?.(answer);
});
