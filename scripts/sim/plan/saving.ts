import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../print.ts';
import { userFolder } from '../read-trace.ts';
import { fileSentence, UsageError } from '../sentences.ts';

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

/** Of `package.json`. */
export function versionOfProject(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
