import { Random } from '../random.ts';
import { compareBytes } from './byte-order.ts';

/** A member of a sorted set with its score. */
export interface ScoredMember {
  readonly member: string;
  readonly score: number;
}

/** Enough for 4^16 entries, since every level holds a quarter of the one below. */
const mostLevels = 16;

class Node {
  /** The next node on every level that this one is on. */
  readonly next: (Node | null)[];
  /** How many entries lie between this node and the next one of a level, the next one included. */
  readonly spans: number[];
  readonly entry: ScoredMember;

  constructor(entry: ScoredMember, levels: number) {
    this.entry = entry;
    this.next = new Array<Node | null>(levels).fill(null);
    this.spans = new Array<number>(levels).fill(0);
  }
}

/**
 * Entries in order of score, and of bytes of the member where scores are equal; any rank is found in logarithmic time.
 * A skip list (Pugh, "Skip Lists: A Probabilistic Alternative to Balanced Trees", CACM 1990) whose links know how many
 * entries they pass over, as in Redis and Valkey.
 */
export class SkipList {
  private readonly head = new Node({ member: '', score: -Infinity }, mostLevels);
  private readonly random = new Random(1);
  /** The last node of every level that the latest walk passed, and how many entries come up to it, itself included. */
  private readonly lasts = new Array<Node>(mostLevels).fill(this.head);
  private readonly ranks = new Array<number>(mostLevels).fill(0);

  /** Adds an entry that is not there yet. */
  insert(entry: ScoredMember): void {
    const rank = this.walk((other) => compareEntries(other, entry) < 0);
    const node = new Node(entry, this.drawLevels());
    for (let level = 0; level < mostLevels; level++) {
      const before = this.lasts[level] as Node;
      const span = before.spans[level] as number;
      if (level >= node.next.length) {
        before.spans[level] = span + 1;
        continue;
      }
      const passed = rank - (this.ranks[level] as number);
      node.next[level] = before.next[level] as Node | null;
      node.spans[level] = span - passed;
      before.next[level] = node;
      before.spans[level] = passed + 1;
    }
  }

  /** Takes out an entry that is there. */
  remove(entry: ScoredMember): void {
    this.walk((other) => compareEntries(other, entry) < 0);
    const node = this.lasts[0]?.next[0] as Node;
    for (let level = 0; level < mostLevels; level++) {
      const before = this.lasts[level] as Node;
      const reaches = before.next[level] === node;
      before.spans[level] =
        (before.spans[level] as number) + (reaches ? (node.spans[level] as number) : 0) - 1;
      if (reaches) before.next[level] = node.next[level] as Node | null;
    }
  }

  /** How many entries come before the given one, whether or not it is there itself. */
  rankOf(entry: ScoredMember): number {
    return this.countWhile((other) => compareEntries(other, entry) < 0);
  }

  /**
   * How many entries at the start fulfil a condition.
   *
   * @param fulfils must hold for a run of entries at the start and for none behind it
   */
  countWhile(fulfils: (entry: ScoredMember) => boolean): number {
    return this.walk(fulfils);
  }

  /** The entries from one rank up to another, which is left out; ranks outside the list are passed over. */
  slice(from: number, to: number): ScoredMember[] {
    const entries: ScoredMember[] = [];
    const first = Math.max(0, from);
    let node = this.nodeAt(first);
    for (let rank = first; rank < to && node !== null; rank++) {
      entries.push(node.entry);
      node = node.next[0] as Node | null;
    }
    return entries;
  }

  private nodeAt(rank: number): Node | null {
    let node = this.head;
    let passed = 0;
    for (let level = mostLevels - 1; level >= 0; level--) {
      for (let next = node.next[level]; next && passed + (node.spans[level] as number) <= rank; ) {
        passed += node.spans[level] as number;
        node = next;
        next = node.next[level];
      }
    }
    return node.next[0] ?? null;
  }

  /**
   * Walks from the highest level down as long as entries fulfil a condition, and leaves in `lasts` and `ranks` how far
   * it came on every level.
   *
   * @returns how many entries fulfil it
   */
  private walk(fulfils: (entry: ScoredMember) => boolean): number {
    let node = this.head;
    let rank = 0;
    for (let level = mostLevels - 1; level >= 0; level--) {
      for (let next = node.next[level]; next && fulfils(next.entry); next = node.next[level]) {
        rank += node.spans[level] as number;
        node = next;
      }
      this.lasts[level] = node;
      this.ranks[level] = rank;
    }
    return rank;
  }

  private drawLevels(): number {
    let levels = 1;
    while (levels < mostLevels && this.random.below(4) === 0) levels++;
    return levels;
  }
}

function compareEntries(one: ScoredMember, other: ScoredMember): number {
  if (one.score !== other.score) return one.score < other.score ? -1 : 1;
  return compareBytes(one.member, other.member);
}
