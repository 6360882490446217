import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

/** Results of earlier builds, each found by all that it was made from. */
export interface KeptResults {
  /**
   * @param material all that the result is made from: two results may only differ where their material does
   * @returns `undefined` when no build has kept it, or when what was kept is damaged
   */
  find(material: readonly string[]): Buffer | undefined;
  keep(material: readonly string[], result: Uint8Array): void;
}

/** Length of the SHA-256 in front of every kept result, in bytes. */
const sealLength = 32;

/**
 * Keeps results in a folder that outlives a build, one file each. The hash of its material names a file, and the hash
 * of its result opens it, so that a file that was cut short or damaged is made again instead of trusted.
 *
 * @param maker what makes the results besides their material: code and versions ({@link codeFingerprint})
 */
export function keptResults(folder: string, maker: string): KeptResults {
  mkdirSync(folder, { recursive: true });
  const fileOf = (material: readonly string[]) => join(folder, nameOf([maker, ...material]));
  return {
    find(material) {
      const file = fileOf(material);
      const content = readIfThere(file);
      if (!content) return undefined;
      const result = content.subarray(sealLength);
      if (!sealOf(result).equals(content.subarray(0, sealLength))) return undefined;
      // What a build has used is what is kept (`dropUnused`).
      const now = new Date();
      utimesSync(file, now, now);
      return result;
    },
    keep(material, result) {
      const file = fileOf(material);
      // Another build may read at the same time, and must not meet half a file.
      const draft = `${file}.${process.pid}-${threadId}`;
      writeFileSync(draft, Buffer.concat([sealOf(result), result]));
      renameSync(draft, file);
    },
  };
}

/**
 * What an earlier build has kept, or else what is made now, which is then kept.
 *
 * @param material all that the result is made from
 * @param make gives what can be copied from one thread to another
 */
export async function keptOrMade<Result>(
  kept: KeptResults | undefined,
  material: readonly string[],
  make: () => Promise<Result>,
): Promise<Result> {
  const found = kept?.find(material);
  if (found) return deserialize(found) as Result;
  const result = await make();
  kept?.keep(material, serialize(result));
  return result;
}

/**
 * Drops what the last builds did not use: of the files that nothing has used since a time, as many of the newest stay
 * as were used. Two editions of a site can be built in turn so, and the folder never holds more than them.
 *
 * @param since start of the build, in ms since 1970
 */
export function dropUnused(folder: string, since: number): void {
  const files = readdirSync(folder).map((name) => {
    const file = join(folder, name);
    return { file, used: statSync(file).mtimeMs };
  });
  // File systems may round a time down, by up to two seconds.
  const unused = files.filter(({ used }) => used < since - 2000).sort((one, other) => other.used - one.used);
  for (const { file } of unused.slice(files.length - unused.length)) rmSync(file, { force: true });
}

function nameOf(material: readonly string[]): string {
  const hash = createHash('sha256');
  // With its length in front, no text can pass for two.
  for (const text of material) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}

function sealOf(result: Uint8Array): Buffer {
  return createHash('sha256').update(result).digest();
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
