import { createHash } from 'node:crypto';
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type OutputInfo, type Raw } from 'sharp';
import { markShapes } from './mark.ts';
import { shareImageSize } from './share-image.ts';

/** What a share image says. */
export interface ShareText {
  title: string;
  /** Part of the site the page belongs to, printed small above the title. */
  section?: string | undefined;
  description?: string | undefined;
}

const { width, height } = shareImageSize;
const margin = 88;
const family = 'IBM Plex Sans KR';
const { resolve } = createRequire(import.meta.url);
const regular = resolve('@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_400Regular.ttf');
const bold = resolve('@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_700Bold.ttf');

const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#12181c"/>
<g transform="translate(${width - 60} ${height - 40}) scale(30)" opacity="0.22">${markShapes}</g>
<g transform="translate(${margin + 24} ${height - margin + 4}) scale(2.6)">${markShapes}</g>
</svg>`;

/**
 * Draws the share image of a page, or copies it when an earlier build drew the same one: the name of the kept file is
 * the hash of everything it is drawn from.
 *
 * @param kept folder that outlives a build
 * @param target file to write
 */
export async function writeShareImage(text: ShareText, kept: string, target: string): Promise<void> {
  const markup = markupOf(text);
  const name = createHash('sha256')
    .update([ground, markup, family, sharp.versions.sharp].join('\n'))
    .digest('hex');
  const file = join(kept, `${name}.png`);
  await mkdir(dirname(target), { recursive: true });
  const exists = await stat(file).catch(() => undefined);
  if (!exists) {
    await mkdir(kept, { recursive: true });
    await writeFile(file, await drawShareImage(markup));
  }
  await copyFile(file, target);
}

let canvas: Promise<{ data: Buffer; info: OutputInfo }> | undefined;

/** The ground with the site's name, drawn once; after it both weights of the font are known to the text renderer. */
function prepareCanvas() {
  canvas ??= (async () => {
    await sharp({ text: { text: ' .', font: family, fontfile: regular } }).toBuffer();
    const name = await sharp({
      text: {
        text: `<span foreground="#e9edf0">Hit or Miss</span>`,
        font: `${family} Bold 28`,
        fontfile: bold,
        rgba: true,
      },
    })
      .png()
      .toBuffer();
    return sharp(Buffer.from(ground))
      .composite([{ input: name, left: margin + 72, top: height - margin - 9 }])
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
  })();
  return canvas;
}

async function drawShareImage(markup: string): Promise<Buffer> {
  const { data, info } = await prepareCanvas();
  const text = await sharp({
    text: { text: markup, font: family, width: width - 2 * margin, rgba: true, wrap: 'word', spacing: 4 },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: rawOf(info) })
    .composite([{ input: text.data, raw: rawOf(text.info), left: margin, top: margin }])
    .png({ compressionLevel: 6 })
    .toBuffer();
}

function rawOf({ width, height, channels }: OutputInfo): Raw {
  return { width, height, channels };
}

/** The text in Pango's markup, whose `size` counts 1024ths of a point. */
function markupOf({ title, section, description }: ShareText): string {
  const span = (text: string, points: number, attributes: string) =>
    `<span size="${points * 1024}" ${attributes}>${keepWords(escapeMarkup(text))}</span>`;
  const gap = span(' ', 8, '');
  return [
    ...(section ? [span(section, 26, 'foreground="#4fd1c0"'), gap] : []),
    span(shorten(title, 80), title.length > 40 ? 46 : 58, 'foreground="#ffffff" weight="bold"'),
    ...(description ? [gap, span(shorten(description, 100), 27, 'foreground="#c6ced4"')] : []),
  ].join('\n');
}

/** Korean lines break between words only: an invisible joiner stands between the syllables of one. */
function keepWords(text: string): string {
  return text.replace(/(?<=\p{Script=Hangul})(?=[\p{Script=Hangul}\p{P}])/gu, '\u2060');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest)} …`;
}
