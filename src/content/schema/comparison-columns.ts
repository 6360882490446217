/** The columns of the comparison: three engines on node-based clusters, and ElastiCache Serverless. */
export const engines = ['redis-oss', 'valkey', 'memcached', 'serverless'] as const;
export type Engine = (typeof engines)[number];

/** The themes that group the rows, in the order of the page. */
export const themes = [
  'data-model',
  'durability',
  'availability',
  'scaling',
  'security',
  'operations',
  'price',
] as const;
export type Theme = (typeof themes)[number];
