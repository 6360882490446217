// One rule a line and no spaces: this stands in the page as it is written here.
const styles =
  '.part-missing{margin-block:1rem;border-inline-start:.25rem solid var(--event-miss);padding:.75rem 1rem;background:var(--surface);color:var(--sl-color-text)}' +
  '.part-missing button{border:1px solid var(--sl-color-gray-4);border-radius:.5rem;padding:.25rem .9rem;min-height:2.75rem;background:var(--sl-color-bg);color:var(--sl-color-white);font:inherit;cursor:pointer}' +
  '.part-missing[data-page]{position:fixed;inset:auto 0 0;z-index:100;margin:0}' +
  'astro-island :disabled{opacity:.55;cursor:not-allowed}';

let adopted = false;

/** Adds the styles of messages to the page; most visits never see one, so no page brings them along. */
export function adoptMessageStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
