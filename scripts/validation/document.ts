import { readVector } from '../../src/sim/vectors.ts';
import {
  byteFigures,
  caffeineFigures,
  caffeineProgram,
  drawnFigures,
  entryFigures,
  type Figure,
  hyperbolicFigures,
  libCacheSimProgram,
  randomFigures,
  secondOpinions,
} from './figures.ts';
import type { Published } from './published.ts';
import { type ServerFigure, serverFigures } from './servers.ts';
import { above, grid, largest, number, points, table } from './tables.ts';

type Total = readonly [program: string, what: string, figures: number, equal: number, difference: string];

function totalOf(program: string, what: string, figures: readonly Figure[]): Total {
  const equal = figures.filter(({ isSame }) => isSame).length;
  return [program, what, figures.length, equal, largest(figures.map(above))];
}

/** The commit as people write it. */
const shortly = (program: string) => program.replaceAll("'", '’').replace(/([0-9a-f]{7})[0-9a-f]{33}/, '$1');

const isOurs = ({ policy }: Figure) => policy === 'clock-ref1';
const differsByRule = ['clock', 'arc', 's3-fifo'];
/** Exact policies that stand beside servers for want of a model. */
const withoutModel = ['allkeys-random', 'flat LRU (-o no_lru_maintainer)'];

const reasons = `
- **CLOCK, Caffeine**. Right: ours and libCacheSim. The new page takes the frame that has just become free, so that the hand reaches it last. Caffeine puts it into the queue before the hand moves: it stands before all pages that get a second chance, and leaves at once where all others have been used.
- **ARC, Caffeine**. Right: ours and libCacheSim. The paper’s target p is a real number, and the ratio of the ghost lists is what it is. Caffeine counts both in whole numbers, so that 5 / 2 moves the target by 2.
- **S3-FIFO, Caffeine**. Right: both. Caffeine follows the pseudocode of the paper: the small queue gives a key while it has its tenth. We follow the program of its authors, libCacheSim: the main queue gives one where it is above its nine tenths.
- **MRU in bytes, libCacheSim**. Right: ours. libCacheSim ends with a fault when the last object leaves, so that three cells have no figure to compare with.
- **Random, cachetools**. Right: both. Each draws its own numbers; the means of 40 runs are compared. libCacheSim’s generator is not uniform and was not asked.
- **Hyperbolic with its own numbers, libCacheSim**. Right: both, and with the numbers of libCacheSim every hit and miss is the same. It draws buckets of its hash table, which come in a fixed round, and of each it sees only the newest object. We draw any entries, or look at all where there are no more than 64, and of equals the one leaves that came first.
- **SLRU, LIRS, W-TinyLFU, libCacheSim**. Right: Caffeine, and so ours. Its rules differ: SLRU fills the protected segment at once while the cache fills, LIRS demotes a LIR key on HIR hits alone, and the sketch of W-TinyLFU has another size. The authors of W-TinyLFU wrote Caffeine’s.
- **Models of servers**. Right: the server. A model is nothing but what it was measured by. The largest difference is that of \`allkeys-lru\` as fast as one client can go: all keys then look equally old, and the layout of the hash table decides. Without a model are \`allkeys-random\` (it draws a bucket and then a key in it) and memcached without its maintainer thread, which plain FIFO equals to the last request.`;

function exactSection(figures: readonly Figure[]): string[] {
  const long = figures.filter(({ trace }) => !trace.startsWith('tiny-'));
  const tiny = figures.length - long.length;
  return [
    `## libCacheSim, capacities in entries`,
    '',
    `Hits; every one of these cells has the order of hits and misses, too. Each line of a trace is an access, except where a mode stands behind its name: \`reads\` passes over writes, \`inval\` deletes on a write, \`wt\` writes through, \`wtnolazy\` writes through and loads nothing else. Beside these stand ${number(tiny)} figures of traces of a few lines (\`tiny-*\`), where every evicted key is compared as well, but those of OPT that are never used again. \`clock-ref1\` was played by our own program in Python, and by no other.`,
    ...grid(long),
  ];
}

function publishedSection({ source, trace, requests, capacities, rows, ours }: Published): string[] {
  const cells = rows.flatMap(({ policy, misses, missBytes }) => {
    const mine = ours.find((row) => row.policy === policy);
    return [
      [policy, 'misses', ...misses.map((theirs, index) => beside(mine?.misses[index], theirs))],
      ['', 'bytes', ...missBytes.map((theirs, index) => beside(mine?.missBytes[index], theirs))],
    ];
  });
  return [
    '## libCacheSim, the figures of its own tests',
    '',
    `What \`test/test_evictionAlgo.c\` of ${shortly(source)} demands of \`${trace}\`, a block trace of CloudPhysics with ${number(requests)} requests: misses and their bytes. The trace is not in this repository, since its licence (GPL) is another one; \`node scripts/validation.ts FOLDER\` plays it again. Where a cell has two numbers, ours is the first.`,
    ...table(['policy', '', ...capacities.map((bytes) => `${bytes / 2 ** 20} MiB`)], cells, 2),
  ];
}

