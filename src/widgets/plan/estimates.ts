import { formatCount, formatPercent } from '../../i18n/numbers.ts';
import { planSampledStrings } from '../../i18n/plan/sampled.ts';
import type { Language } from '../../language.ts';
import type { Estimate } from '../../sim/plan/estimate.ts';
import type { SampledPlan } from '../../sim/plan/sampled-plan.ts';
import { formatPoints } from './numbers.ts';

/** `about 1,000 ± 20`, or where it is counted, `1,000`. */
export function estimateText(
  { value, margin }: Estimate,
  language: Language,
  format: (value: number, language: Language) => string = countUp,
): string {
  const text = planSampledStrings[language];
  const written = format(value, language);
  return margin === 0 ? written : text.within(written, format(margin, language));
}

/** Entries of the planned cache: as many as are planned, or all there are. */
export function entriesText({ planned, keys }: SampledPlan, language: Language): string {
  return planned.capacity <= keys.value
    ? formatCount(planned.capacity, language)
    : estimateText(keys, language);
}

/** `about 78% ± 2.5 points` */
export function ratioText(ratio: number, margin: number, language: Language): string {
  const text = planSampledStrings[language];
  const written = formatPercent(ratio, language);
  return margin === 0 ? written : text.ratioWithin(written, formatPoints(margin, language));
}

/** A margin is never rounded down. */
function countUp(value: number, language: Language): string {
  return formatCount(Math.ceil(value), language);
}
