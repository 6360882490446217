import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { userFolder } from '../read-trace.ts';
import { fileSentence, UsageError } from '../sentences.ts';

/** What finished cells are cells of. */
export interface GridIdentity {
  /** Of this project. */
  readonly version: string;
  /** Of the file of the trace as it is, packed or not. */
  readonly sha256: string;
  /** All that decides the results: how the trace is read, and the cells. */
  readonly options: string;
}

interface Kept<Result> extends GridIdentity {
  readonly cells: readonly (readonly [place: number, result: Result])[];
}

/**
 * Reads what an earlier run has kept.
 *
 * @returns results by the place of their cells; none where there is no file yet
 * @throws UsageError when the file is damaged, or holds cells of something else
 */
export function finishedCells<Result>(file: string, identity: GridIdentity): Map<number, Result> {
  const text = textOf(file);
  if (text === null) return new Map();
  const [checksum = '', ...lines] = text.split('\n');
  const body = lines.join('\n');
  if (checksum !== checksumOf(body))
    throw new UsageError(
      `${file} is damaged, or no file of finished cells, so nothing of it is used; give --resume another file, or remove it.`,
    );
  const kept: Kept<Result> = JSON.parse(body);
  const other = (['version', 'sha256', 'options'] as const).find((part) => kept[part] !== identity[part]);
  if (other !== undefined)
    throw new UsageError(
      `${file} holds finished cells of another ${nouns[other]}; give --resume another file, or remove it.`,
    );
  return new Map(kept.cells);
}

const nouns = { version: 'version of this project', sha256: 'trace', options: 'choice of options' } as const;

/**
 * Keeps results: at every moment the file is the old one or the new one, whole.
 *
 * @throws UsageError when it cannot be written
 */
export function keepCells<Result>(
  file: string,
  identity: GridIdentity,
  results: ReadonlyMap<number, Result>,
): void {
  const kept: Kept<Result> = { ...identity, cells: [...results] };
  const body = JSON.stringify(kept);
  const path = resolve(userFolder, file);
  const next = `${path}.new`;
  try {
    const handle = openSync(next, 'w');
    try {
      writeFileSync(handle, `${checksumOf(body)}\n${body}`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(next, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new UsageError(`${file} cannot be written (${error.code}).`);
    throw error;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(resolve(userFolder, file), 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return null;
    throw new UsageError(fileSentence(file, error.code));
  }
}

function checksumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
