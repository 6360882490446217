import type { CacheAsideEvent } from '../../sim/cache-aside/types.ts';
import type { Point } from '../drawing/geometry.ts';

// Positions in the drawing, in the units of its view box, 340 wide.

export const drawingHeight = 372;
export const code = { x: 1, y: 1, width: 338, height: 200 };
/** Baseline of the first line of code, and the distance of the next. */
export const firstLine = 46;
export const lineHeight = 20;
export const cache = { x: 1, y: 262, width: 152, height: 108 };
export const database = { x: 187, y: 258, width: 152, height: 112 };

const application: Point = [170, code.y + code.height + 16];
const cacheSpot: Point = [cache.x + cache.width / 2, cache.y - 14];
const databaseSpot: Point = [database.x + database.width / 2, database.y - 14];

/** Where the visitors' requests are after an event; null for events that have nothing to do with them. */
function spotOf(event: CacheAsideEvent): Point | null {
  switch (event.kind) {
    case 'views-arrived':
    case 'cache-ignored':
    case 'answered':
    case 'old-prices-sold':
    case 'unanswered':
      return application;
    case 'cache-asked':
    case 'cache-unreachable':
    case 'stored':
    case 'entry-deleted':
      return cacheSpot;
    case 'database-asked':
    case 'price-changed':
      return databaseSpot;
    default:
      return null;
  }
}

/** How many requests an event moves, for the token; '' where it is no number of requests. */
export function loadOf(event: CacheAsideEvent): string {
  if (event.kind === 'views-arrived') return String(event.views);
  if (event.kind === 'cache-asked') return String(event.asked);
  if (event.kind === 'database-asked') return String(event.queries);
  if (event.kind === 'stored') return String(event.stored);
  if (event.kind === 'old-prices-sold') return String(event.oldPrices);
  return '';
}

/** Where the requests start, and where they are after each event; nothing when no event moves any. */
export function wayOf(events: readonly CacheAsideEvent[]): Point[] {
  if (!events.some((event) => spotOf(event))) return [];
  const way: Point[] = [application];
  for (const event of events) way.push(spotOf(event) ?? way.at(-1) ?? application);
  return way;
}
