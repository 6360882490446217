/**
 * What the tests in other engines need of a browser. Chromium and Firefox are driven by Playwright and WebKitGTK by
 * WebDriver, so a scenario is written once against what both can do.
 */
export interface Browsing {
  /** Loads an address of the site as another document, even where only the fragment differs from the page shown. */
  open(address: string): Promise<void>;
  /** Size of the page in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /**
   * Clicks the first visible element that fits a CSS selector and, if given, whose text or label is `name`.
   *
   * @throws Error when there is none
   */
  click(selector: string, name?: string): Promise<void>;
  /** Puts the focus on the first element that fits and types into it what a keyboard can type. */
  type(selector: string, text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Of the page shown, its fragment included. */
  address(): Promise<string>;
  /** Runs a function in the page; it must use nothing but its argument. */
  inPage<Argument, Result>(run: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** What the pages complained about since the last call; an engine that cannot tell gives an empty list. */
  faults(): string[];
}

export type Key = 'Enter' | 'Escape' | 'Tab' | 'Space' | 'End' | '/';

/** How to say a visible element in a page: the same search for every engine. */
export interface Sought {
  readonly selector: string;
  readonly name: string | undefined;
}

/** Runs in the page: the first visible element that is sought, scrolled into sight. */
export function findInPage({ selector, name }: Sought): Element | undefined {
  const found = [...document.querySelectorAll(selector)].find((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    const names = [
      element.getAttribute('aria-label') ?? '',
      element.textContent ?? '',
      element.getAttribute('title') ?? '',
    ];
    return name === undefined || names.some((text) => text.trim() === name);
  });
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return found;
}

/** The text that shows in the first element that fits, `''` where none does. */
export function textOf(browsing: Browsing, selector: string): Promise<string> {
  return browsing.inPage(
    // biome-ignore lint/performance/useDomNodeTextContent: what an engine does not draw must not count as text.
    (query) => document.querySelector<HTMLElement>(query)?.innerText.trim() ?? '',
    selector,
  );
}

/** How many elements that fit can be seen. */
export function countOf(browsing: Browsing, selector: string): Promise<number> {
  return browsing.inPage(
    (query) =>
      [...document.querySelectorAll(query)].filter((element) => element.getBoundingClientRect().height > 0)
        .length,
    selector,
  );
}
