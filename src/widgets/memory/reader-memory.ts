import { signal } from '@preact/signals';
import {
  lineOf,
  type MemoryEvent,
  merge,
  type Review,
  type Setting,
  type Undo,
} from '../../learning/events.ts';
import { lastReview, type Memory, replay, withEvent } from '../../learning/memory.ts';
import { EventStore, type StoreFault, storeFaultOf } from './store.ts';

type Without<Event> = Omit<Event, 'at' | 'device'>;

/**
 * The reader's memory, as all widgets of a page see it. It is kept in this browser and nowhere else. Where it cannot be
 * kept, it lives as long as the page, and {@link fault} says why. Tabs add events and tell one another.
 */
class ReaderMemory {
  readonly #memory = signal<Memory>(replay([]));
  readonly #fault = signal<StoreFault | undefined>(undefined);
  readonly #unkept = new Map<string, MemoryEvent>();
  #store: EventStore | undefined;
  #device = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
  #channel: BroadcastChannel | undefined;
  #starting: Promise<void> | undefined;

  /** Everything remembered so far. */
  get now(): Memory {
    return this.#memory.value;
  }

  get fault(): StoreFault | undefined {
    return this.#fault.value;
  }

  /** Reads what was kept; later calls wait for the first. */
  start(): Promise<void> {
    this.#starting ??= this.#read();
    return this.#starting;
  }

  review(review: Without<Review>): void {
    this.#add([{ ...review, ...this.#happened() }]);
  }

  set(name: string, value: string): void {
    const setting: Setting = { kind: 'setting', name, value, ...this.#happened() };
    this.#add([setting]);
  }

  /** Takes back the last review of this device. Says which card it was; `undefined` where there is none. */
  undo(): string | undefined {
    const last = lastReview(this.#memory.peek(), this.#device);
    if (!last) return undefined;
    const undo: Undo = { kind: 'undo', cancels: lineOf(last), ...this.#happened() };
    this.#add([undo]);
    return last.card;
  }

  /** Adds what came from a file or a link. Says how many events were new. */
  receive(events: readonly MemoryEvent[]): number {
    const known = new Set(this.#memory.peek().events.map(lineOf));
    const fresh = events.filter((event) => !known.has(lineOf(event)));
    if (fresh.length > 0) this.#add(fresh);
    return fresh.length;
  }

  /** Forgets everything, here and in the other tabs. */
  async forget(): Promise<void> {
    this.#unkept.clear();
    this.#memory.value = replay([]);
    try {
      await this.#store?.clear();
    } catch (error) {
      this.#fault.value = storeFaultOf(error);
    }
    this.#channel?.postMessage('forgotten');
  }

  async #read(): Promise<void> {
    try {
      this.#store = new EventStore((fault) => {
        this.#fault.value = fault;
      });
      const [events, device] = await Promise.all([this.#store.read(), this.#store.device(this.#device)]);
      this.#device = device;
      this.#memory.value = replay(merge(events, this.#memory.peek().events));
      this.#channel = new BroadcastChannel('hit-or-miss:memory');
      this.#channel.onmessage = ({ data }) => void this.#follow(data === 'forgotten');
    } catch (error) {
      this.#fault.value = storeFaultOf(error);
    }
  }

  /** Another tab has added events, or forgotten all of them. */
  async #follow(forgotten: boolean): Promise<void> {
    if (forgotten) this.#unkept.clear();
    try {
      const events = (await this.#store?.read()) ?? [];
      this.#memory.value = replay(merge(events, this.#unkept.values()));
    } catch (error) {
      this.#fault.value = storeFaultOf(error);
    }
  }

  #happened() {
    const last = this.#memory.peek().events.findLast(({ device }) => device === this.#device);
    // Two events of a device never happen at once, so that their order is kept.
    return { at: Math.max(Date.now(), (last?.at ?? 0) + 1), device: this.#device };
  }

  #add(events: readonly MemoryEvent[]): void {
    const [only] = events;
    const before = this.#memory.peek();
    this.#memory.value =
      events.length === 1 && only ? withEvent(before, only) : replay(merge(before.events, events));
    for (const event of events) this.#unkept.set(lineOf(event), event);
    void this.#keep();
  }

  /** Stores what is not stored yet, also what an earlier try could not. */
  async #keep(): Promise<void> {
    const events = [...this.#unkept.values()];
    try {
      if (!this.#store) return;
      await this.#store.add(events);
      for (const event of events) this.#unkept.delete(lineOf(event));
      if (this.#fault.value === 'full') this.#fault.value = undefined;
      this.#channel?.postMessage('added');
    } catch (error) {
      // A tab that knows of a newer version keeps saying so.
      this.#fault.value ??= storeFaultOf(error);
    }
  }
}

export const readerMemory = new ReaderMemory();
