import type { EvictingPolicy } from '../policies/policy.ts';
import type { KeyId } from '../types.ts';
import type { SizedPolicy } from './sized-policy.ts';

/** A policy that names one victim after the other until the new object fits. */
export class OneByOne implements SizedPolicy {
  bytes = 0;
  evictions = 0;
  private readonly policy: EvictingPolicy;
  private readonly capacity: number;
  private readonly sizes: Float64Array;

  /**
   * @param policy one without a limit of its own
   * @param sizes where the sizes are kept, one place for each key; the policy may look there, too
   */
  constructor(policy: EvictingPolicy, capacity: number, sizes: Float64Array) {
    this.policy = policy;
    this.capacity = capacity;
    this.sizes = sizes;
    policy.reserve(sizes.length);
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
    this.sizes[key] = size;
    this.policy.insert(key);
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
