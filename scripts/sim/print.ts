import { writeSync } from 'node:fs';
import process from 'node:process';

const standardOutput = 1;
const standardError = 2;
const patienceMilliseconds = 5;

/**
 * Prints data. Written at once: the streams of a thread go through the main thread, where what is printed faster than
 * it is taken would pile up.
 */
export function print(text: string): void {
  write(standardOutput, text);
}

/** Prints a sentence about the data or the reading of it. */
export function say(sentence: string): void {
  write(standardError, sentence);
}

function write(file: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(file, bytes));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      // A reader such as `head` may have seen enough.
      if (code === 'EPIPE') process.exit();
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patienceMilliseconds);
    }
  }
}
