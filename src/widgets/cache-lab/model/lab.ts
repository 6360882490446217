import { computed, effect, signal } from '@preact/signals';
import { Timeline } from '../../../sim/timeline.ts';
import type { Trace } from '../../../sim/types.ts';
import type { Language } from '../../../site/address.ts';
import { type Configuration, defaultConfiguration, limits, simulationConfig } from './configuration.ts';
import { eventsAt } from './events.ts';
import { type Frame, frameAt } from './frame.ts';
import type { MarkChoice } from './marks.ts';
import type { ParsedWorkload } from './parsed-workload.ts';
import type { Latencies, Scenario, Workload } from './scenario.ts';
import { firstOf, longestStepped } from './window.ts';

/** One cache of the lab with its time. */
export interface Run {
  readonly configuration: Configuration;
  readonly timeline: Timeline;
}

/**
 * Makes the requests of a workload. It is given from outside, because a small figure knows one kind of workload and
 * need not bring the others.
 *
 * @param fileTrace the trace of a `file` workload, which is too large to be kept as text
 */
export type WorkloadReader = (workload: Workload, fileTrace: Trace | null) => ParsedWorkload;

/** Requests per second at speed 1; slow enough to read the sentence of each. */
const requestsPerSecond = 0.8;
/** Up to this speed every request gets its own picture. */
const fastestSingle = 8;
/** Milliseconds between two pictures at least: thirty a second are as many as an eye can use. */
const shortestTick = 33;
export const speeds = [0.5, 1, 2, 4, 8, 32, 128] as const;

/**
 * The lab's state: a few signals that hold what the reader chose, and everything else derived from them. The same
 * choices always give the same pictures, which is what links, stepping back and the tests rely on.
 *
 * @param initial what shows before anybody touched anything
 */
