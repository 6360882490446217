import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { controlStrings } from '../../../i18n/lab/controls.ts';
import { differencesOf } from '../compare/differences.ts';
import type { Lab } from '../model/lab.ts';
import { lanePath, markLanes, possibleMarks } from '../model/marks.ts';
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
  // Until the script has come, and until a link is open that may ask for predictions, nothing is known to be seen.
  const hydrated = useSignal(false);
  useLayoutEffect(() => {
    hydrated.value = true;
  }, [hydrated]);
  const seen = hydrated.value && !lab.opening.value ? lab.seen.value : 0;
  const runs = lab.runs.value;
  const [first] = runs;
  const marks = first?.timeline.marks ?? new Uint8Array();
  // While predictions are asked for, which lanes there are must not tell what is to come either.
  const mask =
    lab.predict.value && first
      ? possibleMarks(first.configuration)
      : marks.reduce((all, each) => all | each, 0);
  const lanes: { name: keyof typeof text.marks; path: string }[] = markLanes
    .filter(({ bit }) => (mask & bit) !== 0)
    .map(({ name, bit }) => ({ name, path: lanePath(marks, bit, laneHeight, seen) }));
  const differences = differencesOf(runs);
  if (differences) lanes.push({ name: 'difference', path: lanePath(differences.flags, 1, laneHeight, seen) });
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
