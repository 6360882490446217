import type { StampedeStrings } from '../../i18n/scenes/stampede.ts';
import { type Answer, answers, type Stampede } from '../../sim/stampede/types.ts';
import { firstExpiry, over } from './model.ts';

const width = 640;
const height = 300;
/** Milliseconds that the picture shows: the last reader may wait for the slowest database. */
const shown = over + 600;
const x = (time: number) => (Math.min(time, shown) / shown) * width;

const rounded = (value: number) => Math.round(value * 100) / 100;

interface Props {
  strings: StampedeStrings;
  played: Stampede;
  /** What the picture is called. */
  label: string;
}

/** A line for each reader, in the order they come, from when it came to when it had its answer. */
export function Waterfall({ strings, played: { readers, counts }, label }: Props) {
  const row = height / readers.length;
  return (
    <figure class="stampede-figure">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {Array.from({ length: Math.floor(shown / 200) }, (_, index) => (
          <line
            class="stampede-tick"
            key={index}
            x1={x(index * 200)}
            x2={x(index * 200)}
            y1={0}
            y2={height}
          />
        ))}
        <line class="stampede-expiry" x1={x(firstExpiry)} x2={x(firstExpiry)} y1={0} y2={height} />
        {/* One path for all who were answered alike: a thousand lines take a slow phone a second. */}
        {answers.map((kind) => (
          <path
            key={kind}
            class="stampede-reader"
            data-answer={kind}
            stroke-width={Math.max(0.6, row * 0.7)}
            d={readers
              .map(({ arrives, answered, answer }, index) =>
                answer === kind
                  ? `M${rounded(x(arrives))} ${rounded((index + 0.5) * row)}H${rounded(Math.max(x(answered), x(arrives) + 2))}`
                  : '',
              )
              .join('')}
          />
        ))}
      </svg>
      <figcaption>
        <ul class="stampede-legend">
          {answers
            .filter((answer) => counts[answer] > 0)
            .map((answer: Answer) => (
              <li key={answer} data-answer={answer}>
                <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
                  <line
                    class="stampede-reader"
                    data-answer={answer}
                    x1={0}
                    x2={24}
                    y1={4}
                    y2={4}
                    stroke-width={4}
                  />
                </svg>
                {strings.answers[answer]} <b>{counts[answer]}</b>
              </li>
            ))}
          <li>
            <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
              <line class="stampede-expiry" x1={0} x2={24} y1={4} y2={4} />
            </svg>
            {strings.expires}
          </li>
          <li>{strings.axis}</li>
        </ul>
      </figcaption>
    </figure>
  );
}
