import { isatty } from 'node:tty';
import { say } from './print.ts';

/** Files below this many bytes are read before a user wonders. */
const bytesWorthShowing = 32 * 2 ** 20;
const barWidth = 30;
const redrawMilliseconds = 100;

/** A progress bar on standard error for long files; on a terminal redrawn in place, elsewhere a line every tenth. */
export class ProgressBar {
  private readonly size: number;
  private readonly started = performance.now();
  private done = 0;
  private shown = 0;
  private drawnAt = 0;

  /** @param size in bytes; null when it is not known */
  constructor(size: number | null) {
    this.size = size !== null && size >= bytesWorthShowing ? size : 0;
  }

  advance(bytes: number, operations: number): void {
    if (this.size === 0) return;
    this.done += bytes;
    const share = Math.min(1, this.done / this.size);
    if (isatty(2)) {
      const now = performance.now();
      if (now - this.drawnAt < redrawMilliseconds && share < 1) return;
      this.drawnAt = now;
      say(`\r${this.line(share, operations)}${share === 1 ? '\n' : ''}`);
    } else if (Math.floor(share * 10) > this.shown) {
      this.shown = Math.floor(share * 10);
      say(`${this.line(share, operations)}\n`);
    }
  }

  private line(share: number, operations: number): string {
    const filled = Math.round(share * barWidth);
    const bar = '#'.repeat(filled) + '.'.repeat(barWidth - filled);
    const rate = operations / Math.max(1, performance.now() - this.started) / 1000;
    return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %, ${operations} operations, ${rate.toFixed(1)} million/s`;
  }
}

/** Grids of fewer steps, operations times cells, are played before a user wonders. */
const stepsWorthShowing = 30_000_000;

/** How far a grid is and how long the rest may take; on a terminal redrawn in place, elsewhere a line every tenth. */
export class CellProgress {
  private readonly cells: number;
  private readonly isShown: boolean;
  private readonly started = performance.now();
  private done = 0;

  /** @param operations of the trace, which each cell plays */
  constructor(operations: number, cells: number) {
    this.cells = cells;
    this.isShown = cells > 1 && operations * cells >= stepsWorthShowing;
  }

  /** One more cell is played. */
  advance(): void {
    const before = this.done++;
    if (!this.isShown) return;
    const { done, cells } = this;
    const seconds = ((performance.now() - this.started) / 1000 / done) * (cells - done);
    const line = `Played ${done} of ${cells} cells, about ${timeText(seconds)} left`;
    if (isatty(2)) say(`\r\u001b[K${line}${done === cells ? '\n' : ''}`);
    else if (Math.floor((10 * before) / cells) < Math.floor((10 * done) / cells)) say(`${line}.\n`);
  }
}

function timeText(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return seconds < 6000 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
