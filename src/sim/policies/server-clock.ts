import type { ServerSettings } from '../types.ts';
import type { DecisionMoment } from './policy.ts';

/** A server's clock in whole seconds and minutes. It is read once an operation: servers cache theirs, too. */
export class ServerClock {
  private readonly moment: DecisionMoment;
  private readonly ticksPerSecond: number;
  private readAt = 0;
  private second = 0;
  private minute = 0;

  constructor(moment: DecisionMoment, server: ServerSettings) {
    this.moment = moment;
    this.ticksPerSecond = server.ticksPerSecond;
  }

  get seconds(): number {
    if (this.moment.now !== this.readAt) this.read();
    return this.second;
  }

  get minutes(): number {
    if (this.moment.now !== this.readAt) this.read();
    return this.minute;
  }

  private read(): void {
    this.readAt = this.moment.now;
    const second = Math.floor(this.readAt / this.ticksPerSecond);
    if (second === this.second) return;
    this.second = second;
    this.minute = Math.floor(second / 60);
  }
}
