import { dateDiffInDays, FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import { dayOf, type UtcOffset } from './days.ts';
import { type Grade, lineOf, type Review } from './events.ts';

/** No card is out of sight for longer than a year: the subject changes. */
const longestInterval = 365;

const msPerDay = 86_400_000;

/** What is remembered of one card, derived from its reviews. */
export interface CardMemory {
  readonly card: string;
  /** When the reader first answered it. */
  readonly learntAt: number;
  readonly lastAt: number;
  readonly lastGrade: Grade;
  /** When its time to live is over, in milliseconds since 1970. */
  readonly dueAt: number;
  /** Whole days from the last review until then. */
  readonly interval: number;
  readonly reviews: number;
  /** How often it was not known. */
  readonly misses: number;
  /** The reviews that were misses, oldest first. */
  readonly missed: readonly Review[];
  readonly state: FSRSState;
}

/**
 * When a card is due again: FSRS-6 with its default parameters, from the library ts-fsrs. All intervals are whole days;
 * a missed card comes again in the same session by the session's own rule, and FSRS counts that answer as one of the
 * same day (Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD
 * 2022, and the description of the algorithm in its repository).
 */
export class Schedule {
  readonly #fsrs: FSRSAlgorithm;

  /** @param retention share of cards that the reader should know when they are due, above 0 and below 1 */
  constructor(retention: number) {
    // The library's scheduler would add steps of minutes, fuzz and reports, and a tenth of what the review may weigh.
    this.#fsrs = new FSRSAlgorithm({
      request_retention: retention,
      maximum_interval: longestInterval,
      enable_fuzz: false,
      enable_short_term: true,
    });
  }

  /** The memory of the card after one more review. A clock that was set back counts as one that did not advance. */
  after(before: CardMemory | undefined, review: Review): CardMemory {
    const at = Math.max(review.at, before?.lastAt ?? 0);
    const { state, interval } = this.#next(before, review.grade, at);
    const missed = before?.missed ?? [];
    return {
      card: review.card,
      learntAt: before?.learntAt ?? at,
      lastAt: at,
      lastGrade: review.grade,
      dueAt: at + interval * msPerDay,
      interval,
      reviews: (before?.reviews ?? 0) + 1,
      misses: missed.length + (review.grade === 1 ? 1 : 0),
      missed: review.grade === 1 ? [...missed, review] : missed,
      state,
    };
  }

  /** State and whole days that a grade gives. A better answer never comes back sooner, and from "good" on, later. */
  #next(
    before: CardMemory | undefined,
    grade: Grade,
    at: number,
  ): { readonly state: FSRSState; readonly interval: number } {
    const elapsed = before ? dateDiffInDays(new Date(before.lastAt), new Date(at)) : 0;
    const stateFor = (one: Grade) => this.#fsrs.next_state(before?.state ?? null, elapsed, one);
    const alone = (one: Grade) => this.#fsrs.next_interval(stateFor(one).stability, elapsed);
    const state = stateFor(grade);
    if (!before || grade === 1) return { state, interval: alone(grade) };
    const hard = Math.min(alone(2), alone(3));
    const good = Math.max(alone(3), hard + 1);
    const interval = grade === 2 ? hard : grade === 3 ? good : Math.max(alone(4), good + 1);
    return { state, interval };
  }

  /** What the reviews of one card add up to, in the order they happened. */
  replay(reviews: readonly Review[]): CardMemory | undefined {
    let memory: CardMemory | undefined;
    for (const review of reviews) memory = this.after(memory, review);
    return memory;
  }

  /** The time to live, in days, that an answer would give a card. */
  interval(before: CardMemory | undefined, card: string, grade: Grade, at: number): number {
    return this.after(before, { kind: 'review', card, grade, at, device: '-' }).interval;
  }

  /** Estimated probability, from 0 to 1, that a card is known now. */
  retrievability({ state, lastAt }: CardMemory, now: number): number {
    return this.#fsrs.forgetting_curve(Math.max(0, Math.floor((now - lastAt) / msPerDay)), state.stability);
  }
}

/** Whether a card's time to live ends on the present day or ended before it. */
export function isDue({ dueAt, lastAt }: CardMemory, now: number, zone: UtcOffset): boolean {
  return dayOf(dueAt, zone) <= dayOf(now, zone) && dayOf(lastAt, zone) < dayOf(now, zone);
}

/** Whether two reviews are the same one. */
export function isSame(one: Review, other: Review): boolean {
  return lineOf(one) === lineOf(other);
}
