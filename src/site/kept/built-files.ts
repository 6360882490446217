import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a build writes the site, and where the site of the build before lies meanwhile. */
export interface BuiltFolders {
  readonly directory: string;
  readonly earlier: string;
}

/** Puts the site of the build before aside, where {@link writeBuilt} finds what has come out the same. */
export function setEarlierAside({ directory, earlier }: BuiltFolders): void {
  rmSync(earlier, { recursive: true, force: true });
  mkdirSync(dirname(earlier), { recursive: true });
  try {
    renameSync(directory, earlier);
  } catch {
    // There is none, or it lies on another disk: every file is written then.
  }
}

/**
 * Writes a file of the built site, or moves the one of the build before to its place if it has the same content: to
 * create a file takes ten times as long as to read and move one.
 *
 * @param file path below the folder of the built site
 */
export function writeBuilt({ directory, earlier }: BuiltFolders, file: string, content: Uint8Array): void {
  const target = join(directory, file);
  const known = join(earlier, file);
  mkdirSync(dirname(target), { recursive: true });
  if (readIfThere(known)?.equals(content)) renameSync(known, target);
  else writeFileSync(target, content);
}

/** Removes what is left of the build before. */
export function removeEarlier({ earlier }: BuiltFolders): void {
  rmSync(earlier, { recursive: true, force: true });
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
