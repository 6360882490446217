// Figures of AWS's documents: `node-sources.ts` says which.

/** What runs on a node. */
export const engines = ['valkey', 'redis', 'memcached'] as const;
export type Engine = (typeof engines)[number];

export interface NodeType {
  /** Such as `cache.r7g.large`. */
  readonly name: string;
  readonly family: string;
  /**
   * Bytes before anything is reserved. AWS's table calls them maxmemory, and its page on reserved memory the advertised
   * memory, of which maxmemory is what the reserve leaves; that of cache.r7g.large is 13.07 GiB, as advertised.
   */
  readonly memory: number;
  /** Percent of the memory that AWS advises to set aside: the default, or more on micro and small nodes. */
  readonly reserved: number;
  /** Bytes that are set aside besides. */
  readonly overhead: number;
  /** Redis OSS has it, too, and not only Valkey. */
  readonly redis: boolean;
}

/** By family and size. r6gd is left out: its nodes hold more on their disks than in memory. */
const memoryOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t2: { micro: 581_959_680, small: 1_665_138_688, medium: 3_461_349_376 },
  t3: { micro: 536_870_912, small: 1_471_026_299, medium: 3_317_862_236 },
  t4g: { micro: 536_870_912, small: 1_471_026_299, medium: 3_317_862_236 },
  m4: {
    large: 6_892_593_152,
    xlarge: 15_328_501_760,
    '2xlarge': 31_889_126_359,
    '4xlarge': 65_257_290_629,
    '10xlarge': 166_047_614_239,
  },
  m5: {
    large: 6_854_542_746,
    xlarge: 13_891_921_715,
    '2xlarge': 27_966_669_210,
    '4xlarge': 56_116_178_125,
    '12xlarge': 168_715_971_994,
    '24xlarge': 337_500_562_842,
  },
  m6g: {
    large: 6_854_542_746,
    xlarge: 13_891_921_715,
    '2xlarge': 27_966_669_210,
    '4xlarge': 56_116_178_125,
    '8xlarge': 111_325_552_312,
    '12xlarge': 168_715_971_994,
    '16xlarge': 225_000_375_228,
  },
  m7g: {
    large: 6_854_542_746,
    xlarge: 13_891_921_715,
    '2xlarge': 27_966_669_210,
    '4xlarge': 56_116_178_125,
    '8xlarge': 111_325_552_312,
    '12xlarge': 168_715_971_994,
    '16xlarge': 225_000_375_228,
  },
  m8g: {
    large: 7_294_178_820,
    xlarge: 15_222_495_510,
    '2xlarge': 31_866_224_640,
    '4xlarge': 65_856_864_256,
    '8xlarge': 133_838_143_488,
    '12xlarge': 201_819_422_720,
    '16xlarge': 269_800_701_952,
  },
  r4: {
    large: 13_201_781_556,
    xlarge: 26_898_228_839,
    '2xlarge': 54_197_537_997,
    '4xlarge': 108_858_546_586,
    '8xlarge': 218_255_432_090,
    '16xlarge': 437_021_573_120,
  },
  r5: {
    large: 14_037_181_030,
    xlarge: 28_261_849_702,
    '2xlarge': 56_711_183_565,
    '4xlarge': 113_609_865_216,
    '12xlarge': 341_206_346_547,
    '24xlarge': 682_485_973_811,
  },
  r6g: {
    large: 14_037_181_030,
    xlarge: 28_261_849_702,
    '2xlarge': 56_711_183_565,
    '4xlarge': 113_609_865_216,
    '8xlarge': 225_000_375_228,
    '12xlarge': 341_206_346_547,
    '16xlarge': 450_000_750_456,
  },
  r7g: {
    large: 14_037_181_030,
    xlarge: 28_261_849_702,
    '2xlarge': 56_711_183_565,
    '4xlarge': 113_609_865_216,
    '8xlarge': 225_000_375_228,
    '12xlarge': 341_206_346_547,
    '16xlarge': 450_000_750_456,
  },
  r8g: {
    large: 15_222_495_510,
    xlarge: 31_866_224_640,
    '2xlarge': 65_856_864_256,
    '4xlarge': 133_838_143_488,
    '8xlarge': 269_800_701_952,
    '12xlarge': 405_763_260_416,
    '16xlarge': 541_725_818_880,
  },
  c7gn: {
    large: 3_317_862_236,
    xlarge: 6_854_542_746,
    '2xlarge': 13_891_921_715,
    '4xlarge': 27_966_669_210,
    '8xlarge': 56_116_178_125,
    '12xlarge': 84_357_985_997,
    '16xlarge': 113_609_865_216,
  },
  c8gn: {
    large: 3_330_020_474,
    xlarge: 7_294_178_820,
    '2xlarge': 15_222_495_510,
    '4xlarge': 31_866_224_640,
    '8xlarge': 65_856_864_256,
    '12xlarge': 99_847_503_872,
    '16xlarge': 133_838_143_488,
  },
};

/** In the table of Valkey and not in that of Redis OSS. */
const valkeyOnly: ReadonlySet<string> = new Set(['m8g', 'r8g', 'c8gn']);

/** `reserved-memory-percent`: what AWS advises for the smallest nodes, and the default. */
const reservedOf: Readonly<Record<string, number>> = { micro: 50, small: 30 };
const reservedByDefault = 25;

/** Nodes in a cluster of Valkey or Redis OSS with cluster mode enabled, unless AWS has raised the quota. */
export const mostNodes = 90;

/** Node types of Valkey, those of a family from the smallest to the largest. */
export const nodeTypes: readonly NodeType[] = Object.entries(memoryOf).flatMap(([family, sizes]) =>
  Object.entries(sizes).map(([size, memory]) => ({
    name: `cache.${family}.${size}`,
    family,
    memory,
    reserved: reservedOf[size] ?? reservedByDefault,
    overhead: 0,
    redis: !valkeyOnly.has(family),
  })),
);

export const serverless = {
  /** Bytes that are paid for at least: the user guide says 1 GB, and the price page 100 MB for Valkey. */
  leastMetered: 1_000_000_000,
  /** Bytes of a read that one ECPU pays for: AWS says a kilobyte, taken here for 1024 bytes. */
  bytesPerUnit: 1024,
} as const;
