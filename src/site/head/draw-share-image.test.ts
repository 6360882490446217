import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { keptResults } from '../kept/kept-results.ts';
import { writeShareImage } from './draw-share-image.ts';
import { shareImageAddress } from './share-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'share-image-'));
const keptFolder = join(folder, 'kept');
const kept = keptResults(keptFolder, '');
afterAll(() => rmSync(folder, { recursive: true }));

describe('share images', () => {
  test('each language has its own, the home page too', () => {
    expect(shareImageAddress('ko', 'rds/proxy')).toBe('share/rds/proxy.png');
    expect(shareImageAddress('en', '')).toBe('share/en/index.png');
  });

  test('an image has the size other sites expect and shows the Korean text', async () => {
    await writeShareImage({ title: '세션 저장소' }, kept, join(folder, 'a.png'));
    await writeShareImage({ title: '캐시 보안실' }, kept, join(folder, 'b.png'));
    const { width, height } = await sharp(join(folder, 'a.png')).metadata();
    expect([width, height]).toEqual([1200, 630]);
    // Were the glyphs missing, titles of one length would all be the same row of boxes.
    expect(readFileSync(join(folder, 'a.png')).equals(readFileSync(join(folder, 'b.png')))).toBe(false);
  });

  test('the same image is drawn once, in whatever build', async () => {
    const before = readdirSync(keptFolder).length;
    await writeShareImage({ title: '세션 저장소' }, kept, join(folder, 'deep', 'c.png'));
    expect(readdirSync(keptFolder)).toHaveLength(before);
    expect(readFileSync(join(folder, 'deep', 'c.png')).equals(readFileSync(join(folder, 'a.png')))).toBe(
      true,
    );
  });

  test('the longest text fits and markup in it is text', async () => {
    const words = 'A <b> & 아주 긴 제목 '.repeat(20);
    await writeShareImage(
      { title: words, section: words, description: words },
      kept,
      join(folder, 'long.png'),
    );
    expect((await sharp(join(folder, 'long.png')).metadata()).height).toBe(630);
  });
});
