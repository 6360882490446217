import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { loadPart } from '../../../loading/load-part.ts';
import type { Frame } from '../model/frame.ts';
import type { Coming } from './coming.ts';

type Movement = typeof import('./movement.ts');

let movement: Promise<Movement | null> | undefined;

/** The next frame tries again. */
function forget(): null {
  movement = undefined;
  return null;
}

/**
 * Moves something once the script for it is there. Without that script, frames follow one another without motion.
 *
 * @param motion milliseconds a whole request may move for; 0 for none
 * @param move returns a function that gives up what has not begun
 * @returns a function that gives the move up
 */
function whenMovable(motion: number, move: (movement: Movement) => () => void): () => void {
  // Without motion its script is not needed; a movement under way has to end.
  if (motion > 0) movement ??= loadPart(() => import('./movement.ts')).catch(forget);
  let giveUp: (() => void) | null = () => undefined;
  void movement?.then((loaded) => {
    if (loaded && giveUp) giveUp = move(loaded);
  });
  return () => {
    giveUp?.();
    giveUp = null;
  };
}

/**
 * Sends the token along the trips of a request.
 *
 * @param coming null while no request plays trip by trip
 * @param motion milliseconds a whole request may move for; 0 for none
 */
export function useToken(
  root: RefObject<HTMLElement>,
  frame: Frame,
  coming: Coming | null,
  motion: number,
): void {
  useLayoutEffect(() => {
    const stage = root.current;
    return stage
      ? whenMovable(motion, ({ sendToken }) => sendToken(stage, frame, coming, motion))
      : undefined;
  }, [frame, coming === null]);
}

/**
 * Moves entries from their places in the last frame to those of now.
 *
 * @param motion milliseconds a whole request may move for; 0 for none
 */
export function useFlip(root: RefObject<HTMLElement>, frame: Frame, motion: number): void {
  useLayoutEffect(() => {
    const box = root.current;
    return box ? whenMovable(motion, ({ moveEntries }) => moveEntries(box, frame.step, motion)) : undefined;
  }, [frame]);
}
