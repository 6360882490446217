import type { ServerSettings } from '../types.ts';
import type { DecisionMoment } from './policy.ts';

/** More below one than a product and a quotient of doubles can be off together. */
const hairBelowOne = 1 - 2 ** -51;

/**
 * A server's clock in whole seconds and minutes. As time never goes back, nothing but the end of the second has to be
 * watched.
 */
export class ServerClock {
  private readonly moment: DecisionMoment;
  private readonly ticksPerSecond: number;
  private second = 0;
  private minute = 0;
  /** Before this time it is still that second. */
  private until = 0;

  constructor(moment: DecisionMoment, server: ServerSettings) {
    this.moment = moment;
    this.ticksPerSecond = server.ticksPerSecond;
  }

  get seconds(): number {
    const { now } = this.moment;
    if (now >= this.until) this.read(now);
    return this.second;
  }

  get minutes(): number {
    const { now } = this.moment;
    if (now >= this.until) this.read(now);
    return this.minute;
  }

  private read(now: number): void {
    this.second = Math.floor(now / this.ticksPerSecond);
    this.minute = Math.floor(this.second / 60);
    // A hair early, because the product may be rounded up: the worst is to read the clock once more.
    this.until = (this.second + 1) * this.ticksPerSecond * hairBelowOne;
  }
}
