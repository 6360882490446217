import { pageAddress, siteBase } from '../address.ts';
import { icons } from '../site/head/mark.ts';

/** What readers who have installed the site open it for. */
const shortcuts = [
  ['review', '복습'],
  ['labs/cache', '캐시 실험실'],
  ['ports', '포트'],
  ['search', '검색'],
] as const;

export function GET() {
  const manifest = {
    id: siteBase,
    name: 'Hit or Miss',
    short_name: 'Hit or Miss',
    description: 'AWS 데이터베이스와 캐시를 이해하기 위한 대화형 학습 노트',
    lang: 'ko',
    start_url: siteBase,
    scope: siteBase,
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#00695f',
    icons: Object.entries(icons).flatMap(([name, { size, purpose }]) =>
      purpose
        ? [{ src: `${siteBase}icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }]
        : [],
    ),
    shortcuts: shortcuts.map(([slug, name]) => ({ name, url: pageAddress(slug, 'ko') })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
