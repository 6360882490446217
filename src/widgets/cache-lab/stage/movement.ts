import type { Frame } from '../model/frame.ts';
import type { Coming } from './coming.ts';
import type { Flow } from './flows.ts';
import { tripTo } from './trips.ts';

// Motion shows how one frame became the next and holds nothing: it starts after the new frame is complete, a further
// step ends it at once, and without it (reduced motion, high speed) the frames are the same. So its script comes after
// the first frame.

const easing = 'cubic-bezier(0.2, 0, 0, 1)';
/** Milliseconds of a movement outside of trip by trip, at most. */
const longestTravel = 240;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where things are inside a box, which the page may scroll and a window may make narrower. */
interface Places {
  readonly step: number;
  readonly width: number;
  readonly byName: ReadonlyMap<string, Point>;
}

/** Places of the entries of a cache in the last frame. */
const lastPlaces = new WeakMap<HTMLElement, Places>();

/** What moves in a box. It is remembered, because asking an element for its animations lays the page out. */
const running = new WeakMap<HTMLElement, Animation[]>();

/** What is to be measured at the beginning of the next frame; each returns what begins to move then. */
const waiting = new Set<() => () => void>();

/**
 * Measures in the next frame, when everything is in place, so that the page is laid out only once: what moves begins
 * when all boxes and tokens have been measured, since each movement in between would have the page laid out again.
 *
 * @returns a function that gives it up
 */
function inNextFrame(measure: () => () => void): () => void {
  if (waiting.size === 0) {
    requestAnimationFrame(() => {
      const measures = [...waiting];
      waiting.clear();
      const movements = measures.map((measure) => measure());
      for (const begin of movements) begin();
    });
  }
  waiting.add(measure);
  return () => waiting.delete(measure);
}

/**
 * Moves entries from their places in the last frame to those of now; new ones fade in. Places are those inside the box:
 * the box itself may be anywhere by then, because the page scrolls. After a jump over many requests nothing moves: no
 * way that an entry would take is one it took, and dozens that move at once keep the reader waiting.
 *
 * @param step of the frame
 * @param motion milliseconds a whole request may move for; 0 for none
 * @returns a function that gives up what has not begun
 */
export function moveEntries(box: HTMLElement, step: number, motion: number): () => void {
  endMovement(box);
  // Measuring makes the browser lay the page out at once, which fast playing cannot afford.
  if (motion === 0) {
    lastPlaces.delete(box);
    return () => undefined;
  }
  return inNextFrame(() => {
    const { left, top, width, height } = box.getBoundingClientRect();
    const entries = [...box.querySelectorAll<HTMLElement>('[data-flip]')].map((element) => {
      const place = element.getBoundingClientRect();
      const now = { x: place.left - left, y: place.top - top };
      const most = { x: width - place.width, y: height - place.height };
      return { element, name: element.dataset['flip'] ?? '', now, most };
    });
    const last = lastPlaces.get(box);
    const near = last !== undefined && Math.abs(step - last.step) <= 1;
    // In a box of another width the entries were elsewhere, perhaps outside of where it ends now.
    const before = near && last.width === width ? last.byName : null;
    lastPlaces.set(box, { step, width, byName: new Map(entries.map(({ name, now }) => [name, now])) });
    return () => {
      const moving = before
        ? entries.map(({ element, name, now, most }) => {
            // A departing entry starts from the slot it had.
            const from = before.get(name) ?? before.get(name.replace('out-', ''));
            const options = { duration: Math.min(longestTravel, motion), easing };
            if (!from) return before.size > 0 ? element.animate({ opacity: [0, 1] }, options) : null;
            // The box may have become lower meanwhile, and an entry never leaves it.
            const x = Math.max(0, Math.min(from.x, most.x)) - now.x;
            const y = Math.max(0, Math.min(from.y, most.y)) - now.y;
            if (x === 0 && y === 0) return null;
            return element.animate({ transform: [`translate(${x}px, ${y}px)`, 'none'] }, options);
          })
        : [];
      begin(
        box,
        moving.filter((animation) => animation !== null),
      );
    };
  });
}

/** The moment of the last trip of a stage's token. */
const lastTold = new WeakMap<HTMLElement, { readonly step: number; readonly events: number }>();

/**
 * Sends the token, which carries a request's key and value, along the trips of a request that plays trip by trip; it
 * stays where it arrived, with what it brought, until the next trip. When the reader steps to a phase by hand, the
 * token makes the phase's trip once.
 *
 * @param coming null while no request plays trip by trip
 * @param motion milliseconds a whole request may move for; 0 for none
 * @returns a function that gives up what has not begun
 */
