import { compact, normalise } from '../../search/normalise.ts';

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
      readonly number?: number;
      readonly transport?: QueryTransport;
    }
  | { readonly kind: 'problem'; readonly problem: QueryProblem; readonly suggestion?: string };

// Words that only say “port”. The counter 번 is taken with the particle behind it: `6379번은`.
const portWords =
  /(?:기본\s*)?(?:포트\s*번호|포트|번호)(?:에서는?|[은는이가을를의](?![가-힣]))?|(?<![\p{L}\d])(?:몇\s*번|뭐|무엇|뭔)(?:이야|이에요|이죠|인가요|인지|입니까|야|예요|죠|지|가요)?(?![가-힣])|알려\s*(?:줘요?|주세요)(?![가-힣])|(?<![\p{L}\d])default(?![\p{L}\d])|(?<=\d)\s*번(?:[은이을의])?(?![가-힣])|(?<![\p{L}\d])(?:ports?|numbers?|no)(?![\p{L}\d])/gu;
// What a sentence puts behind a number: `6379에서`, `6379가 뭐야?`, `6379입니다.`
const sentenceEnd =
  /(?<=\d)(?:에서는?|에는?|으?로|[은는이가을를의와과도만]|입니다|이?에요|예요|이?란)?\s*(?:뭐야|뭐예요|뭔가요|뭐지|무엇인가요|무엇)?[?.!]*$/;
const numeral = /^[:#]?\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const several = /^(\d{1,9})(?:(?:\s*[,;·&、]\s*|\s+)\d{1,9})+$/;
// On the way to a range or to `tcp/443`.
const unfinished = /^(\d+|tcp|udp|sctp|dccp)\s*(?:[-~–—/:,]|부터?)$/;
// What the console of AWS calls a rule for every port.
const everything = /^(?:모든|전체|전)(?:트래픽|포트)$|^all(?:traffic|ports|tcp|udp)$/;
const range = /^[:#]?\s*(\d{1,9})\s*(?:-|~|–|—|\.{2,3}|부터|에서|to)\s*(\d{1,9})\s*(?:까지)?$/;
const transportFirst = /^(tcp|udp|sctp|dccp)(?:\s*[/:]\s*|\s+)(.+)$/;
const transportLast = /^(.+?)(?:\s*[/:]\s*|\s+)(tcp|udp|sctp|dccp)$/;

/**
 * Understands a query of the port look-up: a number (`3306`, `6379번`, `:5432`), a range (`8000-8100`), a protocol
 * (`udp`), both (`tcp/443`, `53 udp`), or words, with a number among them or not (`mysql 3306 포트`).
 */
export function parseQuery(typed: string): Query {
  const whole = normalise(typed).trim().slice(0, longestQuery);
  if (whole === '') return { kind: 'empty' };
  const text = whole
    .replace(portWords, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(sentenceEnd, '')
    .replace(unfinished, '$1');
  // `포트` alone asks for the whole list.
  if (text === '') return { kind: 'empty' };
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
  return compact(text) === '' ? { kind: 'problem', problem: 'no-letters' } : parseWords(text);
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
} {
  // Only a number between spaces means a port: `http/3` and `ec2` are names.
  const number = /(?<=^|\s)(\d{1,5})(?=\s|$)/.exec(text);
  const value = Number(number?.[1]);
  const words = number ? text.replace(number[0], ' ').trim() : text;
  if (!number || compact(words) === '' || problemOf(value)) return { kind: 'text', text };
  return { kind: 'text', text: words, number: value };
}

function isTransport(text: string): text is QueryTransport {
  return transports.some((transport) => transport === text);
}
