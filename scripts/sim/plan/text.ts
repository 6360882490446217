import { nodeSources } from '../../../src/sim/plan/node-sources.ts';
import type { PlanResult } from '../../../src/sim/plan/plan.ts';
import { type PlanWords, priceOf, type Repeatable } from '../../../src/sim/plan/record.ts';
import { percent, table } from '../output.ts';
import { count } from '../sentences.ts';
import { bytesText, entries, indented, nodesNote, share, unknownLoad } from './wording.ts';

/** Everything about a plan, to be read. */
export function planText(plan: PlanResult, repeatable: Repeatable, words: PlanWords): string {
  const sections = [
    requestLines(plan),
    hotKeyLines(plan, words),
    curveLines(plan, words),
    windowLines(plan, words),
    scanLines(plan, words),
    togetherLines(plan, words),
    memoryLines(plan, words),
    databaseLines(plan, words),
    ttlLines(plan, words),
    repeatLines(repeatable),
  ];
  return `${sections.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}

function requestLines({ reads, keys, askedOnce, sizes }: PlanResult): string[] {
  return [
    'Requests',
    `  ${count(reads, 'read')} of ${count(keys, 'key')}, ${askedOnce} of them asked for once (${share(askedOnce, keys)}).`,
    `  Compulsory misses: ${keys}, the first read of each key, ${share(keys, reads)} of the reads. No cache hits more often than ${percent(1 - keys / reads)} from empty.`,
    sizes.mean === null
      ? '  Sizes: unknown.'
      : `  Sizes: ${sizes.mean.toFixed(1)} bytes on average, known of ${count(sizes.keys, 'key')}.`,
  ];
}

function hotKeyLines({ hotKeys }: PlanResult, { nameOf }: PlanWords): string[] {
  if (hotKeys.length === 0) return ['Hot keys', '  No key is asked for twice.'];
  const rows = hotKeys.map(({ key, requests, share: ofAll }) => [
    nameOf(key),
    String(requests),
    percent(ofAll),
  ]);
  return ['Hot keys', ...indented(table(['key', 'reads', 'share'], rows))];
}

function curveLines({ curve, knee, planned }: PlanResult, { options }: PlanWords): string[] {
  const rows = curve.map(({ capacity, hitRatio, warm }) => [
    `${capacity}${capacity === planned.capacity ? ' *' : ''}`,
    percent(hitRatio),
    percent(warm?.hitRatio ?? null),
    warm === null || warm.margin === null ? 'unknown' : `± ${(100 * warm.margin).toFixed(2)}`,
  ]);
  return [
    'Hit ratio of LRU by entries',
    ...indented(table(['entries', 'from empty', 'warm', '95 %'], rows)),
    '  Exact for this trace. Warm: after the cache was full for the first time; "-" where it never is. 95 %: what as much of',
    '  the same traffic would differ by, from ten batches of the warm requests.',
    `  More memory stops paying at ${entries(knee)}: from there no doubling gains ${100 * options.settings.gain} points or more.`,
    `  * is what the rest plans for.`,
  ];
}

function windowLines({ windows, planned }: PlanResult, { timeUnit }: PlanWords): string[] {
  const rows = windows.map(({ from, requests, workingSet, newKeys, hitRatio }) => [
    String(Math.round(from)),
    String(requests),
    String(workingSet),
    String(newKeys),
    percent(hitRatio),
  ]);
  const title = timeUnit === undefined ? 'read' : 'time';
  return [
    `Over time, with ${entries(planned.capacity)} from empty`,
    ...indented(table([`from ${title}`, 'reads', 'working set', 'new keys', 'hit ratio'], rows)),
  ];
}

function scanLines({ scans, reads }: PlanResult, { options }: PlanWords): string[] {
  const { scanLength } = options.settings;
  if (scans.count === 0)
    return [
      'Scans',
      `  None: after the start, no ${scanLength} reads in a row are of keys that are new. Scans that take turns with other requests are not seen.`,
    ];
  return [
    'Scans',
    `  ${scans.count}, of ${scans.requests} reads (${share(scans.requests, reads)}), the longest of ${scans.longest}; ${scans.neverAgain} of their keys are never asked for again.`,
  ];
}

function togetherLines({ together }: PlanResult, { timeUnit }: PlanWords): string[] {
  if (together === null) return ['Expiring together', '  Unknown: the trace sets no times to live.'];
  const span = timeUnit === 'as-given' ? 'unit of time' : 'second';
  if (together.fullest.length === 0)
    return ['Expiring together', `  None of ${together.entries} entries end in the same ${span} as another.`];
  const rows = together.fullest.map(({ moment, entries }) => [String(moment), String(entries)]);
  return [
    `Expiring together, of ${together.entries} entries, in the same ${span}`,
    ...indented(table(['from time', 'entries'], rows)),
  ];
}

function memoryLines({ memory, planned, keys }: PlanResult, { options }: PlanWords): string[] {
  if (memory === null)
    return ['Memory', '  Unknown: the trace does not say how large items are; --item-bytes N does.'];
  const { prices, settings } = options;
  const rows = memory.fits.map(({ type, shards, usable, used }) => {
    const price = priceOf(type.name, shards, prices);
    return [
      `${shards > 1 ? `${shards} x ` : ''}${type.name}`,
      bytesText(usable),
      percent(used),
      ...(prices.size === 0 ? [] : [price === null ? 'unknown' : String(Number(price.toPrecision(6)))]),
    ];
  });
  const { serverless } = memory;
  const each = `${Number(memory.itemBytes.toFixed(1))} bytes (${memory.from === 'trace' ? 'mean of the trace' : 'as given'}${settings.overheadBytes > 0 ? ', with the overhead' : ''})`;
  return [
    'Memory',
    `  ${entries(Math.min(planned.capacity, keys))} of ${each} take ${bytesText(memory.bytes)}.${settings.overheadBytes > 0 ? '' : ' What the server itself needs for an item comes on top: --overhead N adds it.'}`,
    ...indented(table(['node type', 'for data', 'used', ...(prices.size === 0 ? [] : ['price/hour'])], rows)),
    `  ${nodesNote(settings)}${prices.size === 0 ? ' Prices: unknown; --price enters them.' : ''}`,
    `  Serverless: all keys are ${bytesText(serverless.bytes)}, paid for as ${bytesText(serverless.metered)} (at least 1 GB by AWS's guide, 100 MB for Valkey by its price page); ${serverless.units} ECPUs${serverless.unitsPerSecond === null ? '' : `, ${serverless.unitsPerSecond.toFixed(1)} a second`}.`,
    `  Figures of AWS, read ${nodeSources[0]?.checked}: ${nodeSources.map(({ url }) => url).join(' ')}`,
  ];
}

