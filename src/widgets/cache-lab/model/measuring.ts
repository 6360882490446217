import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { afterPaint } from '../../after-paint.ts';
import { type Lab, mostAtOnce } from './lab.ts';
import { knownMeasures, type Measures, measuresOf } from './measures.ts';
import type { Run } from './world.ts';

type Counted = readonly (Measures | null)[];

const known = new WeakMap<Lab, ReadonlySignal<Counted>>();

/**
 * The waits of every cache of a lab, null while they are being counted. Of a long trace they are counted after the
 * paint, one cache at a time, because that means to play it once more.
 */
export function measuresIn(lab: Lab): ReadonlySignal<Counted> {
  const before = known.get(lab);
  if (before) return before;
  const counted = signal<Counted>([]);
  known.set(lab, counted);
  effect(() => {
    const runs = lab.runs.value;
    counted.value = quicklyCounted(runs);
    let cancel = () => {};
    const countNext = () => {
      const next = counted.peek().indexOf(null);
      const run = runs[next];
      if (!run) return;
      cancel = afterPaint(() => {
        const measures = measuresOf(run.timeline);
        counted.value = counted.peek().map((each, index) => (index === next ? measures : each));
        countNext();
      });
    };
    countNext();
    return () => cancel();
  });
  return counted;
}

function quicklyCounted(runs: readonly Run[]): Counted {
  const operations = runs.reduce((sum, { timeline }) => sum + timeline.length, 0);
  return runs.map(({ timeline }) =>
    operations <= mostAtOnce ? measuresOf(timeline) : knownMeasures(timeline),
  );
}
