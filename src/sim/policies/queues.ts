import { grown } from '../columns.ts';
import type { KeyId, PolicyNode, PolicyQueue } from '../types.ts';

/** No key: the end of a queue. */
export const none = -1;

/**
 * Doubly linked queues over the same keys; a key is in at most one of them. A key leaves at the front and enters at the
 * back.
 *
 * The links are two integers a key in one typed array, indexed by the key itself: nothing is allocated and nothing is
 * looked up when a key moves. Every queue is a ring through a node of its own, so that linking and unlinking need no
 * test for the ends: node q is queue q, node `queues + key` is the key.
 */
export class Queues {
  private readonly queues: number;
  /** The neighbour towards the front at 2 * node, towards the back at 2 * node + 1. */
  private links: Int32Array;
  /** For every key 1 + the queue it is in, 0 for none. */
  private standing: Uint8Array;
  private readonly lengths: Int32Array;

  constructor(queues: number) {
    this.queues = queues;
    this.links = new Int32Array(2 * queues);
    this.standing = new Uint8Array(0);
    this.lengths = new Int32Array(queues);
    for (let queue = 0; queue < queues; queue++) {
      this.links[2 * queue] = queue;
      this.links[2 * queue + 1] = queue;
    }
  }

  reserve(keys: number): void {
    this.links = grown(this.links, 2 * (this.queues + keys));
    this.standing = grown(this.standing, keys);
  }

  /** The queue the key is in, or none. */
  queueOf(key: KeyId): number {
    return (this.standing[key] as number) - 1;
  }

  length(queue: number): number {
    return this.lengths[queue] as number;
  }

  /** The key that leaves first, or none. */
  front(queue: number): KeyId {
    return this.keyAt(this.links[2 * queue + 1] as number);
  }

  /** The key that came last, or none. */
  back(queue: number): KeyId {
    return this.keyAt(this.links[2 * queue] as number);
  }

  /** The neighbour towards the back, or none. */
  after(key: KeyId): KeyId {
    return this.keyAt(this.links[2 * (this.queues + key) + 1] as number);
  }

  /** The neighbour towards the front, or none. */
  before(key: KeyId): KeyId {
    return this.keyAt(this.links[2 * (this.queues + key)] as number);
  }

  /** Puts a key that is in no queue at the back of one. */
  push(queue: number, key: KeyId): void {
    this.enter(queue, key);
    this.link(this.queues + key, this.links[2 * queue] as number);
  }

  /** Puts a key that is in no queue right behind `neighbour`, or at the front if that is none. */
  insertAfter(queue: number, neighbour: KeyId, key: KeyId): void {
    this.enter(queue, key);
    this.link(this.queues + key, neighbour === none ? queue : this.queues + neighbour);
  }

  /** Takes a key out of its queue. */
  remove(key: KeyId): void {
    this.take(this.queueOf(key), key);
  }

  /** Takes out the key at the front of a queue that is not empty. */
  shift(queue: number): KeyId {
    const key = this.front(queue);
    this.take(queue, key);
    return key;
  }

  /** Moves a key to the back of its queue. The caller knows which that is, and saves looking it up. */
  moveToBack(queue: number, key: KeyId): void {
    const node = this.queues + key;
    this.unlink(node);
    this.link(node, this.links[2 * queue] as number);
  }

  /** Moves a key to the back of a queue, whichever it is in now. */
  moveTo(queue: number, key: KeyId): void {
    const from = this.queueOf(key);
    if (from !== queue) {
      this.lengths[from] = this.length(from) - 1;
      this.enter(queue, key);
    }
    this.moveToBack(queue, key);
  }

  /** Moves a key right behind another one of the same queue. */
  moveAfter(neighbour: KeyId, key: KeyId): void {
    this.unlink(this.queues + key);
    this.link(this.queues + key, this.queues + neighbour);
  }

  /** The keys of a queue from front to back, to be looked at and not to be changed meanwhile. */
  *keys(queue: number): Generator<KeyId> {
    for (let key = this.front(queue); key !== none; key = this.after(key)) yield key;
  }

  view(queue: number, name: string, describe: (key: KeyId) => PolicyNode = (key) => ({ key })): PolicyQueue {
    return { name, ghost: false, nodes: Array.from(this.keys(queue), describe) };
  }

  viewGhosts(queue: number, name: string): PolicyQueue {
    return { name, ghost: true, nodes: Array.from(this.keys(queue), (key) => ({ key })) };
  }

  private take(queue: number, key: KeyId): void {
    this.unlink(this.queues + key);
    this.standing[key] = 0;
    this.lengths[queue] = this.length(queue) - 1;
  }

  private enter(queue: number, key: KeyId): void {
    this.standing[key] = queue + 1;
    this.lengths[queue] = this.length(queue) + 1;
  }

  private keyAt(node: number): KeyId {
    return node < this.queues ? none : node - this.queues;
  }

  private link(node: number, before: number): void {
    const links = this.links;
    const after = links[2 * before + 1] as number;
    links[2 * node] = before;
    links[2 * node + 1] = after;
    links[2 * before + 1] = node;
    links[2 * after] = node;
  }

  private unlink(node: number): void {
    const links = this.links;
    const before = links[2 * node] as number;
    const after = links[2 * node + 1] as number;
    links[2 * before + 1] = after;
    links[2 * after] = before;
  }
}
