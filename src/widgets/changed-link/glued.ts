// What sticks to a value: the sentence around a link, quotation marks and brackets, a label, the text that follows.

/** What ends a sentence or closes the brackets or quotation marks around a link. */
const closing = /[\s.,;:!?*_~|。、，．！？…>)\]}»›⟩’”'"`」』】》〉）］｝]$/u;
const openings: Readonly<Record<string, string>> = {
  ...{ ')': '(', ']': '[', '}': '{', '>': '<', '»': '«', '›': '‹', '⟩': '⟨', '’': '‘', '”': '“' },
  ...{ '」': '「', '』': '『', '】': '【', '》': '《', '〉': '〈', '）': '（', '］': '［', '｝': '｛' },
};
/** Quotation marks that open and close alike. */
const alike = /['"`]/;
/** A Korean particle or the verb of the sentence, right behind what closes a quotation. */
const sentenceEnd =
  /(?<=[>)\]}»›⟩’”'"`*」』】》〉）］｝])(?:에서[는도만]?|에[는도]?|에게|한테|으?로[는도]?|부터|까지|처럼|보다|마다|[은는이가을를의와과도만]|이?랑|하고|이?라[고는]|이?란|입니다|이?에요|예요|이야|이고|인데|이?죠|임|요)$/;

/** Text without what ends a sentence or closes a quotation behind it; what it opened itself stays closed. */
export function withoutClosing(text: string): string {
  const bare = withoutSigns(text);
  const quoted = bare.replace(sentenceEnd, '');
  const inner = quoted === bare ? bare : withoutSigns(quoted);
  return inner === quoted ? bare : inner;
}

function withoutSigns(text: string): string {
  let end = text.length;
  while (end > 0 && closing.test(text.charAt(end - 1)) && !closesOwn(text.slice(0, end))) end--;
  return end === 0 ? text : text.slice(0, end);
}

/** Whether the last sign of a text closes what the text itself opened. */
function closesOwn(text: string): boolean {
  const sign = text.at(-1) ?? '';
  if (alike.test(sign)) return text.split(sign).length % 2 === 1;
  let open = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === sign) open++;
    else if (text[at] === openings[sign]) open--;
    if (open === 0) return true;
  }
  return false;
}

/** Bare signs at the very end of a link that the site would have encoded in a value. */
export const withoutBareEnd = (written: string): string => written.replace(/(?<=[^=])[=^\\([{|]+$/, '');

/**
 * Two or more short words behind a space are the sentence that goes on; a single space may be where a line was broken
 * within a long link.
 */
export const withoutSentence = (value: string): string =>
  value.replace(/(?<=\S)[^\S\r\n]+(?:\S{1,20}[^\S\r\n]+)+\S*$/, '');

/**
 * A name, a value or an anchor of the site's own making without what a quotation, a mail or another link put around
 * and into it.
 */
export function withoutMarkup(value: string): string {
  return value
    .replace(/\s*(?:https?:\/\/|\/\/|\/index\.html).*$/is, '')
    .replace(/[\d#*]\ufe0f?\u20e3.*$/su, '')
    .replace(/<wbr\s*\/?>|[\r\n]\s*>+/gi, '')
    .replace(/(?<=\w)[·。｡](?=\w)/g, '.')
    .replace(/^[^\p{L}\p{N}./_-]+(?=[\w./-])|(?<=[\w./-])[^\p{L}\p{N}./_-]+$/gu, '');
}

/**
 * A value at the end of an address without what sticks to it. The site's own values end in a letter or a digit, and
 * from the first character on that they never have it is a tail.
 *
 * @param isPacked whether an underscore or a hyphen may be its last character
 */
export function withoutTail(value: string, isPacked: boolean): string {
  const [own = ''] = /^[\w./-]*/.exec(value) ?? [];
  return own.replace(isPacked ? /[./]+$/ : /[._/-]+$/, '');
}
