import type { Locator } from '@playwright/test';

/** What was seen of the things that move. */
interface Watched {
  /** Entries of a cache that came to be drawn outside of it, with the distance in pixels. */
  readonly outOfTheirBox: readonly string[];
  /** Tokens that came to be drawn outside of their stage. */
  readonly outOfTheirStage: readonly string[];
  /** Frames in which each of the stages had a token on its way. */
  readonly tokens: readonly number[];
  /** Animations that ran. */
  readonly movements: number;
}

declare global {
  interface Window {
    told?: Told[];
    watchedMotion?: { -readonly [Name in keyof Watched]: Watched[Name] } & { readonly ran: Set<Animation> };
  }
}

/**
 * Watches everything that moves inside an element, once in every frame, as it was painted.
 *
 * @param scrolling pixels the page is scrolled by in each frame, first down, then up and so on
 */
export async function startWatching(
  root: Locator,
  { scrolling }: { readonly scrolling: number },
): Promise<void> {
  await root.evaluate((element, by) => {
    const tolerance = 1;
    const outOfTheirBox: string[] = [];
    const outOfTheirStage: string[] = [];
    const tokens: number[] = [];
    const ran = new Set<Animation>();
    const watched = { outOfTheirBox, outOfTheirStage, tokens, movements: 0, ran };
    window.watchedMotion = watched;

    const distanceOutside = (inner: Element, outer: Element) => {
      const one = inner.getBoundingClientRect();
      const other = outer.getBoundingClientRect();
      if (one.width === 0) return 0;
      return Math.max(
        other.left - one.left,
        one.right - other.right,
        other.top - one.top,
        one.bottom - other.bottom,
      );
    };
    const look = () => {
      for (const animation of element.getAnimations({ subtree: true })) {
        if (!(animation instanceof CSSTransition)) ran.add(animation);
      }
      watched.movements = ran.size;
      for (const box of element.querySelectorAll('.cache-box')) {
        for (const slot of box.querySelectorAll('.slot, .departure')) {
          const distance = distanceOutside(slot, box);
          if (distance > tolerance) outOfTheirBox.push(`${slot.textContent}: ${distance.toFixed(1)}`);
        }
      }
      for (const [index, stage] of [...element.querySelectorAll('.stage')].entries()) {
        const token = stage.querySelector('.token');
        if (!token || getComputedStyle(token).opacity === '0') continue;
        tokens[index] = (tokens[index] ?? 0) + 1;
        const distance = distanceOutside(token, stage);
        if (distance > tolerance) outOfTheirStage.push(`stage ${index + 1}: ${distance.toFixed(1)}`);
      }
    };
    let turns = 0;
    const turn = () => {
      // A timer of a frame runs when the frame has been painted; a window that was resized since is of the next one.
      const width = innerWidth;
      setTimeout(() => innerWidth === width && look());
      // Down and up in a stretch that keeps the element in sight, so that it goes on playing.
      if (by > 0) window.scrollBy({ top: Math.floor(turns / 70) % 2 === 0 ? by : -by, behavior: 'instant' });
      turns++;
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  }, scrolling);
}

/** What has been seen so far, once there were so many movements. */
export async function watchedMotion(root: Locator, movements: number): Promise<Watched> {
  return await root.evaluate(
    (_, least) =>
      new Promise<Watched>((resolve) => {
        const wait = () => {
          const { watchedMotion: watched } = window;
          if (!watched || watched.movements < least) {
            requestAnimationFrame(wait);
            return;
          }
          const { ran: _, ...plain } = watched;
          resolve(plain);
        };
        wait();
      }),
    movements,
  );
}

/** What the first cache of a lab shows at one moment. */
export interface Told {
  /** The token's event and what it says, while it can be seen. */
  readonly token: string;
  readonly outcome: string;
  readonly leavesNow: string;
  readonly departure: string;
  readonly misses: string;
}

/** Writes down, in every frame, what a lab tells. */
export async function startTelling(root: Locator): Promise<void> {
  await root.evaluate((element) => {
    const told: Told[] = [];
    window.told = told;
    const text = (selector: string) => element.querySelector(selector)?.textContent ?? '';
    const look = () => {
      const token = element.querySelector<HTMLElement>('.token');
      const seen = token && getComputedStyle(token).opacity === '1';
      const misses = [...element.querySelectorAll('.totals tr')].find(
        (row) => row.querySelector('th')?.textContent === '미스',
      );
      told.push({
        token: seen ? `${token.dataset['event']} ${token.textContent}` : '',
        outcome: element.querySelector<HTMLElement>('.outcome')?.dataset['event'] ?? '',
        leavesNow: text('.slot[data-leaves-now] .key'),
        departure: text('.departure .key'),
        misses: misses?.querySelector('td')?.textContent ?? '',
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What has been told since. */
export async function told(root: Locator): Promise<Told[]> {
  return await root.evaluate(() => window.told ?? []);
}
