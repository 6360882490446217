import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createDoor } from './door.testing.ts';
import { lanePath, nearestTick, type Scene, tickNear } from './scene.ts';
import { createTime, type Time } from './time.ts';

/** The current moment, as `step` or `step.phase`. */
function at({ time }: ReturnType<typeof createDoor>): string {
  const phase = time.phase.value;
  return phase === null ? String(time.step.value) : `${time.step.value}.${phase}`;
}

/** A long scene of equal steps, as a trace is. */
const trace: Scene = {
  length: 1000,
  pace: 'steps',
  lanes: [
    {
      name: 'odd',
      label: 'odd',
      tone: 'hit',
      marks: Uint8Array.from({ length: 1000 }, (_, n) => n % 2),
      bit: 1,
    },
  ],
  phasesOf: () => 1,
  sentence: (step) => `step ${step}`,
  markOf: () => null,
};

describe('time', () => {
  test('goes through phases forwards and back, a single one being the whole step', () => {
    const door = createDoor({ step: 0 });
    const visited = [at(door)];
    for (let n = 0; n < 5; n++) {
      door.time.phaseForward();
      visited.push(at(door));
    }
    expect(visited).toEqual(['0', '1.1', '1', '2', '3.1', '3']);
    for (let n = 0; n < 5; n++) {
      door.time.phaseBack();
      visited.push(at(door));
    }
    expect(visited.slice(6)).toEqual(['3.1', '2', '1', '1.1', '0']);
  });

  test('finishes a step that is being told before it takes the next', () => {
    const door = createDoor({ step: 1, phase: 1 });
    door.time.forward();
    expect(at(door)).toBe('1');
    door.time.forward();
    expect(at(door)).toBe('2');
    door.time.back();
    expect(at(door)).toBe('1');
  });

  test('keeps within the scene, also when the scene becomes shorter', () => {
    const scene = signal(trace);
    const time = createTime(scene, { step: 5000, phase: 3 });
    expect([time.step.value, time.phase.value, time.atEnd.value]).toEqual([1000, null, true]);
    time.goTo(-3);
    expect(time.step.value).toBe(0);
    time.goTo(700);
    scene.value = { ...trace, length: 10 };
    expect(time.step.value).toBe(10);
  });

  test('plays to the end, stops there, and begins again', () => {
    const door = createDoor({ step: 2 });
    door.time.play();
    door.time.tick();
    expect([at(door), door.time.playing.value]).toEqual(['3.1', true]);
    door.time.tick();
    expect([at(door), door.time.playing.value]).toEqual(['3', false]);
    door.time.play();
    expect([at(door), door.time.playing.value]).toEqual(['0', true]);
  });

  test('shows many steps of a trace in one picture when it is late', () => {
    const time = createTime(signal(trace));
    time.play();
    time.tick(30);
    expect(time.step.value).toBe(30);
  });

  test('jumps to the nearest tick of a lane or of any, and says when there is none', () => {
    const door = createDoor({ words: ['open', 'close', 'kick'], step: 0 });
    expect(door.time.jumpToMark(1)).toBe(true);
    expect(at(door)).toBe('3');
    expect(door.time.jumpToMark(1)).toBe(false);
    expect(at(door)).toBe('3');
    door.time.lane.value = 'refused';
    expect(door.time.jumpToMark(-1)).toBe(false);
  });
});

describe('prediction mode', () => {
  test('has seen what stands behind one, and asks about what comes', () => {
    const door = createDoor({ step: 0, predict: true });
    expect(door.time.seen.value).toBe(0);
    expect(door.time.question.value?.text).toBe('Will it open?');
    door.time.seek(3);
    expect(at(door)).toBe('0');
    door.time.goTo(2);
    expect([at(door), door.time.seen.value]).toEqual(['2', 2]);
    door.time.startAgain();
    expect([at(door), door.time.seen.value]).toEqual(['0', 0]);
  });

  test('has not seen a step whose phases are still being shown', () => {
    const door = createDoor({ step: 0, predict: true });
    door.time.phaseForward();
    expect([at(door), door.time.seen.value]).toEqual(['1.1', 0]);
    expect([door.time.question.value, door.time.asking.value]).toEqual([null, 'watching']);
    door.time.phaseForward();
    expect([at(door), door.time.seen.value]).toEqual(['1', 1]);
    // Seen again, phase by phase, it stays seen.
    door.time.phaseBack();
    expect([at(door), door.time.seen.value, door.time.asking.value]).toEqual(['1.1', 1, 'seen']);
  });

  test('does not forget by stepping back, and asks anew when it is turned on again', () => {
    const door = createDoor({ step: 0, predict: true });
    door.time.forward();
    door.time.forward();
    door.time.back();
    expect([door.time.step.value, door.time.seen.value, door.time.question.value]).toEqual([1, 2, null]);
    door.time.goTo(0);
    door.time.setPredict(false);
    expect(door.time.seen.value).toBe(3);
    door.time.setPredict(true);
    expect(door.time.seen.value).toBe(0);
  });

  test('stops playing at a question and jumps to nothing that has not been seen', () => {
    const door = createDoor({ words: ['close', 'open', 'kick'].slice(1), step: 0, predict: true });
    expect(door.time.jumpToMark(1)).toBe(false);
    const asked = createDoor({ step: 1, predict: true });
    asked.time.play();
    asked.time.tick();
    expect([asked.time.step.value, asked.time.playing.value]).toEqual([2, false]);
  });
});

