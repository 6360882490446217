/** How well a card was known, as FSRS counts: forgotten, hard, good, easy. */
export const grades = [1, 2, 3, 4] as const;
export type Grade = (typeof grades)[number];

interface Happened {
  /** When, in milliseconds since 1970 by the clock of the device. */
  readonly at: number;
  /** The device it happened on: an ID drawn at random, which says nothing about it. */
  readonly device: string;
}

/** The reader answered a card. */
export interface Review extends Happened {
  readonly kind: 'review';
  /** ID of the card, such as `port:postgresql`. */
  readonly card: string;
  readonly grade: Grade;
  /**
   * What was answered, where it is known: O or X, a number that was typed, or places of options or steps, from 1, with
   * commas between them.
   */
  readonly chosen?: string;
}

/** A review is taken back. It stays in the log, and counts for nothing. */
export interface Undo extends Happened {
  readonly kind: 'undo';
  /** The line of the review, as {@link lineOf} writes it. */
  readonly cancels: string;
}

/** A setting was changed. */
export interface Setting extends Happened {
  readonly kind: 'setting';
  readonly name: string;
  readonly value: string;
}

/**
 * What happened to a memory. A memory is nothing but the events that made it: they are added and never changed, so two
 * memories are merged by taking the events of both.
 */
export type MemoryEvent = Review | Undo | Setting;

/** A card, a setting, a device or a choice: no spaces, so that a line can be taken apart again. */
const word = /^[^\s]{1,120}$/;

/**
 * An event as a line of text, which is also its identity: events with the same line are one event.
 *
 * A review reads `review 1764288000000 k3x9 port:postgresql 3`, with the choice behind it where there was one.
 */
export function lineOf(event: MemoryEvent): string {
  const start = `${event.kind} ${event.at} ${event.device}`;
  switch (event.kind) {
    case 'review':
      return `${start} ${event.card} ${event.grade}${event.chosen === undefined ? '' : ` ${event.chosen}`}`;
    case 'undo':
      return `${start} ${event.cancels}`;
    case 'setting':
      return `${start} ${event.name} ${event.value}`;
  }
}

/** Reads what {@link lineOf} wrote; `undefined` for anything else. */
export function parseLine(line: string): MemoryEvent | undefined {
  const [kind, time = '', device = '', ...rest] = line.split(' ');
  const at = /^\d{1,15}$/.test(time) ? Number(time) : Number.NaN;
  if (!Number.isSafeInteger(at) || at > latest || !word.test(device)) return undefined;
  const happened = { at, device };
  const event = eventOf(kind ?? '', happened, rest);
  // A number with a leading zero, say, would come back as another line.
  return event && lineOf(event) === line ? event : undefined;
}

/** The last moment that a `Date` can be given (ECMA-262, 21.4.1.1), less a thousand years for intervals. */
const latest = 8.64e15 - 3.2e13;

function eventOf(kind: string, happened: Happened, rest: readonly string[]): MemoryEvent | undefined {
  const [first = '', second = '', third] = rest;
  if (kind === 'undo') {
    const cancels = rest.join(' ');
    return cancels.startsWith('review ') && parseLine(cancels)
      ? { ...happened, kind: 'undo', cancels }
      : undefined;
  }
  if (!word.test(first) || !word.test(second)) return undefined;
  if (kind === 'setting' && rest.length === 2) {
    return { ...happened, kind: 'setting', name: first, value: second };
  }
  const grade = grades.find((one) => String(one) === second);
  if (kind !== 'review' || grade === undefined || rest.length > 3) return undefined;
  if (third === undefined) return { ...happened, kind: 'review', card: first, grade };
  return word.test(third) ? { ...happened, kind: 'review', card: first, grade, chosen: third } : undefined;
}

/** Sorts events into the order in which they happened; at the same moment, by their lines. */
export function inOrder(events: Iterable<MemoryEvent>): MemoryEvent[] {
  return [...events]
    .map((event) => ({ event, line: lineOf(event) }))
    .sort((one, other) => one.event.at - other.event.at || (one.line < other.line ? -1 : 1))
    .map(({ event }) => event);
}

/** The events of both memories, each once, in order. Whatever is merged first, the result is the same. */
export function merge(one: Iterable<MemoryEvent>, other: Iterable<MemoryEvent>): MemoryEvent[] {
  const both = new Map([...one, ...other].map((event) => [lineOf(event), event]));
  return inOrder(both.values());
}
