/** Marks of punctuation that no note is likely to use. */
const marks = ['⁘', '⁙', '⁛', '⸭', '⸬'];

const cjk =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const punctuation = /[\p{P}\p{S}]/u;
/** An escaped character, or a run of what emphasises or strikes through. */
const run = /\\.|\*+|~+/gsu;

/**
 * Lets the text around emphasis touch it, as Korean particles do: CommonMark reads the asterisks of
 * `**장애 조치(failover)**는` as text, because punctuation stands before them and a letter behind. Its rule is met by a
 * mark of punctuation between the two; it has to be taken out of what comes of the text again.
 *
 * The rule is that of https://github.com/tats-u/markdown-cjk-friendly (specification.md), which Sätteri does not have
 * yet (https://github.com/bruits/satteri/issues/85). Marks in code are harmless, since they are taken out there as well.
 *
 * @param markdown a text in which marks may be put
 * @returns the text with the marks, and what takes them out of anything made of it
 * @throws Error when the text uses every mark itself
 */
export function withEmphasisMarks(markdown: string): {
  readonly marked: string;
  unmarked(text: string): string;
} {
  const mark = marks.find((candidate) => !markdown.includes(candidate));
  if (!mark) throw new Error(`One of these characters has to be left out: ${marks.join(' ')}`);
  const marked = markdown.replace(run, (found, at: number) => {
    if (found.startsWith('\\')) return found;
    const before = characterBefore(markdown, at);
    const after = characterAt(markdown, at + found.length);
    if (!cjk.test(before) && !cjk.test(after)) return found;
    if (isWord(before) && punctuation.test(after)) return `${mark}${found}`;
    if (punctuation.test(before) && isWord(after)) return `${found}${mark}`;
    return found;
  });
  return { marked, unmarked: (text) => text.replaceAll(mark, '') };
}

function isWord(character: string): boolean {
  return character !== '' && !punctuation.test(character) && !/\s/u.test(character);
}

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function characterBefore(text: string, at: number): string {
  const last = text.slice(Math.max(0, at - 2), at);
  return [...last].at(-1) ?? '';
}
