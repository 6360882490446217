// A thread that plays cells of a grid: it is sent one after the other and answers each with its result.
import { parentPort, workerData } from 'node:worker_threads';
import { type CellOf, type Kind, playCell, type TraceOf } from './cells.ts';

const { kind, trace } = workerData as { readonly kind: Kind; readonly trace: TraceOf<Kind> };

parentPort?.on('message', (cell: CellOf<Kind>) => parentPort?.postMessage(playCell(kind, trace, cell)));
