import { CommandError } from './command-error.ts';
import { SortedSet } from './sorted-set.ts';
import type { MemberChange } from './types.ts';

/** The keys of one database, each a sorted set or a string, and what commands change in them. */
export class Keyspace {
  private readonly values = new Map<string, SortedSet | string>();
  private changes = new Map<string, MemberChange>();

  /**
   * @returns null when there is no such key
   * @throws CommandError when the key holds a string
   */
  sortedSet(key: string): SortedSet | null {
    const value = this.values.get(key) ?? null;
    if (typeof value === 'string')
      throw new CommandError('WRONGTYPE Operation against a key holding the wrong kind of value');
    return value;
  }

  /** @returns null when the key holds no string */
  stringOf(key: string): string | null {
    const value = this.values.get(key);
    return typeof value === 'string' ? value : null;
  }

  typeOf(key: string): 'zset' | 'string' | 'none' {
    const value = this.values.get(key);
    if (value === undefined) return 'none';
    return typeof value === 'string' ? 'string' : 'zset';
  }

  /** Gives a member a score; a key that is not there becomes a sorted set. */
  setScore(key: string, member: string, score: number): void {
    const set = this.sortedSet(key) ?? new SortedSet();
    this.note(key, member, set.scoreOf(member), score);
    set.set(member, score);
    this.values.set(key, set);
  }

  /** Takes out a member; with its last one the key is gone. @returns whether it was there */
  removeMember(key: string, member: string): boolean {
    const set = this.sortedSet(key);
    const score = set?.scoreOf(member) ?? null;
    if (set === null || score === null) return false;
    this.note(key, member, score, null);
    set.delete(member);
    if (set.size === 0) this.values.delete(key);
    return true;
  }

  /** @returns whether the key was there */
  deleteKey(key: string): boolean {
    const value = this.values.get(key);
    if (value instanceof SortedSet)
      for (const { member, score } of value.entries()) this.note(key, member, score, null);
    return this.values.delete(key);
  }

  setString(key: string, value: string): void {
    this.deleteKey(key);
    this.values.set(key, value);
  }

  /** What has changed since this was last asked. */
  takeChanges(): MemberChange[] {
    const changes = [...this.changes.values()].filter(({ before, after }) => before !== after);
    this.changes = new Map();
    return changes;
  }

  private note(key: string, member: string, before: number | null, after: number | null): void {
    const name = `${key.length} ${key}${member}`;
    const first = this.changes.get(name);
    this.changes.set(name, { key, member, before: first ? first.before : before, after });
  }
}
