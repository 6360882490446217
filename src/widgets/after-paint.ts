/**
 * Runs a task after the next paint, so that an answer to the reader never waits for it.
 *
 * @returns a function that calls it off
 */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Outside a page there is nothing to be shown first.
  if (typeof requestAnimationFrame === 'undefined') {
    timer = setTimeout(task);
    return () => clearTimeout(timer);
  }
  // The callback of a frame runs before its paint, a timer set there runs after it.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
