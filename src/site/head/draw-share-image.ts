import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp, { type OutputInfo, type Raw } from 'sharp';
import type { KeptResults } from '../kept/kept-results.ts';
import { markShapes } from './mark.ts';
import { shareImageSize } from './share-image.ts';

/** What a share image says. */
export interface ShareText {
  readonly title: string;
  /** Part of the site the page belongs to, printed small above the title. */
  readonly section?: string | undefined;
  readonly description?: string | undefined;
}

const { width, height } = shareImageSize;
const margin = 88;
const family = 'IBM Plex Sans KR';
const { resolve } = createRequire(import.meta.url);
const regular = resolve('@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_400Regular.ttf');
const bold = resolve('@expo-google-fonts/ibm-plex-sans-kr/IBMPlexSansKR_700Bold.ttf');

const groundColour = '#12181c';
const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${groundColour}"/>
<g transform="translate(${width - 70} ${height - 20}) scale(22)" opacity="0.22">${markShapes}</g>
<g transform="translate(${margin + 24} ${height - margin + 4}) scale(2.6)">${markShapes}</g>
</svg>`;

/**
 * Draws the share image of a page, or takes the one that an earlier build drew of the same text.
 *
 * @returns PNG
 */
export async function shareImage(text: ShareText, kept: KeptResults): Promise<Buffer> {
  const markup = markupOf(text);
  const material = [drawing, ground, markup, versions];
  const known = kept.find(material);
  const image = known ?? (await drawShareImage(markup));
  if (!known) kept.keep(material, image);
  return image;
}

/** How an image is drawn, this file itself; other code may change without a new image. */
const drawing = readFileSync(new URL(import.meta.url), 'utf8');
/** Sharp brings Pango and all else that draws. */
const versions = JSON.stringify(sharp.versions);

let canvas: Promise<{ readonly data: Buffer; readonly info: OutputInfo }> | undefined;

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

/** Sets the text on the ground row by row, which takes a fraction of the time of compositing two pictures. */
async function drawShareImage(markup: string): Promise<Buffer> {
  const { data, info } = await prepareCanvas();
  const text = await sharp({
    text: { text: markup, font: family, width: width - 2 * margin, rgba: true, wrap: 'word', spacing: 4 },
  })
    .flatten({ background: groundColour })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = Buffer.from(data);
  const rowLength = text.info.width * text.info.channels;
  const rows = Math.min(text.info.height, height - margin);
  for (let row = 0; row < rows; row += 1) {
    const target = ((margin + row) * width + margin) * info.channels;
    text.data.copy(picture, target, row * rowLength, (row + 1) * rowLength);
  }
  return sharp(picture, { raw: rawOf(info) })
    .png({ compressionLevel: 2 })
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
