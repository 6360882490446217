import type { TraceFormat } from './format.ts';
import { jsonLines } from './json-lines.ts';
import { keyPerLine, lirs } from './key-per-line.ts';
import { accessLog } from './logs/access-log.ts';
import { patternedLogs } from './logs/patterned-logs.ts';
import { w3cLog } from './logs/w3c-log.ts';
import { memcachedWatch } from './memcached-watch.ts';
import { operationPerLine } from './operation-per-line.ts';
import { monitor } from './redis/monitor.ts';
import { csv } from './tables/csv.ts';
import { layoutFormats } from './tables/layouts.ts';

/** In the order in which they are tried: the formats recognised most surely come first. */
export const formats: readonly TraceFormat[] = [
  monitor,
  memcachedWatch,
  ...patternedLogs,
  w3cLog,
  accessLog,
  jsonLines,
  operationPerLine,
  ...layoutFormats,
  csv,
  lirs,
  keyPerLine,
];
