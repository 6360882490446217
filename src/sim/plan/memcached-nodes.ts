import type { NodeType } from './node-types.ts';

// Figures of AWS's documents: `node-sources.ts` says which.

/**
 * `max_cache_memory` by family and size, in megabytes of 1024 * 1024 bytes: but for rounding it is what the table of
 * Valkey on the same page has. Five node types for which the two tables contradict each other are left out:
 * cache.t3.medium, cache.m4.xlarge, cache.m6g.8xlarge, cache.m7g.8xlarge, and cache.c7gn.12xlarge, which the table of
 * Memcached gives more memory than the node has.
 */
const megabytesOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t2: { micro: 555, small: 1588, medium: 3301 },
  t3: { micro: 512, small: 1402 },
  t4g: { micro: 512, small: 1402, medium: 3164 },
  m4: { large: 6573, '2xlarge': 30_412, '4xlarge': 62_234, '10xlarge': 158_355 },
  m5: {
    large: 6537,
    xlarge: 13_248,
    '2xlarge': 26_671,
    '4xlarge': 53_516,
    '12xlarge': 160_900,
    '24xlarge': 321_865,
  },
  m6g: {
    large: 6537,
    xlarge: 13_248,
    '2xlarge': 26_671,
    '4xlarge': 53_516,
    '12xlarge': 160_900,
    '16xlarge': 214_577,
  },
  m7g: {
    large: 6537,
    xlarge: 13_248,
    '2xlarge': 26_671,
    '4xlarge': 53_516,
    '12xlarge': 160_900,
    '16xlarge': 214_577,
  },
  m8g: {
    large: 6956,
    xlarge: 14_517,
    '2xlarge': 30_390,
    '4xlarge': 62_806,
    '8xlarge': 127_638,
    '12xlarge': 192_470,
    '16xlarge': 257_302,
  },
  r4: {
    large: 12_590,
    xlarge: 25_652,
    '2xlarge': 51_686,
    '4xlarge': 103_815,
    '8xlarge': 208_144,
    '16xlarge': 416_776,
  },
  r5: {
    large: 13_387,
    xlarge: 26_953,
    '2xlarge': 54_084,
    '4xlarge': 108_347,
    '12xlarge': 325_400,
    '24xlarge': 650_869,
  },
  r6g: {
    large: 13_387,
    xlarge: 26_953,
    '2xlarge': 54_084,
    '4xlarge': 108_347,
    '8xlarge': 214_577,
    '12xlarge': 325_400,
    '16xlarge': 429_154,
  },
  r7g: {
    large: 13_387,
    xlarge: 26_953,
    '2xlarge': 54_084,
    '4xlarge': 108_347,
    '8xlarge': 214_577,
    '12xlarge': 325_400,
    '16xlarge': 429_154,
  },
  r8g: {
    large: 14_517,
    xlarge: 30_390,
    '2xlarge': 62_806,
    '4xlarge': 127_638,
    '8xlarge': 257_302,
    '12xlarge': 386_966,
    '16xlarge': 516_630,
  },
  c7gn: {
    large: 3164,
    xlarge: 6537,
    '2xlarge': 13_248,
    '4xlarge': 26_671,
    '8xlarge': 53_516,
    '16xlarge': 108_347,
  },
  c8gn: {
    large: 3176,
    xlarge: 6956,
    '2xlarge': 14_517,
    '4xlarge': 30_390,
    '8xlarge': 62_806,
    '12xlarge': 95_222,
    '16xlarge': 127_638,
  },
};

const megabyte = 2 ** 20;

/** `memcached_connections_overhead`, by default. */
const connectionOverhead = 100 * megabyte;

/** Nodes in a cluster of Memcached, unless AWS has raised the quota. */
export const mostMemcachedNodes = 60;

/** Node types of Memcached, those of a family from the smallest to the largest. */
export const memcachedNodeTypes: readonly NodeType[] = Object.entries(megabytesOf).flatMap(
  ([family, sizes]) =>
    Object.entries(sizes).map(([size, megabytes]) => ({
      name: `cache.${family}.${size}`,
      family,
      memory: megabytes * megabyte,
      reserved: 0,
      overhead: connectionOverhead,
      redis: false,
    })),
);
