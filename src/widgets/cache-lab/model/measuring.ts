import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { memoize } from '../../../memoize.ts';
import { afterPaint } from '../after-paint.ts';
import { type Lab, mostAtOnce } from './lab.ts';
import { knownMeasures, type Measures, measuresOf } from './measures.ts';
import type { Run } from './world.ts';

type Counted = readonly (Measures | null)[];

/**
 * The waits of every cache of a lab, null while they are being counted. Of a long trace they are counted after the
 * paint, one cache at a time, because that means to play it once more.
 */
export const measuresIn = memoize((lab: Lab): ReadonlySignal<Counted> => {
  const counted = signal<Counted>([]);
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
});

function quicklyCounted(runs: readonly Run[]): Counted {
  const operations = runs.reduce((sum, { timeline }) => sum + timeline.length, 0);
  return runs.map(({ timeline }) =>
    operations <= mostAtOnce ? measuresOf(timeline) : knownMeasures(timeline),
  );
}
