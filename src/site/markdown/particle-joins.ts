import { Parser } from 'htmlparser2';

/** Elements whose text is no running prose: code, controls, drawings, and islands, which hydrate byte for byte. */
const untouched = new Set(['astro-island', 'code', 'pre', 'script', 'style', 'svg', 'textarea', 'title']);

/** A closing mark and the syllable right behind it: `(failover)는`, `‘마스터’는`, `66%까지`. */
const closingBeforeHangul = /[)\]’”」』》〉%][가-힣]/gu;

/**
 * Keeps a Korean particle on the line of the word it belongs to.
 *
 * `word-break: keep-all` forbids breaks between letters only, so browsers still begin a line with the 는 of
 * `장애 조치(failover)는`. No CSS property forbids that break. The two characters around it therefore get an element
 * that does not wrap (`.join` in `src/styles/theme.css`, which also covers a particle behind an element). A word
 * joiner (U+2060) in the text would do the same, but readers would copy it and search for words that contain it.
 */
export function joinParticles(html: string): string {
  const pieces: string[] = [];
  let copied = 0;
  let depthUntouched = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (untouched.has(name)) depthUntouched += 1;
      },
      onclosetag: (name) => {
        if (untouched.has(name)) depthUntouched -= 1;
      },
      ontext: () => {
        if (depthUntouched > 0) return;
        const end = parser.endIndex + 1;
        const text = html.slice(parser.startIndex, end);
        pieces.push(html.slice(copied, parser.startIndex), text.replace(closingBeforeHangul, joined));
        copied = end;
      },
    },
    { recognizeSelfClosing: false, decodeEntities: false },
  );
  parser.end(html);
  pieces.push(html.slice(copied));
  return pieces.join('');
}

const joined = (match: string) => `<span class="join">${match}</span>`;
