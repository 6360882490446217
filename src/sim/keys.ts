import type { KeyId } from './types.ts';

/** Gives every name a small whole number, in order of first appearance. */
export class KeyTable {
  readonly names: string[] = [];
  private readonly ids = new Map<string, KeyId>();

  idOf(name: string): KeyId {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.names.push(name);
      this.ids.set(name, id);
    }
    return id;
  }
}
