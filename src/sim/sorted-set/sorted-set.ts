import { isEmpty, isNotAbove, isNotBelow, type LexRange, type ScoreRange } from './ranges.ts';
import { type ScoredMember, SkipList } from './skip-list.ts';

/** Members that are unique, each with a score, in order of score and then of bytes. */
export class SortedSet {
  private readonly scores = new Map<string, number>();
  private readonly order = new SkipList();

  get size(): number {
    return this.scores.size;
  }

  /** @returns null when the member is not there */
  scoreOf(member: string): number | null {
    return this.scores.get(member) ?? null;
  }

  /** Adds the member, or moves it to where its new score belongs. */
  set(member: string, score: number): void {
    this.delete(member);
    this.scores.set(member, score);
    this.order.insert({ member, score });
  }

  /** @returns whether the member was there */
  delete(member: string): boolean {
    const score = this.scores.get(member);
    if (score === undefined) return false;
    this.order.remove({ member, score });
    return this.scores.delete(member);
  }

  /** How many members come before this one, from the lowest score on; null when it is not there. */
  rankOf(member: string): number | null {
    const score = this.scores.get(member);
    return score === undefined ? null : this.order.rankOf({ member, score });
  }

  /** All entries from the lowest score on, or those from one rank up to another, which is left out. */
  entries(from = 0, to = this.size): ScoredMember[] {
    return this.order.slice(from, to);
  }

  /** The ranks of the entries whose scores are in a range: the first, and the one behind the last. */
  ranksByScore({ min, max }: ScoreRange): { readonly from: number; readonly to: number } {
    const from = this.order.countWhile(({ score }) =>
      min.exclusive ? score <= min.score : score < min.score,
    );
    const to = this.order.countWhile(({ score }) => (max.exclusive ? score < max.score : score <= max.score));
    return { from, to: Math.max(from, to) };
  }

  /**
   * The ranks of the entries whose members are in a range: the first, and the one behind the last. It is meant for
   * members of one score. Where scores differ, the documentation promises nothing; this does what the server does with
   * its small sets, and walks from one end until the first member that is out of the range.
   *
   * @param reverse whether the walk begins at the highest score
   */
  ranksByMember(range: LexRange, reverse: boolean): { readonly from: number; readonly to: number } {
    const nothing = { from: 0, to: 0 };
    const [first] = this.order.slice(0, 1);
    const [last] = this.order.slice(this.size - 1, this.size);
    if (first === undefined || last === undefined || isEmpty(range)) return nothing;
    const notBelow = ({ member }: ScoredMember) => isNotBelow(range, member);
    const notAbove = ({ member }: ScoredMember) => isNotAbove(range, member);
    if (first.score === last.score) {
      const from = this.order.countWhile((entry) => !notBelow(entry));
      return { from, to: Math.max(from, this.order.countWhile(notAbove)) };
    }
    if (!notBelow(last) || !notAbove(first)) return nothing;
    const entries = reverse ? this.entries().reverse() : this.entries();
    const [enters, stays] = reverse ? [notAbove, notBelow] : [notBelow, notAbove];
    const start = entries.findIndex(enters);
    if (start < 0) return nothing;
    const run = entries.slice(start).findIndex((entry) => !stays(entry));
    const end = run < 0 ? this.size : start + run;
    return reverse ? { from: this.size - end, to: this.size - start } : { from: start, to: end };
  }
}
