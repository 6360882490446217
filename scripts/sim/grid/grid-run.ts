import { createHash, type Hash } from 'node:crypto';
import type { OperationSink } from '../../../src/sim/trace/format.ts';
import type { TraceReport } from '../../../src/sim/trace/report.ts';
import { versionOfProject } from '../plan/saving.ts';
import { readTrace } from '../read-trace.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Grid, Kind, ResultOf } from './cells.ts';
import { finishedCells, type GridIdentity, keepCells } from './finished-cells.ts';
import { playCells } from './play-cells.ts';
import { showDone, showReading } from './stopping.ts';

/** The first result is kept, then all at most so often, and at the end. */
const keepMilliseconds = 250;

interface GridOptions extends ReadingOptions {
  readonly threads: number;
  /** The file that keeps finished cells; null: none does. */
  readonly resume: string | null;
}

/** Reads a trace and plays a grid over it; with a file to keep them, finished cells are not played again. */
export class GridRun {
  private readonly options: GridOptions;
  private readonly hash: Hash | null;

  constructor(options: GridOptions) {
    this.options = options;
    this.hash = options.resume === null ? null : createHash('sha256');
    showReading();
  }

  /** @throws UsageError as {@link readTrace} does */
  read(sink: OperationSink, { sizes = false, ttls = false } = {}): Promise<TraceReport> {
    const { hash } = this;
    return readTrace(this.options, sink, {
      sizes,
      ttls,
      ...(hash !== null && { onBytes: (bytes: Uint8Array) => hash.update(bytes) }),
    });
  }

  /**
   * @param also what else decides the results
   * @returns the results in the order of the cells
   * @throws UsageError when the file of finished cells cannot be used
   */
  async play<K extends Kind>(grid: Grid<K>, also: unknown = null): Promise<ResultOf<K>[]> {
    const { threads, resume } = this.options;
    const total = grid.cells.length;
    if (resume === null || this.hash === null) {
      let done = 0;
      showDone(done, total);
      return playCells(grid, { threads, onDone: () => showDone(++done, total) });
    }
    const identity = this.identityOf(grid, this.hash.digest('hex'), also);
    const results = finishedCells<ResultOf<K>>(resume, identity);
    showDone(results.size, total);
    let keptAt = Number.NEGATIVE_INFINITY;
    return playCells(grid, {
      threads,
      known: new Map(results),
      onDone(place, result) {
        results.set(place, result);
        const now = performance.now();
        if (now - keptAt < keepMilliseconds && results.size < total) return;
        keepCells(resume, identity, results);
        keptAt = now;
        showDone(results.size, total);
      },
    });
  }

  private identityOf<K extends Kind>({ kind, cells }: Grid<K>, sha256: string, also: unknown): GridIdentity {
    const { format, accessLogKey, columns, fills } = this.options;
    const options = JSON.stringify({ kind, cells, format, accessLogKey, columns, fills, also });
    return { version: versionOfProject(), sha256, options };
  }
}
