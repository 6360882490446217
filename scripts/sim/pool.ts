import { z } from 'zod';
import { compare, defaultProxy, presetNames, presets } from '../../src/sim/proxy/presets.ts';
import type { PoolSettings } from '../../src/sim/proxy/types.ts';
import { readJson } from './json-file.ts';

/** A day. */
const mostTime = 86_400_000;
const mostClients = 100_000;

const time = z.number().min(0).max(mostTime);
const percent = z.int().min(0).max(100);
const count = z.int().min(0).max(mostClients);

/** A number stands for a duration that is always the same. */
const duration = z.union([
  time.transform((mean) => ({ mean, shape: 'constant' as const })),
  z.strictObject({ mean: time, shape: z.enum(['constant', 'exponential']) }),
]);

const arrivals = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('together'), at: time.default(0), count }),
  z.strictObject({ kind: z.literal('even'), from: time.default(0), every: time, count }),
  z.strictObject({
    kind: z.literal('poisson'),
    from: time.default(0),
    perSecond: z.number().positive().max(mostClients),
    count,
  }),
]);

const group = z
  .strictObject({
    name: z.string().min(1),
    arrivals,
    transactions: z.int().min(1).nullable().default(1),
    think: duration.default({ mean: 0, shape: 'constant' }),
    work: duration,
    linger: time.nullable().default(0),
    commits: z.boolean().default(true),
    pins: z.boolean().default(false),
    retryAfter: z.number().min(1).max(mostTime).nullable().default(null),
  })
  .refine(
    ({ transactions, think, work }) => transactions !== null || think.mean + work.mean > 0,
    'Clients that never end have to think or work, or else time would stand still',
  );

const proxy = z.strictObject({
  maxConnectionsPercent: percent.min(1).default(defaultProxy.maxConnectionsPercent),
  maxIdleConnectionsPercent: percent.default(defaultProxy.maxIdleConnectionsPercent),
  connectionBorrowTimeout: time.default(defaultProxy.connectionBorrowTimeout),
  idleClientTimeout: time.default(defaultProxy.idleClientTimeout),
  idleAfter: time.default(defaultProxy.idleAfter),
  latency: time.default(defaultProxy.latency),
});

const settings: z.ZodType<PoolSettings> = z.strictObject({
  seed: z.int().min(0).max(1_000_000_000).default(1),
  until: time,
  maxConnections: z.int().min(1).max(mostClients),
  connectTime: time.default(0),
  groups: z.array(group),
  proxy: proxy.nullable().default(defaultProxy),
  failover: z
    .strictObject({ at: time, outage: time, dnsTtl: time, socketTimeout: time })
    .nullable()
    .default(null),
});

/** The settings of a run, all of them or what differs from a preset that `preset` names. Times are milliseconds. */
const file = z
  .looseObject({ preset: z.enum(presetNames).optional() })
  .transform(({ preset, ...given }): unknown =>
    preset === undefined ? given : { ...presets[preset], ...given },
  )
  .pipe(settings);

/**
 * Plays the same clients without a proxy and with the one of the settings.
 *
 * @throws UsageError when the content is no such settings
 */
export function compareAccess(content: string) {
  const { direct, proxied } = compare(readJson(content, file));
  return { direct: direct.totals, proxied: proxied?.totals ?? null };
}
