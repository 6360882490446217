import { SizedTraceBuilder } from '../../src/sim/bytes/sized-trace.ts';
import { amountOf } from './capacity.ts';
import { GridRun } from './grid/grid-run.ts';
import { acceptedIn, itemSentence, tableSentence } from './item-overhead.ts';
import type { Options, SizedGrid } from './options.ts';
import { jsonLines, sizedRowOf, sizedTable } from './output.ts';
import { print, say } from './print.ts';
import { sizeDoubtSentence, sizeLines, UsageError } from './sentences.ts';
import { tellWithTtls } from './stated-ttls.ts';

/**
 * Plays a trace through caches whose capacity is in bytes. The whole trace is held in memory: the size of a read that
 * missed is said by what comes after it.
 *
 * @throws UsageError when the trace says no sizes, or too few
 */
export async function printSized(options: Options, grid: SizedGrid): Promise<void> {
  const { itemOverhead, strategy, seed, ttl, jitter, ttlsOfTrace = false } = grid;
  const itemBytes = itemOverhead === null ? null : acceptedIn(itemOverhead);
  const builder = new SizedTraceBuilder(
    strategy === 'none',
    itemBytes,
    ttl !== null || ttlsOfTrace,
    options.threads > 1,
    ttlsOfTrace,
  );
  const run = new GridRun(options);
  tellWithTtls(await run.read(builder, { sizes: true, ttls: ttlsOfTrace }), builder, options);
  const trace = builder.build();
  const doubt = sizeDoubtSentence(trace);
  if (doubt !== null && !(trace.totalBytes > 0 && options.allowUnusable)) throw new UsageError(doubt);
  for (const sentence of [...sizeLines(trace), itemSentence(itemOverhead)]) say(`${sentence}\n`);
  if (grid.policies.includes('opt'))
    say('With sizes, opt evicts the object whose next use is farthest, which is not the best there is.\n');
  const capacities = grid.capacities?.map((capacity) => amountOf(capacity, trace.totalBytes)) ?? [null];
  const cells = grid.policies.flatMap((policy) =>
    capacities.map((capacity) => ({
      policy,
      capacity,
      strategy,
      seed,
      ttl,
      jitter,
      ...(ttlsOfTrace && { ttlsOfTrace }),
    })),
  );
  const results = await run.play({ kind: 'sized', trace, cells }, { itemOverhead });
  print(
    options.json
      ? jsonLines(results.map((result) => sizedRowOf(result, options, itemOverhead)))
      : sizedTable(results),
  );
  const most = Math.max(...results.map(({ residentAtEnd }) => residentAtEnd));
  if (itemOverhead !== null) say(`${tableSentence(itemOverhead, most)}\n`);
}
