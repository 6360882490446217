import type { Random } from '../random.ts';
import { type KeyId, readKind, type Trace, writeKind } from '../types.ts';
import type { KeySource } from './key-source.ts';

export interface Draw {
  readonly requests: number;
  readonly keys: KeySource;
  /** Share of the requests that write, 0..100 percent. */
  readonly writes: number;
  /**
   * Decides which requests write. It must not be what the keys are drawn from, so that another share of writes keeps
   * the keys.
   */
  readonly random: Random;
}

/** A trace of reads and writes without times; key 0 of the source is called `user:1`. */
export function drawnTrace({ requests, keys, writes, random }: Draw): Trace {
  const kinds = new Uint8Array(requests);
  const ids = new Int32Array(requests);
  const names: string[] = [];
  const idOfKey = new Map<number, KeyId>();
  for (let index = 0; index < requests; index++) {
    const key = keys(index);
    let id = idOfKey.get(key);
    if (id === undefined) {
      id = names.length;
      idOfKey.set(key, id);
      names.push(`user:${key + 1}`);
    }
    ids[index] = id;
    kinds[index] = random.real() * 100 < writes ? writeKind : readKind;
  }
  return { length: requests, kinds, keys: ids, times: null, names };
}
