import type { Hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Repeatable } from '../../../src/sim/plan/record.ts';
import { say } from '../print.ts';
import { userFolder } from '../read-trace.ts';
import { fileSentence, UsageError } from '../sentences.ts';
import type { PlanOptions } from './options.ts';

/** @throws UsageError when the file cannot be written */
export function save(path: string, text: string): void {
  try {
    writeFileSync(resolve(userFolder, path), text);
    say(`Wrote ${path}.\n`);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(fileSentence(path, error.code));
    throw error;
  }
}

/** @param hash has seen all of the file; it is of no use after this */
export function repeatableOf({ reading, args }: PlanOptions, hash: Hash): Repeatable {
  return { sha256: hash.digest('hex'), file: reading.file, version: versionOfProject(), arguments: args };
}

/** Of `package.json`. */
export function versionOfProject(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
