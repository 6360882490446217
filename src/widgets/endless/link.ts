import { Random } from '../../sim/random.ts';
import { type Kind, kinds } from './drawn.ts';

/** A question: what it is about, and the seed that it is drawn from, from 0 to 2^32 - 1. */
export interface EndlessQuestion {
  readonly kind: Kind;
  readonly seed: number;
}

/** What an address says: which kinds are wanted, and the question to begin with. */
export interface EndlessLink {
  readonly kinds: readonly Kind[];
  readonly question: EndlessQuestion | undefined;
  /** Something in it means nothing here, and was left out. */
  readonly isFaulty: boolean;
}

/** The question that follows another one: the same for everybody who has the same kinds. */
export function nextQuestion(seed: number, chosen: readonly Kind[]): EndlessQuestion {
  const random = new Random(seed);
  return { kind: chosen[random.below(chosen.length)] ?? kinds[0], seed: random.next() };
}

/** Reads `?kinds=cache.ports&ask=cache-17`. */
export function readLink(search: string): EndlessLink {
  const parameters = new URLSearchParams(search);
  const written = parameters.get('kinds')?.split('.') ?? [];
  const known = kinds.filter((kind) => written.includes(kind));
  const ask = parameters.get('ask');
  const [, name, digits] = /^([a-z]+)-(0|[1-9]\d{0,9})$/.exec(ask ?? '') ?? [];
  const kind = kinds.find((one) => one === name);
  const seed = Number(digits);
  const question = kind && seed < 2 ** 32 ? { kind, seed } : undefined;
  return {
    kinds: known.length === 0 ? kinds : known,
    question,
    isFaulty: written.length !== known.length || (ask !== null && !question),
  };
}

/** What {@link readLink} reads, as parameters of the page's address; all kinds are what is meant where none are named. */
export function writeLink(
  chosen: readonly Kind[],
  { kind, seed }: EndlessQuestion,
): Record<string, string | undefined> {
  return {
    kinds: chosen.length === kinds.length ? undefined : chosen.join('.'),
    ask: `${kind}-${seed}`,
  };
}
