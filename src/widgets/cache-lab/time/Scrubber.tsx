import { useMemo } from 'preact/hooks';
import { controlStrings } from '../../../i18n/lab/controls.ts';
import { differencesOf } from '../compare/differences.ts';
import type { Lab } from '../model/lab.ts';
import { lanePath, markLanes } from '../model/marks.ts';
import { narrateAt } from '../narrate-at.ts';

const laneHeight = 6;

/** The bar one drags through time, with a lane of ticks for each kind of mark that occurs. */
export function Scrubber({ lab }: { lab: Lab }) {
  const text = controlStrings[lab.language];
  const step = lab.step.value;
  const length = lab.length.value;
  // The lanes have thousands of ticks and never change with a step.
  const lanes = useMemo(() => <Lanes lab={lab} />, [lab]);
  return (
    <div class="scrubber">
      <input
        type="range"
        min={0}
        max={length}
        step={1}
        value={step}
        aria-label={text.timeline}
        aria-valuetext={text.positionText(step, length, narrateAt(lab, step, lab.phase.value))}
        onInput={(event) => {
          lab.pause();
          lab.goTo(Number(event.currentTarget.value));
        }}
      />
      <div class="lanes" aria-hidden="true">
        {lanes}
        <div class="cursor-track">
          <span class="cursor" style={{ '--at': String(length === 0 ? 0 : step / length) }} />
        </div>
      </div>
    </div>
  );
}

function Lanes({ lab }: { lab: Lab }) {
  const text = controlStrings[lab.language];
  const runs = lab.runs.value;
  const marks = runs[0]?.timeline.marks ?? new Uint8Array();
  const lanes: { name: keyof typeof text.marks; path: string }[] = markLanes
    .map(({ name, bit }) => ({ name, path: lanePath(marks, bit, laneHeight) }))
    .filter(({ path }) => path !== '');
  const differences = differencesOf(runs);
  if (differences) lanes.push({ name: 'difference', path: lanePath(differences.flags, 1, laneHeight) });
  return (
    <>
      {lanes.map(({ name, path }) => (
        <div class="lane" key={name} data-event={name}>
          <span class="lane-name">{text.marks[name]}</span>
          <svg viewBox={`0 0 1000 ${laneHeight}`} preserveAspectRatio="none" aria-hidden="true">
            <path d={path} />
          </svg>
        </div>
      ))}
    </>
  );
}
