import type { PlanResult } from './plan.ts';
import type { Repeatable } from './record.ts';

const header = [
  'capacity',
  'hit_ratio',
  'warm_requests',
  'warm_hit_ratio',
  'warm_margin',
  'planned',
  'sha256',
  'version',
];

/** The curve, a capacity a line; what is not known is empty. */
export function curveCsv({ curve, planned }: PlanResult, { sha256, version }: Repeatable): string {
  const lines = curve.map(({ capacity, hitRatio, warm }) =>
    [
      capacity,
      hitRatio,
      warm?.requests ?? '',
      warm?.hitRatio ?? '',
      warm?.margin ?? '',
      capacity === planned.capacity ? 1 : 0,
      sha256,
      version,
    ].join(','),
  );
  return `${[header.join(','), ...lines].join('\n')}\n`;
}
