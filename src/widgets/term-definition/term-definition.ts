/**
 * Shows the definition of a linked glossary term on hover, on focus and on a first tap. The text is read from
 * the list of terms at the end of the page, so without this script the same words are still there to read.
 *
 * It follows WCAG 2.2, 1.4.13 (content on hover or focus): the bubble can be pointed at, it stays until pointer
 * or focus leave, and Escape closes it without moving either.
 */
const bubbleId = 'term-definition';
/** Grace period in ms in which the pointer may cross the gap between the term and its bubble. */
const crossingTime = 150;

let bubble: HTMLElement | undefined;
let shownFor: HTMLAnchorElement | undefined;
let hiding: number | undefined;

function createBubble(): HTMLElement {
  const element = document.createElement('div');
  element.id = bubbleId;
  element.className = 'term-definition';
  element.role = 'tooltip';
  element.popover = 'manual';
  element.addEventListener('pointerenter', () => clearTimeout(hiding));
  element.addEventListener('pointerleave', hideSoon);
  document.body.append(element);
  return element;
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(hiding);
  if (shownFor === link) return;
  // The link leads to the term in the glossary, whose id there is its id here.
  const entry = document.querySelector(`[data-definition="${link.hash.slice(1)}"]`);
  if (!entry) return;
  hide();
  bubble ??= createBubble();
  bubble.replaceChildren(...[...entry.children].map((child) => child.cloneNode(true)));
  link.setAttribute('aria-describedby', bubbleId);
  shownFor = link;
  place(bubble, link);
}

/**
 * Puts the bubble under the term, or above it where there is no room, always inside the window. While the term is
 * outside of the window, its bubble is not shown.
 */
function place(element: HTMLElement, link: HTMLAnchorElement): void {
  const term = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const inView = term.bottom > 0 && term.top < innerHeight;
  element.togglePopover(inView);
  if (!inView) return;
  const margin = 8;
  const left = Math.max(margin, Math.min(term.left, innerWidth - element.offsetWidth - margin));
  const below = term.bottom + 4;
  const fits = below + element.offsetHeight + margin <= innerHeight;
  element.style.left = `${left}px`;
  element.style.top = `${fits ? below : Math.max(margin, term.top - element.offsetHeight - 4)}px`;
}

function hide(): void {
  clearTimeout(hiding);
  shownFor?.removeAttribute('aria-describedby');
  shownFor = undefined;
  if (bubble?.matches(':popover-open')) bubble.hidePopover();
}

function hideSoon(): void {
  clearTimeout(hiding);
  hiding = window.setTimeout(hide, crossingTime);
}

const termOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;

document.addEventListener('pointerover', (event) => {
  const link = termOf(event.target);
  if (link && event.pointerType === 'mouse') show(link);
});
document.addEventListener('pointerout', (event) => {
  if (event.pointerType === 'mouse' && termOf(event.target)) hideSoon();
});
document.addEventListener('focusin', (event) => {
  const link = termOf(event.target);
  if (link?.matches(':focus-visible')) show(link);
});
document.addEventListener('focusout', (event) => {
  if (termOf(event.target)) hide();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
// A finger cannot hover: its first tap shows the definition, a second one on the same term follows the link.
document.addEventListener('click', (event) => {
  const link = termOf(event.target);
  const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (link && byTouch && shownFor !== link) {
    event.preventDefault();
    show(link);
  } else if (!link && !(event.target instanceof Node && bubble?.contains(event.target))) hide();
});
function followScroll(): void {
  // Focus scrolls to a term that was outside of the window: its bubble goes along. Who scrolls by hand has read it.
  if (bubble && shownFor?.matches(':focus-visible')) place(bubble, shownFor);
  else hide();
}
addEventListener('scroll', followScroll, { passive: true });
addEventListener('resize', hide);
