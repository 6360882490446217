import { fill } from '../../i18n/fill.ts';
import type { ReviewStrings } from '../../i18n/review.ts';

/** How many cards expire on each of the coming days, today first. */
export function Week({
  strings,
  counts,
}: {
  readonly strings: ReviewStrings;
  readonly counts: readonly number[];
}) {
  const most = Math.max(1, ...counts);
  const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short' });
  const nameOf = (index: number) => {
    if (index < 2) return index ? strings.tomorrow : strings.today;
    const day = new Date();
    day.setDate(day.getDate() + index);
    return weekday.format(day);
  };
  return (
    <figure class="review-week">
      <figcaption>
        {strings.forecast} <small>{strings.forecastNote}</small>
      </figcaption>
      <ol>
        {counts.map((count, index) => (
          <li key={nameOf(index)} style={{ '--share': count / most }}>
            <span>{nameOf(index)}</span> <b>{fill(strings.cards, { count })}</b>
          </li>
        ))}
      </ol>
    </figure>
  );
}
