import { compact, normalise } from '../../search/normalise.ts';
import { stemCandidates } from '../../search/particles.ts';

export const largestPort = 65_535;
/** Longest query that is looked up; the rest is cut off, with a message to the reader. */
export const longestQuery = 100;

const transports = ['tcp', 'udp', 'sctp', 'dccp'] as const;
export type QueryTransport = (typeof transports)[number];

/** Why a query cannot be a port. */
export type QueryProblem =
  | 'zero'
  | 'negative'
  | 'too-large'
  | 'fraction'
  | 'reversed'
  | 'several'
  | 'everything'
  | 'no-letters';

/** The typed query, parsed. */
export type Query =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'numbers';
      readonly from: number;
      readonly to: number;
      readonly transport?: QueryTransport;
    }
  | { readonly kind: 'transport'; readonly transport: QueryTransport }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** A number that stands alone among the words, or the first of a range. */
      readonly number?: number;
      /** The last of the range, if it is one. */
      readonly to?: number;
      readonly transport?: QueryTransport;
    }
  | { readonly kind: 'problem'; readonly problem: QueryProblem; readonly suggestion?: string };

// Words that only say “port”. The counter 번 is taken with the particle behind it: `6379번은`.
const portWords =
  /(?:기본\s*)?(?:포트\s*번호|포트|번호)(?:에서는?|[은는이가을를의](?![가-힣]))?|(?<![\p{L}\d])(?:몇\s*번|뭐|무엇|뭔)(?:이야|이에요|이죠|인가요|인지|입니까|야|예요|죠|지|가요)?(?![가-힣])|알려\s*(?:줘요?|주세요)(?![가-힣])|(?<![\p{L}\d])default(?![\p{L}\d])|(?<=\d)\s*번(?:[은이을의])?(?![가-힣])|(?<![\p{L}\d])(?:ports?|numbers?|no)(?![\p{L}\d])/gu;
