import { accessLog } from './access-log.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { keyPerLine } from './key-per-line.ts';
import { monitor } from './monitor.ts';
import { operationPerLine } from './operation-per-line.ts';

/** In the order in which they are tried: what is told apart most surely comes first. */
export const formats: readonly Format[] = [monitor, accessLog, operationPerLine, csv, keyPerLine];