function databaseLines({ database, planned }: PlanResult, { timeUnit }: PlanWords): string[] {
  const title = 'Load left on the database';
  if (database === null) return [title, unknownLoad(timeUnit)];
  return [
    title,
    `  ${database.before.toFixed(2)} reads a second without a cache; ${database.after.toFixed(2)} with ${entries(planned.capacity)} from empty, ${database.peak.toFixed(2)} in the fullest window.`,
  ];
}

function ttlLines({ ttls, planned }: PlanResult, { timeUnit }: PlanWords): string[] {
  const title = 'What another TTL costs';
  if (ttls === null)
    return [
      title,
      timeUnit === undefined
        ? '  Unknown: the trace has no times.'
        : '  Not asked: the trace sets no times to live, and --ttl gives none.',
    ];
  const rows = ttls.map(({ ttl, hitRatio, misses, expired, staleReads }) => [
    ttl === null ? 'for ever' : String(ttl),
    percent(hitRatio),
    String(misses),
    String(expired),
    String(staleReads),
  ]);
  return [
    `${title}, with ${entries(planned.capacity)}`,
    ...indented(table([unitOf(timeUnit), 'hit ratio', 'misses', 'expired', 'stale reads'], rows)),
  ];
}

function unitOf(timeUnit: PlanWords['timeUnit']): string {
  return timeUnit === 'milliseconds' ? 'TTL, ms' : timeUnit === 'seconds' ? 'TTL, s' : 'TTL';
}

function repeatLines({ sha256, version }: Repeatable): string[] {
  return [`sha256 ${sha256}, version ${version}; nothing is drawn at random.`];
}
