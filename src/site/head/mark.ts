/**
 * The mark of the site, a ring with one filled quarter: a miss becoming a hit. The colours stand out 3:1 from white and
 * from black, because a tab may be either.
 */
const ring = '#c8611b';
const quarter = '#17877b';
/** The mark around the origin, 18.5 units wide. */
export const markShapes = `<circle r="8" fill="none" stroke="${ring}" stroke-width="2.5"/><path d="M0 0V-9.25A9.25 9.25 0 0 1 9.25 0z" fill="${quarter}"/>`;

/** The mark alone, for browser tabs. */
export const markSvg = drawing(10, '');

/**
 * The mark on a plain ground, for home screens.
 *
 * @param margin room around the mark as a share of its size; systems cut up to a tenth off each side of a maskable icon
 */
export function iconSvg(margin: number): string {
  const half = 10 * (1 + 2 * margin);
  return drawing(
    half,
    `<rect x="${-half}" y="${-half}" width="${2 * half}" height="${2 * half}" fill="#fff"/>`,
  );
}

/** Icons that the manifest and `apple-touch-icon` name, in px. */
export const icons = {
  'icon-192': { size: 192, margin: 0.1, purpose: 'any' },
  'icon-512': { size: 512, margin: 0.1, purpose: 'any' },
  'maskable-512': { size: 512, margin: 0.35, purpose: 'maskable' },
  'apple-touch-icon': { size: 180, margin: 0.15, purpose: undefined },
} as const;

function drawing(half: number, ground: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-half} ${-half} ${2 * half} ${2 * half}">${ground}${markShapes}</svg>\n`;
}
