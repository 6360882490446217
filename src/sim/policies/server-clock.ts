import type { ServerSettings } from '../types.ts';
import type { Moment } from './policy.ts';

/** A server's clock in whole seconds and minutes, worked out once an operation: servers cache theirs, too. */
export class ServerClock {
  private readonly moment: Moment;
  private readonly ticksPerSecond: number;
  private readAt = -1;
  private second = 0;
  private minute = 0;

  constructor(moment: Moment, server: ServerSettings) {
    this.moment = moment;
    this.ticksPerSecond = server.ticksPerSecond;
  }

  get seconds(): number {
    this.read();
    return this.second;
  }

  get minutes(): number {
    this.read();
    return this.minute;
  }

  private read(): void {
    const { now } = this.moment;
    if (now === this.readAt) return;
    this.readAt = now;
    this.second = Math.floor(now / this.ticksPerSecond);
    this.minute = Math.floor(this.second / 60);
  }
}
