import type { APIContext } from 'astro';
import sharp from 'sharp';
import { iconSvg, icons } from '../../site/head/mark.ts';

export function getStaticPaths() {
  return Object.entries(icons).map(([name, icon]) => ({ params: { name }, props: icon }));
}

export async function GET({ props: { size, margin } }: APIContext<(typeof icons)[keyof typeof icons]>) {
  const png = await sharp(Buffer.from(iconSvg(margin)), { density: 1200 })
    .resize(size)
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
