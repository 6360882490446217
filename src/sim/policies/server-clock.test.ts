import { expect, test } from 'vitest';
import { defaultServer } from '../config.ts';
import { Random } from '../random.ts';
import { ServerClock } from './server-clock.ts';

// No whole number and no sum of powers of two, a hair beside one, and what times of an epoch are counted in.
const units = [1, 3, 0.1, 0.7, 1 / 3, 59.94, 1000, 999.999_999_999_9, 1_000_000];

test.each(units)('%d ticks a second: the clock shows the time divided by them at every moment', (unit) => {
  const random = new Random(1);
  for (const start of [0, 1_700_000_000_000, 2 ** 52]) {
    const moment = { index: 0, now: start };
    const clock = new ServerClock(moment, { ...defaultServer, ticksPerSecond: unit });
    for (let step = 0; step < 3000; step++) {
      moment.now += random.below(2 + Math.ceil(unit * (step % 3)));
      const second = Math.floor(moment.now / unit);
      expect([clock.seconds, clock.minutes]).toEqual([second, Math.floor(second / 60)]);
    }
  }
});