function beside(ours: number | undefined, theirs: number): string {
  return ours === theirs ? number(theirs) : `${ours === undefined ? '–' : number(ours)} / ${number(theirs)}`;
}

function meansTable(program: string, figures: readonly Omit<Figure, 'isSame'>[]): string[] {
  const rows = figures.map((figure) => [
    figure.trace,
    figure.capacity,
    figure.ours,
    figure.theirs,
    points(above(figure)),
  ]);
  return table(['trace', 'entries', 'ours', program, 'points'], rows);
}

function serverSection(figures: readonly ServerFigure[]): string[] {
  const percent = (ratio: number) => (100 * ratio).toFixed(2);
  const rows = figures.map((figure) => {
    const { server, policy, maxmemorySamples, regime, trace, target, summary, model } = figure;
    const samples = maxmemorySamples === undefined ? '' : `, ${maxmemorySamples} samples`;
    const pace = regime === 'as fast as it goes' ? 'fast' : 'slow';
    const { min, median, max } = summary.hitRatio;
    const range = `${percent(median)} (${percent(min)} to ${percent(max)})`;
    const name = `${server}: ${policy}${samples}`;
    return [name, pace, trace, model, target, percent(figure.modelled), range, points(figure.difference)];
  });
  return [
    '## Real servers',
    '',
    'Hit ratios in percent: ours, the median of five runs of Redis 7.0.15 and memcached 1.6.18 with the least and the most of them, and the difference in points. **fast** is as fast as one client can go, **slow** the same with the server’s clock running 1,000 times as fast.',
    ...table(['server', 'pace', 'trace', 'our policy', 'entries', 'ours', 'server', 'points'], rows, 4),
  ];
}

/** Recordings of other things than hits; their tests compare every one. */
function otherRows(): (readonly [string, string, number, string])[] {
  const overhead = readVector<{
    readonly redis: readonly { readonly items: readonly unknown[] }[];
    readonly memcached: { readonly version: string; readonly items: readonly unknown[] };
  }>('item-overhead.json');
  const { keys, choices, library } = readVector<{
    readonly library: string;
    readonly keys: readonly string[];
    readonly choices: readonly unknown[];
  }>('libmemcached.json');
  const slots = readVector<{ readonly keys: readonly unknown[] }>('slots.json').keys.length;
  const { sessions } = readVector<{ readonly sessions: readonly (readonly unknown[])[] }>(
    'sorted-set.json.gz',
  );
  const { scenarios } = readVector<{ readonly scenarios: readonly unknown[] }>('pgbouncer.json');
  const { cases } = readVector<{ readonly cases: readonly unknown[] }>('strategies.json');
  const items = overhead.redis.reduce((sum, build) => sum + build.items.length, 0);
  return [
    ['bytes of an item', 'redis-server 7.0.15, two allocators', items, 'bytes/item-overhead'],
    ['chunks of an item', overhead.memcached.version, overhead.memcached.items.length, 'bytes/item-overhead'],
    ['hash slots', 'redis-server 7.0.15', slots, 'cluster/slots'],
    ['nodes of keys', library, keys.length * choices.length, 'cluster/distribution'],
    ['replies to commands', 'redis-server 7.0.15', sessions.flat().length, 'sorted-set/replies'],
    ['pools of connections', 'PgBouncer 1.18.0', scenarios.length, 'proxy/pgbouncer'],
    ['strategies', 'worked by hand', cases.length, 'strategies'],
  ];
}

