import type { DefenceEvent, Safeguard, Visitor } from '../../sim/defence/types.ts';
import type { Point } from '../drawing/geometry.ts';

// Positions in the drawing, in the units of its view box, 340 wide.

export const drawingHeight = 424;
/** The gates on the way from the application to the database, from above. */
export const gates = [
  { safeguard: 'security-group', y: 66 },
  { safeguard: 'encryption-in-transit', y: 132 },
  { safeguard: 'iam-authentication', y: 198 },
] as const satisfies readonly { readonly safeguard: Safeguard; readonly y: number }[];
export const gate = { x: 62, width: 216, height: 38 };
export const application = { x: 100, y: 1, width: 140, height: 36 };
export const database = { x: 112, y: 270, width: 116, height: 82 };
export const host = { x: 1, y: 286, width: 84, height: 54 };
export const snapshot = { x: 255, y: 286, width: 84, height: 54 };
export const log = { x: 95, y: 384, width: 150, height: 38 };

const inside: Point = [170, database.y + 4];

/** Where a visitor comes from. */
const origins: Readonly<Record<Visitor, Point>> = {
  application: [170, 50],
  password: [170, 50],
  'other-vpc': [170, 50],
  listener: [318, 118],
  snapshot: [297, 256],
  administrator: [43, 256],
};

/** Where a visitor is who has got at what it wanted. */
const ends: Readonly<Record<Visitor, Point>> = {
  application: inside,
  password: inside,
  'other-vpc': inside,
  listener: [170, 118],
  snapshot: [297, snapshot.y + 2],
  administrator: [43, host.y + 2],
};

/** In front of a safeguard, for those who are stopped there, and behind it. */
function spotAt(visitor: Visitor, safeguard: Safeguard, behind: boolean): Point {
  if (visitor === 'listener') return [gate.x + gate.width + 14, 118];
  const found = gates.find((each) => each.safeguard === safeguard);
  if (found) return [170, behind ? found.y + gate.height + 14 : found.y - 14];
  return behind ? ends[visitor] : origins[visitor];
}

/** The way of a visitor: where it starts, and where it is after each event. */
export function wayOf(events: readonly DefenceEvent[]): Point[] {
  const way: Point[] = [];
  for (const event of events) {
    const last = way.at(-1);
    if (event.kind === 'set-out') way.push(origins[event.visitor], origins[event.visitor]);
    else if (event.kind === 'passed' || event.kind === 'missing') {
      way.push(spotAt(event.visitor, event.safeguard, true));
    } else if (event.kind === 'stopped') way.push(spotAt(event.visitor, event.safeguard, false));
    else if (event.kind === 'got-through') way.push(ends[event.visitor]);
    else if (last) way.push(last);
  }
  return way;
}
