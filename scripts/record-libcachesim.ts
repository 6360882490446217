/**
 * Records what libCacheSim makes of traces whose objects have sizes, in caches with a capacity in bytes, and prints it as
 * JSON: hits, the bytes of hits, and a fingerprint of all outcomes. The tests of `src/sim/bytes` read the recording. For
 * LeCaR and Hyperbolic, whose random numbers start at 1, objects of one byte stand for the entries of
 * `src/sim/vectors/*.trace`; of Hyperbolic, the mean and the
 * deviation over forty starts are recorded, too.
 *
 *   node scripts/record-libcachesim.ts FOLDER COMMIT > src/sim/vectors/libcachesim.json
 *   node scripts/record-libcachesim.ts FOLDER COMMIT ttls > src/sim/vectors/libcachesim-ttls.json
 *
 * FOLDER holds https://github.com/1a1a11a/libCacheSim as of COMMIT, in which `build/` has been made:
 *
 *   cmake -S . -B build -DENABLE_TESTS=OFF && cmake --build build --target libCacheSim
 *
 * The second needs -DSUPPORT_TTL=ON, too, and in `cache_find_base` (cache.c) a `return NULL` in the place of
 * `cache_obj = NULL`: as it is, it goes on with an object that has expired and ends with a fault.
 *
 * PATH has to have cc (Debian: g++, cmake, libglib2.0-dev, libzstd-dev). Takes some minutes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type DrawnSizes, drawnSizes, type SizedRequest } from '../src/sim/bytes/drawn-sizes.ts';
import { readTrace } from '../src/sim/vectors.ts';
import { accesses, capacities, traceNames } from './recorded-accesses.ts';

/** Plays a file of requests (key, size, index of the next one of the key, TTL or 0), one a second, through one cache. */
const program = `
#include <libCacheSim.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef cache_t *(*maker)(const common_cache_params_t, const char *);
static const struct { const char *name; maker make; } makers[] = {
  {"lru", LRU_init}, {"fifo", FIFO_init}, {"lfu", LFU_init}, {"clock", Clock_init}, {"sieve", Sieve_init},
  {"2q", TwoQ_init}, {"arc", ARC_init}, {"s3-fifo", S3FIFO_init}, {"opt", Belady_init}, {"mru", MRU_init},
  {"gdsf", GDSF_init}, {"lecar", LeCaR_init}, {"hyperbolic", Hyperbolic_init},
};

void set_rand_seed(uint64_t seed);

int main(int count, char **words) {
  set_rand_seed(strtoull(words[4], NULL, 10));
  common_cache_params_t params = default_common_cache_params();
  params.cache_size = strtoull(words[2], NULL, 10);
  cache_t *cache = NULL;
  for (size_t index = 0; index < sizeof makers / sizeof *makers; index++)
    if (strcmp(makers[index].name, words[1]) == 0) cache = makers[index].make(params, NULL);
  FILE *file = fopen(words[3], "rb");
  if (!cache || !file) return 2;
  request_t *request = new_request();
  uint64_t hits = 0, bytes = 0, fingerprint = 0xcbf29ce484222325u;
  int64_t record[4];
  while (fread(record, sizeof record, 1, file) == 1) {
    request->clock_time++;
    request->obj_id = (obj_id_t) record[0];
    request->obj_size = record[1];
    request->next_access_vtime = record[2];
    request->ttl = (int32_t) record[3];
    request->valid = true;
    bool hit = cache->get(cache, request);
    hits += hit;
    if (hit) bytes += (uint64_t) record[1];
    fingerprint = (fingerprint ^ (hit ? 'H' : 'M')) * 0x100000001b3u;
  }
  printf("%" PRIu64 " %" PRIu64 " %016" PRIx64 "\\n", hits, bytes, fingerprint);
  return 0;
}
`;

const sizedPolicies = ['lru', 'fifo', 'lfu', 'clock', 'sieve', '2q', 'arc', 's3-fifo', 'opt', 'mru', 'gdsf'];
/** Shares of the bytes of all keys. */
const shares = [0.002, 0.02, 0.1, 0.4];
const traces: readonly DrawnSizes[] = [
  { seed: 1, requests: 30_000, keys: 3000, alpha: 0.9, changes: 0 },
  { seed: 2, requests: 30_000, keys: 3000, alpha: 0.9, changes: 0.1 },
  { seed: 3, requests: 30_000, keys: 500, alpha: 0.4, changes: 0 },
  { seed: 4, requests: 30_000, keys: 20_000, alpha: 1.1, changes: 0.01 },
];

const shortLived: readonly DrawnSizes[] = [
  { seed: 5, requests: 30_000, keys: 3000, alpha: 0.9, changes: 0, ttls: 2000 },
  { seed: 6, requests: 30_000, keys: 500, alpha: 0.4, changes: 0.1, ttls: 5000 },
];
/** There an object that goes from one queue to another loses its end, or one that is only remembered comes to its own. */
const withOtherEnds = new Set(['2q', 'arc', 's3-fifo']);

