import { type Server, type SessionEvent, servers, type User, users } from '../../sim/session/types.ts';
import type { Point } from '../drawing/geometry.ts';

// Positions in the drawing, in the units of its view box, 340 wide.

export const drawingHeight = 396;
/** Users, servers and the sessions in them are in three columns. */
export const columnWidth = 106;
const columns = [1, 117, 233] as const;

export const userTop = 2;
export const userHeight = 48;
export const balancer = { x: 60, y: 88, width: 220, height: 34 };
export const serverTop = 166;
export const serverHeight = 78;
export const cacheZone = { x: 1, y: 278, width: 338, height: 116 };
export const cacheNode = { y: 302, width: 152, height: 80 };
const cacheColumns = [12, 176] as const;

export const userX = (user: User): number => columns[users.indexOf(user)] ?? 0;
export const serverX = (server: Server): number => columns[servers.indexOf(server)] ?? 0;
/** Left edge of a place of the cache; the only node of Memcached is in the middle. */
export const cacheX = (place: 0 | 1, nodes: number): number => (nodes === 1 ? 94 : cacheColumns[place]);

const userSpot = (user: User): Point => [userX(user) + columnWidth / 2, userTop + userHeight + 15];
const balancerSpot: Point = [balancer.x + 18, balancer.y + balancer.height / 2];
const serverSpot = (server: Server): Point => [serverX(server) + columnWidth - 15, serverTop - 4];
const cacheSpot = (place: 0 | 1, nodes: number): Point => [
  cacheX(place, nodes) + cacheNode.width - 16,
  cacheNode.y - 2,
];

/**
 * Where the request is after an event of its step.
 *
 * @param last where it was before; events that move nothing leave it there
 * @param primary place of the cache's primary
 * @param nodes how many places the cache has
 */
function spotAfter(event: SessionEvent, last: Point, primary: 0 | 1, nodes: number): Point {
  switch (event.kind) {
    case 'login-sent':
    case 'request-sent':
      return balancerSpot;
    case 'sent-in-turn':
    case 'sent-by-cookie':
    case 'sent-elsewhere':
    case 'found-on-server':
      return serverSpot(event.server);
    case 'not-found':
      // It looked in vain where sessions are kept.
      return nodes > 0 ? cacheSpot(primary, nodes) : last;
    case 'stored-in-cache':
    case 'found-in-cache':
      return cacheSpot(primary, nodes);
    case 'replicated':
      return cacheSpot(primary === 0 ? 1 : 0, nodes);
    case 'unserved':
    case 'logged-in':
    case 'still-logged-in':
    case 'login-page':
      return userSpot(event.user);
    default:
      return last;
  }
}

/** The way of a request: where it starts, and where it is after each event. */
export function wayOf(events: readonly SessionEvent[], primary: 0 | 1, nodes: number): Point[] {
  const first = events[0];
  if (first === undefined || !('user' in first)) return [];
  const way = [userSpot(first.user)];
  for (const event of events) way.push(spotAfter(event, way.at(-1) ?? balancerSpot, primary, nodes));
  return way;
}
