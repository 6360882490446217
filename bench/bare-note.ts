import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBuiltPage } from '../src/site/html/built-page.ts';

const folder = fileURLToPath(new URL('../.cache/bench/bare-note', import.meta.url));

/**
 * Writes what a note says, without styles, scripts, header or sidebar: no page with its content can be painted sooner,
 * so its timings tell how much of a page's are the machine's.
 *
 * @param built folder of the built site
 * @param path the note's address, with a slash at both ends
 * @returns a folder with the bare note at the same address
 */
export function writeBareNote(built: string, path: string): string {
  const { main } = readBuiltPage(readFileSync(join(built, path, 'index.html'), 'utf8'));
  mkdirSync(join(folder, path), { recursive: true });
  const content = main.replace(/<script.*?<\/script>/gs, '');
  writeFileSync(
    join(folder, path, 'index.html'),
    `<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>.</title></head><body>${content}</body></html>`,
  );
  return folder;
}
