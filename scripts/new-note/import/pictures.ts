import { basename, posix } from 'node:path';
import type { Image } from 'mdast';
import sharp from 'sharp';

/** A picture on its way to `src/assets`. */
export interface Picture {
  /** Path below `src`. */
  readonly path: string;
  readonly content: Uint8Array;
}

declare module 'mdast' {
  interface ImageData {
    /** Path below `src` of a picture that comes along; its address depends on the page. */
    readonly picture?: string;
  }
}

/** Formats that the build can read, with the ending it knows them by. */
const endings: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  svg: 'svg',
  tiff: 'tiff',
  heif: 'avif',
};

/** The ending for a picture that the build can read; nothing for what is none, or only half of one. */
export async function pictureEnding(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const picture = sharp(bytes);
    const { format, compression } = await picture.metadata();
    if (format === 'heif' && compression !== 'av1') return undefined;
    await picture.stats();
    return endings[format];
  } catch {
    return undefined;
  }
}

/** Names that programs give to pictures; they say nothing about what is to be seen. */
const nameOnly =
  /^(?:untitled|image|img|picture|photo|screenshot|스크린샷|화면|그림|이미지|사진)?[\s\d._:()-]*$/i;

/**
 * The alternative text of a picture, without the width that Obsidian writes there; empty where an author has to write
 * one.
 */
export function alternativeText({ alt, url }: Pick<Image, 'alt' | 'url'>): string {
  const text = (alt ?? '').replace(/\|\s*\d+(?:x\d+)?\s*$/, '').trim();
  const file = basename(url);
  const isFileName =
    text === file || text === basename(file, posix.extname(file)) || /\.[a-z]{3,4}$/i.test(text);
  return isFileName || nameOnly.test(text) ? '' : text;
}
