import type { StampedeStrings } from '../../i18n/scenes/stampede.ts';
import { answers, type Stampede } from '../../sim/stampede/types.ts';
import { firstExpiry, lastMoment, type Milliseconds } from './model.ts';
import { type StampedeScene, standingAt } from './scene.ts';

const width = 640;
const height = 300;
const x = (time: Milliseconds) => (Math.min(time, lastMoment) / lastMoment) * width;

const rounded = (value: number) => Math.round(value * 100) / 100;

interface Props {
  readonly strings: StampedeStrings;
  readonly scene: StampedeScene;
  /** Milliseconds from one moment to the next: what is to come draws back for as long. 0: it has to cut. */
  readonly motion: number;
}

/** A line for each reader, in the order they come, from when it came to when it had its answer; up to the moment shown. */
export function Waterfall({ strings, scene, motion }: Props) {
  const played = scene.played.value;
  const { protection } = scene.chosen.value;
  return (
    <figure class="stampede-figure">
      <div class="stampede-drawing">
        <Lines
          played={played}
          label={strings.picture(strings.protections[protection], played.databaseReads)}
        />
        <Later scene={scene} motion={motion} />
      </div>
      <figcaption>
        <Legend strings={strings} scene={scene} />
      </figcaption>
    </figure>
  );
}

/** All of the lines. Time does not change them, so that a moment costs no drawing. */
function Lines({ played: { readers }, label }: { readonly played: Stampede; readonly label: string }) {
  const row = height / readers.length;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {Array.from({ length: Math.floor(lastMoment / 200) }, (_, index) => (
        <line class="stampede-tick" key={index} x1={x(index * 200)} x2={x(index * 200)} y1={0} y2={height} />
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
  );
}

/** Covers what is to come. Only its place changes, which the browser moves without drawing anything anew. */
function Later({ scene, motion }: Pick<Props, 'scene' | 'motion'>) {
  const place = (scene.now.value / lastMoment) * 100;
  return (
    <div
      class="stampede-later"
      style={{ transform: `translateX(${place}%)`, transitionDuration: `${motion}ms` }}
    />
  );
}

/** What the lines stand for, and how many of each there are by the moment shown. */
function Legend({ strings, scene }: Pick<Props, 'strings' | 'scene'>) {
  const played = scene.played.value;
  const { counts } = standingAt(played, scene.now.value);
  return (
    <ul class="stampede-legend">
      {answers
        .filter((answer) => played.counts[answer] > 0)
        .map((answer) => (
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
  );
}
