import type { EvictingPolicy } from '../policies/policy.ts';
import type { KeyId } from '../types.ts';
import type { SizedPolicy } from './sized-policy.ts';

/** A policy that knows nothing of sizes: it names one victim after the other until the new object fits. */
export class OneByOne implements SizedPolicy {
  bytes = 0;
  evictions = 0;
  private readonly policy: EvictingPolicy;
  private readonly capacity: number;
  private readonly sizes: Float64Array;

  /** @param policy one without a limit of its own */
  constructor(policy: EvictingPolicy, capacity: number, keys: number) {
    this.policy = policy;
    this.capacity = capacity;
    this.sizes = new Float64Array(keys);
    policy.reserve(keys);
  }

  get size(): number {
    return this.policy.size;
  }

  has(key: KeyId): boolean {
    return this.policy.has(key);
  }

  touch(key: KeyId): void {
    this.policy.touch(key);
  }

  admit(key: KeyId, size: number): boolean {
    if (size > this.capacity) return false;
    while (this.bytes + size > this.capacity) {
      this.bytes -= this.sizeOf(this.policy.evict());
      this.evictions++;
    }
    this.policy.insert(key);
    this.sizes[key] = size;
    this.bytes += size;
    return true;
  }

  sizeOf(key: KeyId): number {
    return this.sizes[key] as number;
  }

  remove(key: KeyId): void {
    this.policy.remove(key);
    this.bytes -= this.sizeOf(key);
  }
}
