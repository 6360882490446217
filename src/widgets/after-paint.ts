/**
 * Runs a task after the next paint, so that an answer to the reader never waits for it.
 *
 * @returns a function that calls it off
 */
export function afterPaint(task: () => void): () => void {
  let calledOff = false;
  // Outside a page there is nothing to be shown first.
  const nextFrame = globalThis.requestAnimationFrame ?? setTimeout;
  // The callback of a frame runs before its paint, a timer set there runs after it.
  nextFrame(() => {
    setTimeout(() => {
      if (!calledOff) task();
    });
  });
  return () => {
    calledOff = true;
  };
}