describe('lanes', () => {
  test('draw ticks up to the last step that may be shown', () => {
    const [lane] = trace.lanes;
    if (!lane) throw new Error('the trace has a lane');
    expect(lanePath(lane, 6, 4)).toBe('M2 0v6M4 0v6');
    expect(lanePath(lane, 6, 0)).toBe('');
    expect(lanePath(lane, 6, 1000).match(/M/g)).toHaveLength(500);
  });

  test.each([499, 500, 501, 1234, 100_000])('of %i steps draw the first tick of each bucket', (length) => {
    const marks = Uint8Array.from({ length }, (_, index) => ((index * index) % 7 < 3 ? 1 : 0));
    const firsts = new Map<number, number>();
    for (const [index, mark] of marks.entries()) {
      const bucket = Math.floor(index / Math.max(1, length / 500));
      if (mark !== 0 && !firsts.has(bucket)) firsts.set(bucket, index + 1);
    }
    const lane = { name: 'any', label: 'any', tone: 'hit', marks, bit: 1 } as const;
    expect(lanePath(lane, 6, length)).toBe(
      [...firsts.values()].map((step) => `M${Math.round((step / length) * 10_000) / 10} 0v6`).join(''),
    );
  });

  test('find the tick before and after a moment, never beyond the last one allowed', () => {
    expect(nearestTick(trace, 4, 'any', 1, 1000)).toBe(6);
    expect(nearestTick(trace, 4, 'odd', -1, 1000)).toBe(2);
    expect(nearestTick(trace, 4, 'any', 1, 5)).toBe(null);
    expect(nearestTick(trace, 4, 'even', 1, 1000)).toBe(null);
  });

  test('are found at and near the place that is pointed at, the nearest one first', () => {
    const [lane] = trace.lanes;
    if (!lane) throw new Error('the trace has a lane');
    const marks = new Uint8Array(1000);
    for (const step of [100, 110, 900]) marks[step - 1] = lane.bit;
    const near = (step: number) => tickNear({ ...lane, marks }, step, 8, 500);
    expect([100, 103, 106, 120, 894].map(near)).toEqual([100, 100, 110, 120, 894]);
  });
});

describe('a step that is told by itself', () => {
  const told = (change: Partial<Scene> = {}) => {
    const scene = {
      ...createDoor({ step: 0 }).time.scene.value,
      pace: 'steps' as const,
      phasesOf: () => 3,
      tells: () => true,
      ...change,
    };
    const time = createTime(signal(scene));
    return time;
  };
  const moment = ({ step, phase, telling }: Time) => [step.value, phase.value, telling.value];

  test('begins with nothing, shows one phase after the other, and ends whole', () => {
    const time = told();
    time.forward();
    expect(moment(time)).toEqual([1, 0, true]);
    time.tellOn();
    expect(moment(time)).toEqual([1, 1, true]);
    time.tellOn();
    time.tellOn();
    expect(moment(time)).toEqual([1, null, false]);
  });

  test('gives way to the next press, of which each is one step', () => {
    const time = told();
    time.forward();
    time.forward();
    time.forward();
    expect(moment(time)).toEqual([3, 0, true]);
    time.back();
    expect(moment(time)).toEqual([2, null, false]);
  });

  test('is told to its end when time is paused, and time stops at the end of the last', () => {
    const time = told();
    time.play();
    time.tick();
    time.pause();
    expect(moment(time)).toEqual([1, 0, true]);
    time.tellOn(null);
    expect(moment(time)).toEqual([1, null, false]);
    time.goTo(time.length.value - 1);
    time.play();
    time.tick();
    expect(time.playing.value).toBe(true);
    for (let phase = 0; phase < 3; phase++) time.tellOn();
    expect([time.atEnd.value, time.playing.value]).toEqual([true, false]);
  });

  test('is whole at once by hand where only playing unfolds it', () => {
    const time = told({ tells: (playing) => playing });
    time.forward();
    expect(moment(time)).toEqual([1, null, false]);
    time.play();
    time.tick();
    expect(moment(time)).toEqual([2, 0, true]);
  });
});
