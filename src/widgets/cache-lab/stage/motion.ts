import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Frame } from '../model/frame.ts';
import type { Flow } from './flows.ts';

// Motion shows how one picture became the next and holds nothing: it starts after the new picture is complete, a
// further step ends it at once, and without it (reduced motion, high speed) the pictures are the same.

const easing = 'cubic-bezier(0.2, 0, 0, 1)';
const longestTravel = 240;

/** Where things are inside a box, which the page may scroll and a window may make narrower. */
interface Places {
  readonly width: number;
  readonly byName: ReadonlyMap<string, Point>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Moves entries from where they stood in the last picture to where they stand now; those that are new fade in.
 * Places are those inside the box: the box itself may be anywhere by then, because the page scrolls.
 *
 * @param motion milliseconds a whole request may move for; 0 for none
 */
export function useFlip(root: RefObject<HTMLElement>, frame: Frame, motion: number): void {
  const last = useRef<Places | null>(null);
  const running = useRef<Animation[]>([]);
  useStillWhenResized(root, running);
  useLayoutEffect(() => {
    // They are remembered, because asking an element for its animations lays the page out.
    for (const animation of running.current) animation.cancel();
    running.current = [];
    // Measuring makes the browser lay the page out at once, which fast playing cannot afford.
    if (motion === 0) {
      last.current = null;
      return;
    }
    // At the beginning of the next frame, when everything is in place, so that the page is laid out only once.
    const request = requestAnimationFrame(() => {
      const box = root.current;
      if (!box) return;
      const { left, top, width, height } = box.getBoundingClientRect();
      // All places are read before anything is animated: in turns each reading would lay the page out again.
      const entries = [...box.querySelectorAll<HTMLElement>('[data-flip]')].map((element) => {
        const place = element.getBoundingClientRect();
        const now = { x: place.left - left, y: place.top - top };
        const most = { x: width - place.width, y: height - place.height };
        return { element, name: element.dataset['flip'] ?? '', now, most };
      });
      // In a box of another width the entries stood elsewhere, perhaps outside of where it ends now.
      const before = last.current?.width === width ? last.current.byName : null;
      for (const { element, name, now, most } of before ? entries : []) {
        // A departing entry starts from the slot it had.
        const from = before?.get(name) ?? before?.get(name.replace('out-', ''));
        const options = { duration: Math.min(longestTravel, motion), easing };
        if (!from) {
          if (before && before.size > 0) running.current.push(element.animate({ opacity: [0, 1] }, options));
          continue;
        }
        // The box may have become lower meanwhile, and an entry never leaves it.
        const x = Math.max(0, Math.min(from.x, most.x)) - now.x;
        const y = Math.max(0, Math.min(from.y, most.y)) - now.y;
        if (x === 0 && y === 0) continue;
        running.current.push(element.animate({ transform: [`translate(${x}px, ${y}px)`, 'none'] }, options));
      }
      last.current = { width, byName: new Map(entries.map(({ name, now }) => [name, now])) };
    });
    return () => cancelAnimationFrame(request);
  }, [frame]);
}

/** Ends what moves when the box gets another width: its way was measured in a box that is no more. */
function useStillWhenResized(root: RefObject<HTMLElement>, running: RefObject<Animation[]>): void {
  useLayoutEffect(() => {
    const box = root.current;
    if (!box) return;
    let width: number | null = null;
    const observer = new ResizeObserver(([entry]) => {
      const before = width;
      width = entry?.contentRect.width ?? null;
      if (before === null || width === before) return;
      for (const animation of running.current ?? []) animation.cancel();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [root, running]);
}

/** Sends a small disc along the ways of the events that this picture adds. */
export function usePacket(
  root: RefObject<HTMLElement>,
  frame: Frame,
  flows: readonly Flow[],
  motion: number,
): void {
  const last = useRef({ step: frame.step, events: frame.events.length });
  const running = useRef<Animation[]>([]);
  useStillWhenResized(root, running);
  useLayoutEffect(() => {
    for (const animation of running.current) animation.cancel();
    running.current = [];
    const { step, events } = last.current;
    last.current = { step: frame.step, events: frame.events.length };
    const stage = root.current;
    const packet = stage?.querySelector<HTMLElement>('.packet');
    if (!stage || !packet) return;
    const stepped = frame.step === step + 1;
    const phased = frame.step === step && frame.events.length > events;
    if (motion === 0 || !(stepped || phased)) return;
    const request = requestAnimationFrame(() => {
      const travelling = phased ? flows.slice(-1) : flows;
      const points = travelling.flatMap((flow) => pointsOf(flow, stage));
      const end = travelling.at(-1);
      if (!end || points.length === 0) return;
      packet.dataset['event'] = end.mark;
      running.current.push(
        packet.animate(
          points.map(({ x, y }) => ({ transform: `translate(${x}px, ${y}px)`, opacity: 1 })),
          { duration: phased ? Math.min(longestTravel, motion) : motion, easing: 'ease-in-out' },
        ),
      );
    });
    return () => cancelAnimationFrame(request);
  }, [frame]);
}

function pointsOf(flow: Flow, stage: HTMLElement): Point[] {
  const [left = '', right = ''] = flow.path.split('-');
  const from = stopAt(left, stage);
  const to = stopAt(right, stage);
  if (!from || !to) return [];
  // A database read is a question and an answer: the disc goes there and comes back.
  if (flow.mark === 'load') return [from, to, from];
  return flow.direction === 'there' ? [from, to] : [to, from];
}

/** Pixels from a part's upper edge to where the disc stops in it, at most. */
const stopDepth = 40;
/** Pixels from the stage's upper edge to where the disc comes in or goes out. */
const gateDepth = 10;
/** Where along the stage's upper edge, as a share of its width. */
const gates: Readonly<Record<string, number>> = { application: 0.2, database: 0.85 };

/**
 * Where the disc stops in a part. On a phone only the first stage of a comparison draws application and database;
 * the discs of the others come in at their stage's upper edge, below the side on which the part is.
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
