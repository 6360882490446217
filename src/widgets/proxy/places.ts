import { held } from '../../sim/proxy/driven-pool.ts';
import type { PoolTotals } from '../../sim/proxy/types.ts';

// Clients and connections are drawn as counts, never one by one: a kind of dot is one path, however many there are.

/** What a dot or a square stands for. */
export type DotKind = 'working' | 'held' | 'refused' | 'resting' | 'uncommitted';
export type SquareKind = 'used' | 'pinned' | 'free';

/** Dots beside each other and below each other, and the distance between two, in the units of the view box. */
export const columns = { dots: 14, squares: 10 } as const;
const distance = 9.6;
/** Most dots and squares that there is room for. */
const mostDots = 108;
const mostSquares = 100;

/** How many clients one dot stands for, so that all who will ever come find a place. */
export function dotUnit(clients: number): number {
  return Math.max(1, Math.ceil(clients / mostDots));
}

/** How many connections one square stands for. */
export function squareUnit(maxConnections: number): number {
  return Math.max(1, Math.ceil(maxConnections / mostSquares));
}

/** Dots of each kind; a kind that has any client has at least one. */
export function dotsOf(totals: PoolTotals, unit: number): Record<DotKind, number> {
  const { standings } = totals;
  const dots = (clients: number) => Math.ceil(clients / unit);
  const refused = standings.retrying + standings['gave-up'];
  return {
    working: dots(standings.working),
    held: dots(held(totals) - standings.retrying),
    refused: dots(refused),
    resting: dots(standings.idle),
    uncommitted: dots(standings['idle-in-transaction']),
  };
}

export function squaresOf(
  { databaseConnections: { now, pinned } }: PoolTotals,
  maxConnections: number,
  unit: number,
): Record<SquareKind, number> {
  const all = Math.ceil(maxConnections / unit);
  const taken = Math.min(all, Math.ceil(now / unit));
  const tied = Math.min(taken, Math.ceil(pinned / unit));
  return { used: taken - tied, pinned: tied, free: all - taken };
}

/** Each shape in a box of 8 by 8, drawn from its upper left corner. */
const shapes: Readonly<Record<DotKind | SquareKind, string>> = {
  working: 'm.6 4a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0',
  held: 'm1.2 4a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0',
  refused: 'm1.4 1.4l5.2 5.2m0-5.2l-5.2 5.2',
  resting: 'm3 4h2',
  uncommitted: 'm1.2 4a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0m1.8 0h2',
  used: 'm.8.8h6.4v6.4h-6.4z',
  pinned: 'm.8.8h6.4v6.4h-6.4zl6.4 6.4m0-6.4l-6.4 6.4',
  free: 'm1 1h6v6h-6z',
};

/**
 * One path of equal shapes in rows.
 *
 * @param from how many places of the grid are taken before it
 */
export function shapePath(kind: DotKind | SquareKind, from: number, count: number, across: number): string {
  return Array.from({ length: count }, (_, index) => {
    const place = from + index;
    const x = Math.round((place % across) * distance * 10) / 10;
    const y = Math.round(Math.floor(place / across) * distance * 10) / 10;
    return `M${x} ${y}${shapes[kind]}`;
  }).join('');
}