export function createLab(initial: Scenario, language: Language, traceOf: WorkloadReader) {
  const workload = signal<Workload>(initial.workload);
  const configurations = signal<readonly Configuration[]>(initial.configurations);
  const latencies = signal<Latencies>(initial.latencies);
  const position = signal({ step: initial.step, phase: initial.phase });
  const predict = signal(initial.predict);
  const playing = signal(false);
  const speed = signal<number>(1);
  /** The kind of mark that the jump buttons look for. */
  const markChoice = signal<MarkChoice>('any');
  /** The trace of a dropped or pasted file; it is too large to be text in `workload`. */
  const fileTrace = signal<Trace | null>(null);

  /** What could not be done as asked, in the reader's language. */
  const notice = signal('');

  const parsed = computed(() => traceOf(workload.value, fileTrace.value));
  const wholeTrace = computed(() => parsed.value.trace);
  /** What can be stepped through. */
  const trace = computed(() => firstOf(wholeTrace.value, longestStepped));
  const length = computed(() => trace.value.length);

  const runs = computed<readonly Run[]>(() => {
    const [first, ...others] = configurations.value;
    if (!first) return [];
    const base = new Timeline(trace.value, simulationConfig(first));
    return [
      { configuration: first, timeline: base },
      ...others.map((configuration) => ({
        configuration,
        timeline:
          configuration.forkAt === null
            ? new Timeline(trace.value, simulationConfig(configuration))
            : base.fork(Math.min(configuration.forkAt, base.length), simulationConfig(configuration)),
      })),
    ];
  });

  /** A step beyond the end (an old link, a shortened trace) means the end. */
  const step = computed(() => Math.min(position.value.step, length.value));
  const phase = computed(() => {
    const wanted = position.value.phase;
    if (wanted === null || step.value === 0) return null;
    const most = phasesOf(step.value);
    return wanted >= most ? null : Math.max(1, wanted);
  });
  const frames = computed<readonly Frame[]>(() =>
    runs.value.map(({ timeline }) => frameAt(timeline, trace.value, step.value, phase.value)),
  );

  /** The largest number of events that operation `at` has in any of the caches: phases go in lockstep. */
  function phasesOf(at: number): number {
    return Math.max(1, ...runs.value.map(({ timeline }) => eventsAt(timeline, at - 1).length));
  }

  function goTo(at: number, within: number | null = null): void {
    position.value = { step: Math.max(0, Math.min(at, length.value)), phase: within };
  }

  function forward(): void {
    if (phase.value !== null) goTo(step.value);
    else goTo(step.value + 1);
  }

  function back(): void {
    goTo(step.value - 1);
  }

  function phaseForward(): void {
    if (phase.value !== null) goTo(step.value, phase.value + 1);
    else if (step.value < length.value) goTo(step.value + 1, 1);
  }

  function phaseBack(): void {
    const current = phase.value ?? (step.value > 0 ? phasesOf(step.value) : 0);
    if (current > 1) goTo(step.value, current - 1);
    else back();
  }

  function play(): void {
    if (step.value >= length.value && phase.value === null) goTo(0);
    playing.value = true;
  }

  function pause(): void {
    playing.value = false;
  }

  /** Other requests: time starts again. */
  function setWorkload(chosen: Workload): void {
    pause();
    workload.value = chosen;
    goTo(0);
  }

  /** Changes one cache and stays at the same moment, so that the difference shows. */
  function setConfiguration(index: number, changed: Configuration): void {
    configurations.value = configurations.value.map((before, at) => (at === index ? changed : before));
  }

  /** Adds a copy of the first cache, which may differ from the start or from `forkAt` on. */
  function addConfiguration(forkAt: number | null): void {
    const [first] = configurations.value;
    if (!first || configurations.value.length >= limits.configurations) return;
    configurations.value = [...configurations.value, { ...first, forkAt }];
  }

  function removeConfiguration(index: number): void {
    configurations.value = configurations.value.filter((_, at) => at !== index);
  }

  /** The exam's question on the requests at hand: lazy loading against write-through. */
  function compareStrategies(): void {
    const [first = defaultConfiguration] = configurations.value;
    configurations.value = [
      { ...first, strategy: 'lazy' },
      { ...first, strategy: 'write-through' },
    ];
  }

  /** Replaces the whole state, for example by what a link says. */
  function open(scenario: Scenario): void {
    pause();
    workload.value = scenario.workload;
    configurations.value = scenario.configurations;
    latencies.value = scenario.latencies;
    predict.value = scenario.predict;
    position.value = { step: scenario.step, phase: scenario.phase };
  }

  const scenario = computed<Scenario>(() => ({
    workload: workload.value,
    configurations: configurations.value,
    latencies: latencies.value,
    step: step.value,
    phase: phase.value,
    predict: predict.value,
  }));

  /**
   * Moves time on while `playing` is true and `visible()` says that somebody can see it. Each step is asked for by
   * a fresh timer, so steps never queue up behind a slow picture; at high speeds a picture that came late shows as
   * many requests more, so that the speed is right on a slow machine too.
   *
   * @returns a function that stops the clock
   */
  function startClock(visible: { readonly value: boolean }): () => void {
    let lastTick: number | null = null;
    return effect(() => {
      if (!playing.value || !visible.value) {
        lastTick = null;
        return;
      }
      const perSecond = requestsPerSecond * speed.value;
      const at = step.value;
      if (at >= length.value && phase.value === null) {
        pause();
        return;
      }
      lastTick ??= performance.now();
      const timer = setTimeout(
        () => {
          const now = performance.now();
          const due = Math.round(((now - (lastTick ?? now)) / 1000) * perSecond);
          lastTick = now;
          if (speed.value > fastestSingle) goTo(at + Math.max(1, due));
          else forward();
        },
        Math.max(1000 / perSecond, shortestTick),
      );
      return () => clearTimeout(timer);
    });
  }

  return {
    language,
    workload,
    configurations,
    latencies,
    predict,
    playing,
    speed,
    markChoice,
    fileTrace,
    notice,
    parsed,
    wholeTrace,
    trace,
    length,
    runs,
    step,
    phase,
    frames,
    scenario,
    phasesOf,
    goTo,
    forward,
    back,
    phaseForward,
    phaseBack,
    play,
    pause,
    setWorkload,
    setConfiguration,
    addConfiguration,
    removeConfiguration,
    compareStrategies,
    open,
    startClock,
  };
}

export type Lab = ReturnType<typeof createLab>;
