/** A document of AWS and the day on which somebody read it. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** Which copy was read. */
  readonly copy: string;
  /** ISO date. */
  readonly checked: string;
}

/** Where the figures of `node-types.ts` are from; apart from them, since a page that names them needs no figure itself. */
export const nodeSources: readonly Source[] = [
  {
    title: 'ElastiCache UG: Valkey and Redis OSS node-type specific parameters',
    url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html#ParameterGroups.Valkey.NodeSpecific',
    copy: 'c2hans/aws-docs@0cf8728 docs/AmazonElastiCache/latest/dg/ParameterGroups.Engine.md',
    checked: '2026-11-30',
  },
  {
    title: 'ElastiCache UG: Memcached node-type specific parameters',
    url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html#ParameterGroups.Memcached.NodeSpecific',
    copy: 'c2hans/aws-docs@0cf8728 docs/AmazonElastiCache/latest/dg/ParameterGroups.Engine.md',
    checked: '2026-11-30',
  },
  {
    title: 'ElastiCache UG: Managing reserved memory for Valkey and Redis OSS',
    url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-memory-management.html',
    copy: 'c2hans/aws-docs@5605cb0 docs/AmazonElastiCache/latest/dg/redis-memory-management.md',
    checked: '2026-11-30',
  },
  {
    title: 'ElastiCache UG: Quotas (nodes of a cluster)',
    url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html',
    copy: 'c2hans/aws-docs@9a3d9b4 docs/AmazonElastiCache/latest/dg/quota-limits.md',
    checked: '2026-11-30',
  },
  {
    title: 'ElastiCache UG: How ElastiCache works, pricing dimensions (serverless)',
    url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.corecomponents.html',
    copy: 'c2hans/aws-docs@0cf8728 docs/AmazonElastiCache/latest/dg/WhatIs.corecomponents.md',
    checked: '2026-11-30',
  },
];
