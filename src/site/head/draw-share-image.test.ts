import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { keptResults } from '../kept/kept-results.ts';
import { shareImage } from './draw-share-image.ts';
import { shareImageAddress } from './share-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'share-image-'));
const kept = keptResults(folder, '');
afterAll(() => rmSync(folder, { recursive: true }));

describe('share images', () => {
  test('each language has its own, the home page too', () => {
    expect(shareImageAddress('ko', 'rds/proxy')).toBe('share/rds/proxy.png');
    expect(shareImageAddress('en', '')).toBe('share/en/index.png');
  });

  test('an image has the size other sites expect and shows the Korean text', async () => {
    const image = await shareImage({ title: '세션 저장소' }, kept);
    const { width, height } = await sharp(image).metadata();
    expect([width, height]).toEqual([1200, 630]);
    // Were the glyphs missing, titles of one length would all be the same row of boxes.
    expect(image.equals(await shareImage({ title: '캐시 보안실' }, kept))).toBe(false);
  });

  test('the same image is drawn once, in whatever build', async () => {
    const first = await shareImage({ title: '세션 저장소' }, kept);
    const before = readdirSync(folder).length;
    expect((await shareImage({ title: '세션 저장소' }, kept)).equals(first)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(before);
  });

  test('the longest text fits and markup in it is text', async () => {
    const words = 'A <b> & 아주 긴 제목 '.repeat(20);
    const image = await shareImage({ title: words, section: words, description: words }, kept);
    expect((await sharp(image).metadata()).height).toBe(630);
  });
});
