import { gdsf } from './gdsf.ts';
import { hyperbolic } from './hyperbolic.ts';
import { lecar } from './lecar.ts';
import { lfuPerfect } from './lfu-perfect.ts';
import { lirs } from './lirs.ts';
import { memcached } from './memcached.ts';
import { redisLfu, redisLru, redisVolatileTtl } from './redis.ts';
import { redisNoEviction } from './redis-noeviction.ts';
import { s3FifoPaper } from './s3-fifo-paper.ts';
import { slru } from './slru.ts';
import { wTinyLfu } from './w-tinylfu.ts';

/** The policies that a page fetches when a reader asks for one of them; `index.ts` lists their names. */
export const furtherPolicies = [
  lfuPerfect,
  s3FifoPaper,
  slru,
  lirs,
  wTinyLfu,
  gdsf,
  lecar,
  hyperbolic,
  redisLru,
  redisLfu,
  redisVolatileTtl,
  redisNoEviction,
  memcached,
] as const;
