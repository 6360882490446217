import type { Bet } from './play.ts';

const arrows: Readonly<Record<string, Bet>> = { ArrowLeft: 'hit', ArrowRight: 'miss' };
/** By the place of the key, so that it is the same key while a keyboard writes Korean. */
const letters: Readonly<Record<string, Bet>> = { KeyH: 'hit', KeyM: 'miss' };

/**
 * The bet that a key stands for. Arrows bet as long as nothing else on the page has the focus; letters only inside the
 * game, because speech input types letters everywhere.
 *
 * @param game the game's outermost element
 */
export function betOf(event: KeyboardEvent, game: Element): Bet | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return undefined;
  const inside = event.target instanceof Node && game.contains(event.target);
  if (inside) return arrows[event.key] ?? letters[event.code];
  return event.target === document.body && isOnScreen(game) ? arrows[event.key] : undefined;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