export function sendToken(
  stage: HTMLElement,
  { step, events, operation }: Frame,
  coming: Coming | null,
  motion: number,
): () => void {
  const last = lastTold.get(stage);
  lastTold.set(stage, { step, events: events.length });
  const sameStep = last?.step === step;
  const phased = sameStep && events.length === last.events + 1;
  const trip = coming ? coming.trip : phased ? tripTo(events, events.length - 1) : null;
  if (coming && !trip && sameStep) return () => undefined;
  const token = stage.querySelector<HTMLElement>('.token');
  if (!token || !trip || motion === 0) {
    endMovement(stage);
    token?.replaceChildren();
    return () => undefined;
  }
  load(token, trip, operation?.name);
  const duration = coming?.milliseconds ?? Math.min(longestTravel, motion);
  return inNextFrame(() => {
    const points = pointsOf(trip, stage).map((point) => within(point, token, stage));
    return () => {
      endMovement(stage);
      if (points.length === 0) return;
      const transforms = points.map(({ x, y }) => ({ transform: `translate(${x}px, ${y}px)`, opacity: 1 }));
      // When a request plays trip by trip, the token stays where it arrived until the next trip.
      const fill = coming ? 'forwards' : 'none';
      const moving = [token.animate(transforms, { duration, easing: 'ease-in-out', fill })];
      // A version read in the database travels on the way back only.
      const version = token.querySelector('.version');
      if (trip.mark === 'load' && points.length > 2 && version) {
        const halfway = [
          { opacity: 0 },
          { opacity: 0, offset: 0.5 },
          { opacity: 1, offset: 0.5 },
          { opacity: 1 },
        ];
        moving.push(version.animate(halfway, { duration }));
      }
      begin(stage, moving);
    };
  });
}

/** Gives the token what it says on a trip: the key and, where one travels, the version of its value. */
function load(token: HTMLElement, { path, mark, version }: Flow, key: string | undefined): void {
  token.dataset['event'] = mark;
  const parts: HTMLElement[] = [];
  // A deferred write is of another key than the request.
  if (key !== undefined && !(path === 'cache-database' && mark === 'flush'))
    parts.push(part('bdi', 'key', key));
  if (version !== null) parts.push(part('span', 'version', `v${version}`));
  token.replaceChildren(...parts);
}

function part(tag: 'bdi' | 'span', name: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

function begin(box: HTMLElement, animations: Animation[]): void {
  if (!running.has(box)) endWhenResized(box);
  running.set(box, animations);
}

function endMovement(box: HTMLElement): void {
  for (const animation of running.get(box) ?? []) animation.cancel();
  if (running.has(box)) running.set(box, []);
}

/** Ends what moves when the box gets another width: its way was measured in a box that is no more. */
function endWhenResized(box: HTMLElement): void {
  let width: number | null = null;
  new ResizeObserver(([entry]) => {
    const before = width;
    width = entry?.contentRect.width ?? null;
    if (before !== null && width !== before) endMovement(box);
  }).observe(box);
}

/** The token's upper left corner for its middle at a point, inside its stage as a whole. */
function within({ x, y }: Point, token: HTMLElement, stage: HTMLElement): Point {
  const { offsetWidth: width, offsetHeight: height } = token;
  return {
    x: Math.max(0, Math.min(x - width / 2, stage.clientWidth - width)),
    y: Math.max(0, Math.min(y - height / 2, stage.clientHeight - height)),
  };
}

function pointsOf(flow: Flow, stage: HTMLElement): Point[] {
  const [left = '', right = ''] = flow.path.split('-');
  const from = stopAt(left, stage);
  const to = stopAt(right, stage);
  if (!from || !to) return [];
  // A database read is a question and an answer: the token goes there and comes back.
  if (flow.mark === 'load') return [from, to, from];
  return flow.direction === 'there' ? [from, to] : [to, from];
}

/** Pixels from a part's upper edge to where the token stops in it, at most. */
const stopDepth = 40;
/** Pixels from the stage's upper edge to where the token comes in or goes out. */
const gateDepth = 10;
/** Where along the stage's upper edge, as a share of its width. */
const gates: Readonly<Record<string, number>> = { application: 0.2, database: 0.85 };

/**
 * Where the token stops in a part. On a phone only the first stage of a comparison draws application and database;
 * the tokens of the others come in at their stage's upper edge, below the side on which the part is.
 */
function stopAt(part: string, stage: HTMLElement): Point | undefined {
  const box = stage.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
  if (!box) return undefined;
  const frame = stage.getBoundingClientRect();
  // A part that is not drawn measures nothing and would be found at the page's corner.
  if (box.width === 0) return { x: (gates[part] ?? 0) * frame.width, y: gateDepth };
  return {
    x: box.left - frame.left + box.width / 2,
    y: box.top - frame.top + Math.min(box.height / 2, stopDepth),
  };
}
