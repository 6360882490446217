import { type Configuration, defaultConfiguration } from './configuration.ts';

/** A workload with the caches it is meant for. Its title, hint and lesson are in `i18n/lab/presets.ts`. */
export interface Preset {
  /** The trace in the lab's own format, one operation a line. */
  readonly trace: string;
  readonly configurations: readonly Configuration[];
}

const reads = (...keys: (string | number)[]) => keys.map((key) => `r ${key}`);
const lines = (...parts: (string | string[])[]) => parts.flat().join('\n');
const repeat = (times: number, part: (round: number) => string[]) =>
  Array.from({ length: times }, (_, round) => part(round)).flat();
const keys = (name: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name}:${from + index}`);
const set = (change: Partial<Configuration>): Configuration => ({ ...defaultConfiguration, ...change });

const popular = keys('hot', 1, 10);
const shelf = keys('item', 1, 8);

/** Eight keys read together at times 0, 5, 10, …: what was stored together expires together. */
const rounds = repeat(9, (round) => shelf.map((key) => `${round * 5} r ${key}`));

export const presets = {
  exam: {
    trace: lines(
      reads('user:1', 'user:2', 'user:1'),
      'w user:1',
      reads('user:1', 'user:3'),
      'w user:4',
      reads('user:4', 'user:2', 'user:1'),
      'w user:2',
      reads('user:2', 'user:5', 'user:4', 'user:1'),
    ),
    configurations: [set({ capacity: 4 }), set({ capacity: 4, strategy: 'write-through' })],
  },
  five: {
    trace: lines(reads('user:7', 'user:7', 'user:3', 'user:9', 'user:7')),
    configurations: [set({ capacity: 2 })],
  },
  'cold-start': {
    trace: lines(
      reads(
        ...[
          'user:1',
          'user:2',
          'user:3',
          'user:1',
          'user:4',
          'user:5',
          'user:2',
          'user:1',
          'user:6',
          'user:3',
        ],
        ...[
          'user:1',
          'user:2',
          'user:7',
          'user:1',
          'user:4',
          'user:2',
          'user:1',
          'user:3',
          'user:5',
          'user:1',
        ],
        ...[
          'user:2',
          'user:6',
          'user:1',
          'user:4',
          'user:3',
          'user:1',
          'user:2',
          'user:7',
          'user:1',
          'user:5',
        ],
      ),
    ),
    configurations: [set({ capacity: 8 })],
  },
  loop: {
    trace: lines(repeat(6, () => reads(...keys('page', 1, 5)))),
    configurations: [set({ capacity: 4 }), set({ capacity: 4, policy: 'mru' })],
  },
  belady: {
    trace: lines(reads(1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5)),
    configurations: [set({ policy: 'fifo', capacity: 3 }), set({ policy: 'fifo', capacity: 4 })],
  },
  scan: {
    trace: lines(
      repeat(5, () => reads(...popular)),
      repeat(3, (round) => [
        ...reads(...keys('scan', round * 24 + 1, round * 24 + 24)),
        ...reads(...popular),
      ]),
    ),
    configurations: [set({ capacity: 20 }), set({ capacity: 20, policy: 's3-fifo' })],
  },
  'hot-set': {
    trace: lines(
      repeat(6, () => reads(...keys('old', 1, 4))),
      repeat(8, () => reads(...keys('new', 1, 4))),
    ),
    configurations: [set({ capacity: 5 }), set({ capacity: 5, policy: 'lfu' })],
  },
  stale: {
    trace: lines(
      reads('price', 'price'),
      'w price',
      reads('price', 'stock'),
      'w price',
      reads('price', 'stock', 'price'),
    ),
    configurations: [set({ capacity: 4 })],
  },
  ttl: {
    trace: lines(
      reads('price'),
      'w price',
      reads('price', 'price', 'price', 'stock', 'price', 'price'),
      'w price',
      reads('price', 'price', 'price', 'stock', 'price', 'price'),
    ),
    configurations: [set({ capacity: 4 }), set({ capacity: 4, ttl: 6 })],
  },
  avalanche: {
    trace: lines(rounds),
    configurations: [set({ capacity: 8, ttl: 20 }), set({ capacity: 8, ttl: 20, jitter: 15, seed: 4 })],
  },
  'write-behind': {
    trace: lines(
      reads('cart:1'),
      'w cart:1',
      'w cart:2',
      'w cart:1',
      reads('cart:1', 'cart:3', 'cart:2'),
      'w cart:3',
      'w cart:3',
      'w cart:4',
      reads('cart:4', 'cart:1'),
      'w cart:1',
      'w cart:4',
      'w cart:2',
    ),
    configurations: [set({ capacity: 4, strategy: 'write-behind', delay: 6 })],
  },
  churn: {
    trace: lines(
      reads('user:1', 'user:2', 'user:3'),
      repeat(5, (round) => [
        `w log:${round * 2 + 1}`,
        `w log:${round * 2 + 2}`,
        ...reads('user:1', 'user:2', 'user:3'),
      ]),
    ),
    configurations: [set({ capacity: 4 }), set({ capacity: 4, strategy: 'write-through' })],
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];
