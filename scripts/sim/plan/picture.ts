import { scaleLinear, scaleLog } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { Repeatable } from '../../../src/sim/plan/record.ts';

const width = 720;
const height = 400;
const margin = { top: 24, right: 24, bottom: 48, left: 56 } as const;

interface Point {
  /** Entries. */
  readonly capacity: number;
  readonly hitRatio: number;
  /** Where it is an estimate, what it may be off by. */
  readonly margin?: number;
}

interface Drawn {
  readonly curve: readonly Point[];
  readonly planned: Point;
}

/**
 * The curve as an SVG: hit ratio over entries, the latter on a logarithmic scale, with the planned capacity marked and,
 * where it is estimated, the band of its margins.
 */
export function curvePicture({ curve, planned }: Drawn, { sha256, version }: Repeatable): string {
  const most = Math.max(2, ...curve.map(({ capacity }) => capacity));
  const x = scaleLog([1, most], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const path = line<Point>(
    ({ capacity }) => x(capacity),
    ({ hitRatio }) => y(hitRatio),
  );
  // Between two capacities nobody has looked: the lower of the two ratios is what is certain there.
  const drawn = path.curve(curveStepAfter)(curve) ?? '';
  const isEstimated = curve.some(({ margin: ofPoint = 0 }) => ofPoint > 0);
  const band = area<Point>()
    .x(({ capacity }) => x(capacity))
    .y0(({ hitRatio, margin: ofPoint = 0 }) => y(Math.max(0, hitRatio - ofPoint)))
    .y1(({ hitRatio, margin: ofPoint = 0 }) => y(Math.min(1, hitRatio + ofPoint)))
    .curve(curveStepAfter);
  const margins = isEstimated ? `<path d="${band(curve) ?? ''}" fill="#036" fill-opacity="0.2"/>\n` : '';
  const title = isEstimated ? 'Estimated hit ratio of LRU, with its margins of 95 %,' : 'Hit ratio of LRU';
  const decades = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, i) => 10 ** i);
  const across = decades.map(
    (entries) =>
      `<text x="${round(x(entries))}" y="${height - margin.bottom + 18}" text-anchor="middle">${entries}</text>`,
  );
  const up = y
    .ticks(5)
    .map(
      (ratio) =>
        `<line x1="${margin.left}" x2="${width - margin.right}" y1="${round(y(ratio))}" y2="${round(y(ratio))}" stroke="#ddd"/>` +
        `<text x="${margin.left - 8}" y="${round(y(ratio)) + 4}" text-anchor="end">${Math.round(100 * ratio)} %</text>`,
    );
  const place = round(x(planned.capacity));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>${title} by capacity in entries; ${planned.capacity} planned</title>
<desc>sha256 ${sha256}, version ${version}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...up, ...across].join('\n')}
<line x1="${place}" x2="${place}" y1="${margin.top}" y2="${height - margin.bottom}" stroke="#b00" stroke-dasharray="4 4"/>
<text x="${place}" y="${margin.top - 8}" text-anchor="middle" fill="#b00">${planned.capacity} entries</text>
${margins}<path d="${drawn}" fill="none" stroke="#036" stroke-width="2"/>
<text x="${(margin.left + width - margin.right) / 2}" y="${height - 8}" text-anchor="middle">entries</text>
</svg>
`;
}

function round(position: number): number {
  return Math.round(10 * position) / 10;
}
