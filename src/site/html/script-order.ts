/** A piece of a page: from where it starts to where it ends, in characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the scripts of a page stand that come before what it says. */
export interface EarlyScripts {
  /** Every `<script>` between the start of `<body>` and that of `<main>`, in order. */
  readonly beforeMain: readonly Span[];
  /** Behind `</main>`; negative in a page without one. */
  readonly mainEnd: number;
}

/**
 * Moves the scripts of the header and the sidebar behind the content, in the same order. At each of them a browser may
 * paint what it has so far, and on a slow phone it does: first the header alone, and the content half a second later.
 * They lose nothing by it: they act on elements that are all there by then, and modules wait for the whole page anyway.
 * Modules go last, so that scripts that run at once stand side by side and can be joined.
 *
 * @param html the page that `pieces` was read from
 */
export function withScriptsBehindContent(html: string, { beforeMain, mainEnd }: EarlyScripts): string {
  if (mainEnd < 0) return html;
  let kept = '';
  const moved: string[] = [];
  let at = 0;
  for (const { from, to } of beforeMain) {
    kept += html.slice(at, from);
    moved.push(html.slice(from, to));
    at = to;
  }
  const inOrder = [...moved.filter((script) => !isModule(script)), ...moved.filter(isModule)];
  return kept + html.slice(at, mainEnd) + inOrder.join('') + html.slice(mainEnd);
}

function isModule(script: string): boolean {
  return /^<script [^>]*\btype="module"/.test(script);
}
