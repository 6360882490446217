import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Frame } from '../model/frame.ts';
import type { Flow } from './flows.ts';

// Motion shows how one picture became the next and holds nothing: it starts after the new picture is complete, a
// further step ends it at once, and without it (reduced motion, high speed) the pictures are the same.

const easing = 'cubic-bezier(0.2, 0, 0, 1)';
const longestTravel = 240;

/**
 * Moves entries from where they stood in the last picture to where they stand now; those that are new fade in.
 *
 * @param motion milliseconds a whole request may move for; 0 for none
 */
export function useFlip(root: RefObject<HTMLElement>, frame: Frame, motion: number): void {
  const last = useRef(new Map<string, DOMRect>());
  const running = useRef<Animation[]>([]);
  useLayoutEffect(() => {
    // They are remembered, because asking an element for its animations lays the page out.
    for (const animation of running.current) animation.cancel();
    running.current = [];
    // Measuring makes the browser lay the page out at once, which fast playing cannot afford.
    if (motion === 0) {
      last.current.clear();
      return;
    }
    // At the beginning of the next frame, when everything is in place, so that the page is laid out only once.
    const request = requestAnimationFrame(() => {
      const elements = [...(root.current?.querySelectorAll<HTMLElement>('[data-flip]') ?? [])];
      // All places are read before anything is animated: in turns each reading would lay the page out again.
      const places = elements.map((element) => ({
        element,
        name: element.dataset['flip'] ?? '',
        now: element.getBoundingClientRect(),
      }));
      for (const { element, name, now } of places) {
        // A departing entry starts from the slot it had.
        const before = last.current.get(name) ?? last.current.get(name.replace('out-', ''));
        const options = { duration: Math.min(longestTravel, motion), easing };
        if (!before) {
          if (last.current.size > 0) running.current.push(element.animate({ opacity: [0, 1] }, options));
          continue;
        }
        const x = before.left - now.left;
        const y = before.top - now.top;
        if (x === 0 && y === 0) continue;
        running.current.push(element.animate({ transform: [`translate(${x}px, ${y}px)`, 'none'] }, options));
      }
      last.current = new Map(places.map(({ name, now }) => [name, now]));
    });
    return () => cancelAnimationFrame(request);
  }, [frame]);
}

/** Sends a small disc along the ways of the events that this picture adds. */
export function usePacket(
  root: RefObject<HTMLElement>,
  frame: Frame,
  flows: readonly Flow[],
  motion: number,
): void {
  const last = useRef({ step: frame.step, events: frame.events.length });
  const running = useRef<Animation | null>(null);
  useLayoutEffect(() => {
    running.current?.cancel();
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
      running.current = packet.animate(
        points.map(({ x, y }) => ({ transform: `translate(${x}px, ${y}px)`, opacity: 1 })),
        { duration: phased ? Math.min(longestTravel, motion) : motion, easing: 'ease-in-out' },
      );
    });
    return () => cancelAnimationFrame(request);
  }, [frame]);
}

function pointsOf(flow: Flow, stage: HTMLElement): { x: number; y: number }[] {
  const [left = '', right = ''] = flow.path.split('-');
  const from = centre(left, stage);
  const to = centre(right, stage);
  if (!from || !to) return [];
  // A database read is a question and an answer: the disc goes there and comes back.
  if (flow.mark === 'load') return [from, to, from];
  return flow.direction === 'there' ? [from, to] : [to, from];
}

function centre(part: string, stage: HTMLElement): { x: number; y: number } | undefined {
  const box = stage.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
  if (!box) return undefined;
  const frame = stage.getBoundingClientRect();
  return { x: box.left - frame.left + box.width / 2, y: box.top - frame.top + Math.min(box.height / 2, 40) };
}
