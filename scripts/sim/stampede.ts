import { z } from 'zod';
import { playStampede } from '../../src/sim/stampede/stampede.ts';
import { protections } from '../../src/sim/stampede/types.ts';
import { readJson } from './json-file.ts';

const milliseconds = z.int().max(86_400_000);

/** What differs from these defaults: a popular key of one minute whose query takes half a second. */
const file = z
  .strictObject({
    readers: z.int().min(1).max(1_000_000).default(10_000),
    over: milliseconds.min(0).default(120_000),
    keys: z.int().min(1).max(10_000).default(1),
    ttl: milliseconds.min(1).default(60_000),
    firstExpiry: milliseconds.min(0).default(60_000),
    databaseTime: milliseconds.min(1).default(500),
    retryAfter: milliseconds.min(1).default(50),
    beta: z.number().positive().max(100).default(1),
    jitter: milliseconds.min(0).default(15_000),
    seed: z.int().min(0).default(1),
  })
  .refine(({ ttl, retryAfter }) => ttl >= retryAfter, {
    path: ['retryAfter'],
    message:
      'Whoever comes back later than an entry lives may find it expired once more; give at most the ttl',
  });

/**
 * Plays the same readers under every protection.
 *
 * @throws UsageError when the content is no such settings
 */
export function compareProtections(content: string) {
  const settings = readJson(content, file);
  const played = protections.map((protection) => {
    const { readers: _, ...totals } = playStampede({ ...settings, protection });
    return [protection, totals] as const;
  });
  return { settings, protections: Object.fromEntries(played) };
}