// A digit in a box that counts the items of a list, glued to a number: `1️⃣6379`.
const listSign = /\d\ufe0f?\u20e3(?=\d(?!\ufe0f?\u20e3))/g;
// What is written for a hyphen, a tilde and a slash: Korean Windows types U+223C, Word a dash.
const sameSigns = [
  [/[\p{Pd}−]|(?<=\d\s*)[ーｰㅡ]/gu, '-'],
  [/[∼∽⁓]/g, '~'],
  [/[∕⁄⧸]/g, '/'],
] as const;
// Signs around words mean nothing: quotes, brackets, emoji. A sign that makes a number another one does.
const signsBefore = /^(?:(?![+-]\d)[^\p{L}\p{Nd}])+/u;
const signsBehind = /[^\p{L}\p{Nd}]+$/u;
// Behind a number they part it from what follows, unless they may belong to it: `6379(클릭)`, but `80,443`.
const signsInside = /(?<=\d)(?:[^\p{L}\p{Nd}\s.,:;·&、/~+#-]|&(?!\s*\d))+/gu;
// As an address is written: `redis:6379`. A hyphen may belong to a name: `apc-2161`.
const signsBetween = /[:=@](?=\d{2,5}(?![\da-z.:-]))/g;
// Laughter, and Hangul letters stuck to a number: `6379ㅋㅋ`. Initial consonants alone are a query: `ㅇㄹㅋ`.
const looseJamo = /(?:(?<=\d)[ㄱ-ㅣ]+|(?<=.)([ㅋㅎㅠㅜㅇ])\1+)$/u;
// Hangul behind anything else: `6379에서`, `redis라고`, `tcp/443 참고`.
const lastHangul = /^(.*[^가-힣])([가-힣]+)$/;
// What a sentence says about a number besides endings: `6379를 보세요`, `6379 참고`, `6379임`.
const saying =
  /^(.*?)(?:(?:뭐|무엇|뭔|뭘)(?:야|지|가요|까요)?|(?:눌러|찾아|열어)?(?:(?:보|봐|가|줘|주)(?:세요|십시오|시오|시죠|자|라|면|고|요)?)?|(?:확인|참고|참조|클릭|검색|설명)(?:[하해한].*)?|이?임|이?래요?|야|쯤)$/;
const numeral = /^[:#]?\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const several = /^(\d{1,9})(?:(?:\s*[,;·&、]\s*|\s+)\d{1,9})+$/;
// On the way to a range or to `tcp/443`.
const unfinished = /^(\d+|tcp|udp|sctp|dccp)\s*(?:[-~/:,]|부터?)$/;
// What the console of AWS calls a rule for every port.
const everything = /^(?:모든|전체|전)(?:트래픽|포트)$|^all(?:traffic|ports|tcp|udp)$/;
const range = /^[:#]?\s*(\d{1,9})\s*(?:-|~|\.{2,3}|부터|에서|to)\s*(\d{1,9})\s*(?:까지)?$/;
const transportFirst = /^(tcp|udp|sctp|dccp)(?:\s*[/:]\s*|\s+)(.+)$/;
const transportLast = /^(.+?)(?:\s*[/:]\s*|\s+)(tcp|udp|sctp|dccp)$/;

/**
 * Understands a query of the port look-up: a number (`3306`, `6379번`, `:5432`), a range (`8000-8100`), a protocol
 * (`udp`), both (`tcp/443`, `53 udp`), or words, with a number among them or not (`mysql 3306 포트`).
 *
 * @param typed as the reader wrote or pasted it, with the signs and the end of the sentence around it
 */
export function parseQuery(typed: string): Query {
  const whole = unified(typed).trim().slice(0, longestQuery);
  if (whole === '') return { kind: 'empty' };
  const parted = whole.replace(portWords, ' ').replace(signsInside, ' ').replace(signsBetween, ' ');
  const text = bare(parted).replace(unfinished, '$1');
  // `포트` alone asks for the whole list.
  if (text === '')
    return compact(whole) === '' ? { kind: 'problem', problem: 'no-letters' } : { kind: 'empty' };
  const plain = parseNumbers(text);
  if (plain) return plain;
  if (everything.test(compact(whole))) return { kind: 'problem', problem: 'everything' };
  if (isTransport(text)) return { kind: 'transport', transport: text };

  const first = transportFirst.exec(text);
  const last = transportLast.exec(text);
  const transport = first?.[1] ?? last?.[2];
  const rest = first?.[2] ?? last?.[1];
  if (transport !== undefined && rest !== undefined && isTransport(transport)) {
    const numbers = parseNumbers(rest);
    if (numbers?.kind === 'numbers') return { ...numbers, transport };
    if (numbers) return numbers;
    return { ...parseWords(rest), transport };
  }
  return parseWords(text);
}

function parseNumbers(text: string): Query | undefined {
  const single = numeral.exec(text)?.[1];
  if (single !== undefined) {
    const number = Number(single.replaceAll(',', ''));
    const problem = problemOf(number);
    if (!problem) return { kind: 'numbers', from: number, to: number };
    // `80,443` are two ports: read as one number with its thousands it could be none.
    if (!(problem === 'too-large' && several.test(text))) return { kind: 'problem', problem };
  }
  const [, first] = several.exec(text) ?? [];
  if (first !== undefined) return { kind: 'problem', problem: 'several', suggestion: first };
  const both = range.exec(text);
  if (!both) return undefined;
  const [from, to] = [Number(both[1]), Number(both[2])];
  const problem = problemOf(from) ?? problemOf(to);
  if (problem) {
    const [least, most] = [Math.max(from, 1), Math.min(to, largestPort)];
    return { kind: 'problem', problem, ...(least < most ? { suggestion: `${least}-${most}` } : {}) };
  }
  if (from > to) return { kind: 'problem', problem: 'reversed', suggestion: `${to}-${from}` };
  return { kind: 'numbers', from, to };
}

function problemOf(number: number): QueryProblem | undefined {
  if (number > largestPort) return 'too-large';
  if (number < 0) return 'negative';
  if (!Number.isInteger(number)) return 'fraction';
  return number === 0 ? 'zero' : undefined;
}

function parseWords(text: string): {
  readonly kind: 'text';
  readonly text: string;
  readonly number?: number;
  readonly to?: number;
} {
  // Only a number that stands alone means a port: `http/3` and `ec2` are names.
  const spoken = text.split(' ');
  const index = spoken.findIndex((word) => /^\d/.test(word) && parseNumbers(bare(word))?.kind === 'numbers');
  const words = spoken.filter((_, other) => other !== index).join(' ');
  const numbers = index >= 0 ? parseNumbers(bare(spoken[index] ?? '')) : undefined;
  if (numbers?.kind !== 'numbers' || compact(words) === '') return { kind: 'text', text };
  const { from, to } = numbers;
  return { kind: 'text', text: words, number: from, ...(from === to ? {} : { to }) };
}

/** Normalised text with one sign for all that are meant as a hyphen, a tilde or a slash. */
function unified(typed: string): string {
  return sameSigns.reduce(
    (text, [signs, plain]) => text.replace(signs, plain),
    normalise(typed.replace(listSign, ' ')),
  );
}

/**
 * Text without the signs around it and without what a Korean sentence puts behind a number or a name; the text without
 * its signs where nothing else is left.
 *
 * @param text normalised
 */
function bare(text: string): string {
  let rest = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(signsBehind, '').replace(signsBefore, '').replace(looseJamo, '');
    const [, front = '', hangul = ''] = lastHangul.exec(rest) ?? [];
    if (compact(front) !== '' && isTail(hangul)) rest = front;
  }
  return rest;
}

/** Whether Hangul only ends a sentence: particles and endings, behind the counter 번 or not, and a word of {@link saying}. */
function isTail(hangul: string): boolean {
  return [hangul, saying.exec(hangul)?.[1]].some((said) => {
    const ending = said?.replace(/^번/, '');
    // Endings depend on the final consonant in front of them. Readers miss that behind digits, so both kinds are tried.
    return ending === '' || ['가가', '각각'].some((stem) => stemCandidates(stem + ending).includes(stem));
  });
}

function isTransport(text: string): text is QueryTransport {
  return transports.some((transport) => transport === text);
}
