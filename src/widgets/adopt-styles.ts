const adopted = new Set<string>();

/**
 * Adds styles of what a widget only shows once it has started, so that no page has to bring them before. They come with
 * its script, and behind all styles of the page: where a rule says the same as one of those and is as strong, it wins.
 *
 * @param styles the text of a style sheet, imported with `?inline`
 */
export function adoptStyles(styles: string): void {
  if (adopted.has(styles)) return;
  adopted.add(styles);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
