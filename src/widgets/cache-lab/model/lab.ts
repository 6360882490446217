import { batch, computed, effect, signal } from '@preact/signals';
import type { Language } from '../../../language.ts';
import type { Trace } from '../../../sim/types.ts';
import { afterPaint } from '../../after-paint.ts';
import type { Scene } from '../../player/scene.ts';
import { createTime } from '../../player/time.ts';
import type { QuestionOf } from '../question.ts';
import { labScene, type Tells } from '../scene.ts';
import type { Configuration } from './configuration.ts';
import { type Frame, frameAt } from './frame.ts';
import type { Latencies } from './latencies.ts';
import type { Scenario, Workload } from './scenario.ts';
import type { SeenView, TabName } from './view.ts';
import {
  addsCaches,
  buildWorld,
  operationsOf,
  type Run,
  type WorkloadReader,
  type World,
  type WorldChoice,
} from './world.ts';

/** Operations played at once; more are played after the next paint, with the last frame kept meanwhile. */
export const mostAtOnce = 4000;

/** Everything that belongs to one frame. */
export interface LabMoment {
  readonly trace: Trace;
  readonly runs: readonly Run[];
  readonly scene: Scene;
  /** Operations done. */
  readonly step: number;
  /** Events shown of operation `step`; null: all of them. */
  readonly phase: number | null;
  /** Operations shown to their end. */
  readonly completed: number;
  /** Operations that the page may reveal: all, or while prediction is on those seen so far. */
  readonly seen: number;
  readonly frames: readonly Frame[];
}

/**
 * The lab's state: a few signals that hold what the reader chose, and everything else derived from them. The same
 * choices always give the same frames, which is what links, stepping back and the tests rely on.
 *
 * @param initial the scenario before the reader has touched anything
 * @param ask gives the question of a prediction; the home page does without
 */
export function createLab(
  initial: Scenario,
  language: Language,
  traceOf: WorkloadReader,
  ask: QuestionOf | null = null,
) {
  const workload = signal<Workload>(initial.workload);
  const configurations = signal<readonly Configuration[]>(initial.configurations);
  const latencies = signal<Latencies>(initial.latencies);
  /** The open tab; null: the one that the screen's width suggests. */
  const tab = signal<TabName | null>(null);
  /** The trace of a dropped or pasted file; it is too large to be text in `workload`. */
  const fileTrace = signal<Trace | null>(null);

  /** What could not be done as asked, in the reader's language. */
  const notice = signal('');
  /** A link is being read; the lab still shows the scenario it came with, which is about to go. */
  const opening = signal(false);

  const choice = computed<WorldChoice>(() => ({
    workload: workload.value,
    fileTrace: fileTrace.value,
    configurations: configurations.value,
  }));
  const world = signal<World>(buildWorld(choice.peek(), traceOf, null));
  /** The requests or caches chosen last are being played; the lab shows the ones before. */
  const busy = signal(false);
  effect(() => {
    const wanted = choice.value;
    const before = world.peek();
    if (wanted === before.choice) return;
    const build = () => {
      batch(() => {
        world.value = buildWorld(wanted, traceOf, before);
        busy.value = false;
      });
    };
    const long = operationsOf(wanted) > mostAtOnce;
    // A further stage takes long to lay out, also where little is to be played: its settings are shown before it.
    if (!long && !addsCaches(wanted, before.choice)) {
      build();
      return;
    }
    busy.value = long;
    return afterPaint(build);
  });
  const parsed = computed(() => world.value.parsed);
  const wholeTrace = computed(() => parsed.value.trace);
  /** What can be stepped through. */
  const trace = computed(() => world.value.trace);
  const runs = computed(() => world.value.runs);

  /** Which requests play trip by trip. */
  const tells = signal<Tells>('never');
  const scene = computed(() =>
    labScene(
      world.value,
      language,
      ask,
      () => latencies.peek(),
      () => tells.value,
    ),
  );
  const time = createTime(scene, initial);
  const { step, phase, telling, completed, seen, speed, lane, predict } = time;
  const frames = computed<readonly Frame[]>(() =>
    runs.value.map(({ timeline }) => frameAt(timeline, trace.value, step.value, phase.value)),
  );

  const moment = computed<LabMoment>(() => ({
    trace: trace.value,
    runs: runs.value,
    scene: scene.value,
    step: step.value,
    phase: phase.value,
    completed: completed.value,
    seen: seen.value,
    frames: frames.value,
  }));
  /** The moment one paint later: log, totals and charts follow it, so that the stage never waits for them. */
  const settled = signal<LabMoment>(moment.peek());

  /**
   * Other requests: time starts again.
   *
   * @param at step to go to in the new ones; a step beyond the end is the end
   * @param file the requests themselves, of a workload that comes from a file
   */
  function setWorkload(chosen: Workload, at = 0, file: Trace | null = null): void {
    batch(() => {
      notice.value = '';
      workload.value = chosen;
      fileTrace.value = file;
      time.open({ step: at, phase: null });
    });
  }

  /**
   * Replaces the whole state, for example by that of a link. If `seen` is omitted, mark, speed and tab stay as they
   * are.
   */
  function open(scenario: Scenario, seen?: SeenView): void {
    batch(() => {
      notice.value = '';
      workload.value = scenario.workload;
      fileTrace.value = null;
      configurations.value = scenario.configurations;
      latencies.value = scenario.latencies;
      time.open(scenario);
      // A link comes a moment after the page; what it says nothing about may have been chosen meanwhile.
      lane.value = seen?.mark ?? lane.peek();
      speed.value = seen?.speed ?? speed.peek();
      tab.value = seen?.tab ?? tab.peek();
    });
  }

  const scenario = computed<Scenario>(() => ({
    workload: workload.value,
    configurations: configurations.value,
    latencies: latencies.value,
    step: step.value,
    // A step that plays phase by phase is on its way to the whole step.
    phase: telling.value ? null : phase.value,
    predict: predict.value,
  }));

  /**
   * Lets `settled` follow the moment.
   *
   * @returns a function that stops it
   */
  function followMoment(): () => void {
    let cancel: (() => void) | null = null;
    const stop = effect(() => {
      // A pending update will take the latest moment: quick steps must not put it off for ever.
      if (moment.value === settled.peek() || cancel) return;
      cancel = afterPaint(() => {
        cancel = null;
        settled.value = moment.peek();
      });
    });
    return () => {
      stop();
      cancel?.();
    };
  }

  return {
    ...time,
    time,
    language,
    workload,
    configurations,
    latencies,
    tab,
    notice,
    opening,
    busy,
    tells,
    parsed,
    wholeTrace,
    trace,
    runs,
    frames,
    moment,
    settled,
    scenario,
    setWorkload,
    open,
    followMoment,
  };
}

export type Lab = ReturnType<typeof createLab>;