/** Policies that draw at random. */
const drawingPolicies = ['lecar', 'hyperbolic'];
/** Starts of the generator whose mean is recorded. */
const runs = 40;

/**
 * What the C program reads: with each request the index of the next one of its key, or the largest number. An object
 * lives there until its end is below the time of the request, and so one second longer than it is to.
 */
function recordsOf(requests: readonly SizedRequest[]): Buffer {
  const never = 2n ** 63n - 1n;
  const records = new BigInt64Array(4 * requests.length);
  const upcoming = new Map<number, bigint>();
  for (const [back, { key, size, ttl = 1 }] of requests.toReversed().entries()) {
    const index = requests.length - 1 - back;
    const next = upcoming.get(key) ?? never;
    records.set([BigInt(key + 1), BigInt(size), next, BigInt(ttl - 1)], 4 * index);
    upcoming.set(key, BigInt(index));
  }
  return Buffer.from(records.buffer);
}

/** One row of the recording, or none. */
function play(binary: string, policy: string, capacity: number, file: string, seed = 1) {
  const { status, stdout } = spawnSync(binary, [policy, `${capacity}`, file, `${seed}`], {
    encoding: 'utf8',
  });
  // Its MRU ends with a fault when the last object leaves.
  if (status !== 0) {
    process.stderr.write(`libCacheSim's ${policy} does not survive ${capacity} bytes.\n`);
    return [];
  }
  const [hits, hitBytes, fnv] = stdout.trim().split(' ');
  return [{ policy, capacity, hits: Number(hits), hitBytes: Number(hitBytes), fnv }];
}

/** Hyperbolic from many starts of the generator. */
function meanOf(binary: string, capacity: number, file: string) {
  const hits = Array.from({ length: runs }, (_, index) =>
    play(binary, 'hyperbolic', capacity, file, index + 1),
  ).flatMap((rows) => rows.map((row) => row.hits));
  const hitsMean = hits.reduce((sum, count) => sum + count, 0) / runs;
  const square = hits.reduce((sum, count) => sum + (count - hitsMean) ** 2, 0);
  return { policy: 'hyperbolic', capacity, runs, hitsMean, hitsSd: Math.sqrt(square / (runs - 1)) };
}

const [folder, commit, only] = process.argv.slice(2);
if (folder === undefined || commit === undefined)
  throw new Error('Give the folder of libCacheSim and its commit.');
const work = mkdtempSync(join(tmpdir(), 'libcachesim-'));
try {
  const [source, binary, file] = [join(work, 'play.c'), join(work, 'play'), join(work, 'requests')];
  writeFileSync(source, program);
  const flags = execFileSync('pkg-config', ['--cflags', '--libs', 'glib-2.0', 'libzstd'], {
    encoding: 'utf8',
  });
  const include = ['', 'include', 'libCacheSim/include', 'build/libCacheSim/include'].map(
    (path) => `-I${join(folder, path)}`,
  );
  const archive = join(folder, 'build/liblibCacheSim.a');
  execFileSync(
    'cc',
    [
      '-O2',
      '-w',
      '-o',
      binary,
      source,
      ...include,
      archive,
      ...flags.trim().split(/\s+/),
      '-lm',
      '-lstdc++',
      '-lpthread',
      '-ldl',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const policies = sizedPolicies.filter((policy) => only !== 'ttls' || !withOtherEnds.has(policy));
  const recorded = (only === 'ttls' ? shortLived : traces).map((drawn) => {
    const requests = drawnSizes(drawn);
    writeFileSync(file, recordsOf(requests));
    const bytes = [...new Map(requests.map(({ key, size }) => [key, size])).values()].reduce(
      (sum, size) => sum + size,
      0,
    );
    const rows = shares.flatMap((share) =>
      policies.flatMap((policy) => {
        const capacity = Math.floor(bytes * share);
        return play(binary, policy, capacity, file);
      }),
    );
    return { drawn, rows };
  });
  const entries = (only === 'ttls' ? [] : traceNames).map((trace) => {
    const requests = Array.from(accesses(readTrace(trace)), (key) => ({ key: Number(key), size: 1 }));
    writeFileSync(file, recordsOf(requests));
    const rows = drawingPolicies.flatMap((policy) =>
      capacities.flatMap((capacity) => play(binary, policy, capacity, file)),
    );
    return { trace, rows, means: capacities.map((capacity) => meanOf(binary, capacity, file)) };
  });
  const library = `libCacheSim ${commit}`;
  const recording = { library, traces: recorded, ...(only !== 'ttls' && { entries }) };
  process.stdout.write(`${JSON.stringify(recording)}\n`);
} finally {
  rmSync(work, { recursive: true });
}