/** All of docs/validation.md. */
export function validationDocument(published: Published): string {
  const entries = entryFigures();
  const random = randomFigures();
  const bytes = byteFigures();
  const drawn = drawnFigures();
  const hyperbolic = hyperbolicFigures();
  const caffeine = caffeineFigures();
  const second = secondOpinions();
  const servers = serverFigures();
  const modelled = servers.filter(({ policy }) => !withoutModel.includes(policy));
  const demanded = published.rows.flatMap((row) => [...row.misses, ...row.missBytes]);
  const found = published.rows.flatMap(({ policy }) => {
    const mine = published.ours.find((row) => row.policy === policy);
    return [...(mine?.misses ?? []), ...(mine?.missBytes ?? [])];
  });
  const [sim, other] = [shortly(libCacheSimProgram), shortly(caffeineProgram)];
  const byRule = ({ policy }: Figure) => differsByRule.includes(policy);
  const isEqual = ({ difference }: ServerFigure) => Math.abs(difference) < 0.005;
  const server = (figures: readonly ServerFigure[]): [number, number, string] => [
    figures.length,
    figures.filter(isEqual).length,
    largest(figures.map(({ difference }) => difference)),
  ];
  const totals: readonly Total[] = [
    totalOf(
      sim,
      'hits and misses in order, entries',
      entries.filter((it) => !isOurs(it)),
    ),
    totalOf(sim, 'hits and misses in order, bytes', bytes),
    totalOf(sim, 'LeCaR, Hyperbolic, given its random numbers', drawn),
    [
      sim,
      'Hyperbolic, means',
      hyperbolic.length,
      hyperbolic.filter(({ ours, theirs }) => ours === theirs).length,
      largest(hyperbolic.map(above)),
    ],
    [
      sim,
      'misses and their bytes that its tests demand',
      demanded.length,
      demanded.filter((theirs, index) => theirs === found[index]).length,
      'none',
    ],
    totalOf(other, 'SLRU, LIRS, W-TinyLFU, in order', caffeine),
    totalOf(
      other,
      'LRU, FIFO, MRU, SIEVE, 2Q, in order',
      second.filter((it) => !byRule(it)),
    ),
    totalOf(other, 'CLOCK, ARC, S3-FIFO by its own rules', second.filter(byRule)),
    ['cachetools 5.2.0', 'random eviction, means', random.length, 0, largest(random.map(above))],
    ['Redis, memcached', 'hit ratios of models', ...server(modelled)],
    [
      'Redis, memcached',
      'hit ratios beside a plain policy',
      ...server(servers.filter((it) => !modelled.includes(it))),
    ],
    totalOf('our program in Python', 'CLOCK-REF1, in order', entries.filter(isOurs)),
  ];
  return `${[
    '# Validation',
    '',
    'What the engine gives, beside what the programs of others gave for the same requests. `node scripts/validation.ts > docs/validation.md` writes this page from the recordings in `src/sim/vectors/`, playing every trace anew, and a test fails where the page is not what that gives. How each program was asked is at the head of `scripts/record-*.ts` and in `expected.json`.',
    '',
    '**In order** means that every single hit and miss is the same, not only their number. Differences are percentage points of hit ratio, positive where ours is higher, and hit ratios of servers count as equal where they are to two digits.',
    '',
    '## Totals',
    ...table(['program', 'what', 'figures', 'equal', 'largest difference'], totals, 2),
    'What else is recorded, and equal figure by figure:',
    ...table(
      ['what', 'program', 'test', 'figures'],
      otherRows().map(([what, program, count, test]) => [
        what,
        program,
        `\`src/sim/${test}.test.ts\``,
        count,
      ]),
      3,
    ),
    '## Where they differ',
    reasons,
    '',
    'That nothing but these rules makes the difference to Caffeine is a test: three plain models with its rules give all of its hits and misses in order (`src/sim/policies/second-opinions.test.ts`).',
    '',
    'Not here: the tables of the ARC paper, whose traces (P1 to P14, SPC1, S1 to S3, OLTP) were not at hand, and the efficiency page of Caffeine’s wiki, which has curves without figures.',
    '',
    ...exactSection(entries),
    '## libCacheSim, capacities in bytes',
    '',
    'Hits over four drawn traces with sizes (`src/sim/bytes/drawn-sizes.ts`); capacities are 0.2, 2, 10 and 40 % of the bytes of all keys. All are equal in order.',
    ...grid(bytes),
    '## libCacheSim, LeCaR and Hyperbolic',
    '',
    'Hits, given the random numbers of libCacheSim; all are equal in order.',
    ...grid(drawn),
    '## libCacheSim, Hyperbolic with numbers of its own',
    '',
    'Mean hits, ours of 10 runs, those of libCacheSim of 40.',
    ...meansTable('libCacheSim', hyperbolic),
    ...publishedSection(published),
    '## Caffeine, the policies that follow it',
    ...grid(caffeine),
    '## Caffeine, a second opinion',
    '',
    'Our hits by the rules of libCacheSim. In parentheses, the points by which they are above Caffeine’s where the order differs.',
    ...grid(second),
    '## Random eviction, cachetools',
    '',
    'Mean hits of 40 runs each.',
    ...meansTable('cachetools', random),
    ...serverSection(servers),
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
