/**
 * Leaves the focus where a keyboard reader can go on: a button that leads on is gone once it has been pressed, and the
 * focus with it. The one that plays and pauses stays.
 *
 * @param figure the lab's figure
 */
export function focusPlay(figure: Element | null): void {
  figure?.querySelector<HTMLElement>('.player-play')?.focus({ preventScroll: true });
}

/**
 * Brings the stage on screen, between the page's header and the controls, once what was asked for is drawn. It jumps,
 * so that nobody waits for a page that scrolls; a stage that can be seen stays where it is.
 *
 * @param figure the lab's figure
 */
export function showStage(figure: Element | null): void {
  requestAnimationFrame(() => {
    const rectangles = (selector: string, root: ParentNode | null = figure) =>
      [...(root?.querySelectorAll(selector) ?? [])].map((element) => element.getBoundingClientRect());
    const header = rectangles('header', document)[0]?.bottom ?? 0;
    const controls = Math.min(...rectangles('.player-narration, .player-time').map(({ top }) => top));
    // Edges that touch may differ by the fraction of a pixel.
    const hidden = rectangles('.stage').some(({ top, bottom }) => top < header - 1 || bottom > controls + 1);
    if (hidden) figure?.querySelector('.stages')?.scrollIntoView();
  });
}
