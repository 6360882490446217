/**
 * The columns of the comparison: three engines on node-based clusters, and ElastiCache Serverless. The two that most
 * readers come to compare are first, and beside each other on a phone.
 */
export const engines = ['redis-oss', 'memcached', 'valkey', 'serverless'] as const;
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
