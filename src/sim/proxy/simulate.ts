import TinyQueue from 'tinyqueue';
import type { Access, Host } from './access.ts';
import { type Client, clientsOf, draw } from './clients.ts';
import { DirectAccess } from './direct-access.ts';
import { ProxiedAccess } from './proxied-access.ts';
import {
  type AttemptOutcome,
  attemptOutcomes,
  type ClientStanding,
  type PoolEvent,
  type PoolRun,
  type PoolSample,
  type PoolSettings,
  type PoolTotals,
  standings,
} from './types.ts';
import { Waits } from './waits.ts';

interface Scheduled {
  readonly time: number;
  /** Of two at the same time the one scheduled first comes first. */
  readonly order: number;
  readonly act: () => void;
}

export interface Watching {
  /** Milliseconds between two samples; without it there are none. */
  readonly sampleEvery?: number;
  /** Milliseconds between two entries of the course, the first of them at 0; without it there are none. */
  readonly totalsEvery?: number;
  readonly observer?: (event: PoolEvent) => void;
}

/** Plays the settings from 0 to their end. The same settings give the same run, byte for byte. */
export function simulate(settings: PoolSettings, watching: Watching = {}): PoolRun {
  return new PoolSimulation(settings, watching).playTo(settings.until);
}

/** A run that is played as far as one wants to know. */
export class PoolSimulation implements Host {
  now = 0;
  readonly clients: Client[] = [];
  private readonly agenda = new TinyQueue<Scheduled>(
    [],
    (one, other) => one.time - other.time || one.order - other.order,
  );
  private scheduled = 0;
  private readonly access: Access;
  private attempts = 0;
  private readonly ended: Record<AttemptOutcome, number> = counts(attemptOutcomes);
  private readonly waits = new Waits();
  private peakOfClients = 0;
  private peakOfDatabase = 0;
  private lastBack: number | null = null;
  private readonly samples: PoolSample[] = [];
  private readonly course: PoolTotals[] = [];

  private readonly settings: PoolSettings;
  private readonly watching: Watching;

  constructor(settings: PoolSettings, watching: Watching) {
    this.settings = settings;
    this.watching = watching;
    this.access =
      settings.proxy === null
        ? new DirectAccess(this, settings)
        : new ProxiedAccess(this, settings, settings.proxy);
    if (watching.sampleEvery !== undefined) this.sample(watching.sampleEvery);
    if (watching.totalsEvery !== undefined) this.keepTotals(watching.totalsEvery);
    for (const client of clientsOf(settings)) this.after(client.arrival, () => this.arrive(client));
    const { failover } = settings;
    if (failover !== null) {
      this.after(failover.at, () => this.failOver());
      this.after(failover.at + failover.outage, () => {
        this.tell('recovered', null);
        this.access.recover();
      });
    }
  }

  /**
   * Plays on; what has been played already stays as it is.
   *
   * @param time in milliseconds from the beginning; what happens at that time still happens. Nothing is played
   *   for an earlier time than before
   * @returns the run as far as it has been played by now, which may be further
   */
  playTo(time: number): PoolRun {
    const end = Math.min(time, this.settings.until);
    for (let next = this.agenda.peek(); next && next.time <= end; next = this.agenda.peek()) {
      this.agenda.pop();
      this.now = next.time;
      next.act();
      if (this.access.clientConnections > this.peakOfClients)
        this.peakOfClients = this.access.clientConnections;
      if (this.access.open > this.peakOfDatabase) this.peakOfDatabase = this.access.open;
    }
    return { totals: this.totals(), samples: this.samples, course: this.course };
  }

  after(delay: number, act: () => void): void {
    this.agenda.push({ time: this.now + delay, order: this.scheduled++, act });
  }

  begin(client: Client, delay: number): void {
    client.standing = 'working';
    this.waits.add(this.now + delay - client.wantedAt);
    if (client.missing) {
      client.missing = false;
      this.lastBack = this.now + delay;
    }
    this.tell('began', client);
    const turn = ++client.turn;
    this.after(delay + client.work, () => {
      if (client.turn !== turn) return;
      if (client.group.commits) this.complete(client);
      else this.leaveOpen(client);
    });
  }

  fail(client: Client, outcome: Exclude<AttemptOutcome, 'completed'>): void {
    this.ended[outcome]++;
    client.turn++;
    this.tell(outcome, client);
    const { retryAfter } = client.group;
    if (retryAfter === null) {
      client.standing = 'gave-up';
      this.tell('gave-up', client);
      this.access.close(client);
    } else {
      client.standing = 'retrying';
      this.after(retryAfter, () => this.attempt(client));
    }
  }

  rollBack(client: Client): void {
    this.ended['rolled-back']++;
    client.turn++;
    client.standing = 'finished';
    this.tell('rolled-back', client);
  }

  tell(kind: PoolEvent['kind'], client: Client | null): void {
    this.watching.observer?.({
      time: this.now,
      client: client?.id ?? null,
      group: client?.group.name ?? null,
      kind,
    });
  }

  private arrive(client: Client): void {
    this.clients.push(client);
    this.tell('arrived', client);
    this.attempt(client);
  }

  private attempt(client: Client): void {
    this.attempts++;
    this.access.request(client);
  }

  private leaveOpen(client: Client): void {
    client.transactionsLeft = 0;
    client.standing = 'idle-in-transaction';
    this.tell('left-open', client);
    this.access.rest(client);
  }

  private complete(client: Client): void {
    const { group, random } = client;
    this.ended.completed++;
    client.transactionsLeft--;
    client.standing = 'idle';
    this.tell('completed', client);
    this.access.release(client);
    this.access.rest(client);
    if (client.transactionsLeft > 0) {
      client.work = draw(group.work, random);
      this.after(draw(group.think, random), () => {
        client.wantedAt = this.now;
        this.attempt(client);
      });
    } else if (group.linger !== null) {
      this.after(group.linger, () => {
        client.standing = 'finished';
        this.tell('closed', client);
        this.access.close(client);
      });
    }
  }

  private failOver(): void {
    this.tell('failed-over', null);
    for (const client of this.clients) {
      client.missing = client.transactionsLeft > 0 && client.standing !== 'gave-up';
    }
    this.access.failOver();
  }

  private sample(every: number): void {
    this.samples.push({
      time: this.now,
      standings: this.standings(),
      clientConnections: this.access.clientConnections,
      databaseConnections: this.access.open,
      pinned: this.access.pinned,
    });
    this.after(every, () => this.sample(every));
  }

  private keepTotals(every: number): void {
    this.course.push(this.totals());
    this.after(every, () => this.keepTotals(every));
  }

  private standings(): Record<ClientStanding, number> {
    const count = counts(standings);
    for (const { standing } of this.clients) count[standing]++;
    return count;
  }

  private totals(): PoolTotals {
    const { access, ended } = this;
    const { failover } = this.settings;
    const missing = this.clients.filter((client) => client.missing).length;
    return {
      arrived: this.clients.length,
      standings: this.standings(),
      attempts: this.attempts,
      pending: this.attempts - attemptOutcomes.reduce((sum, outcome) => sum + ended[outcome], 0),
      outcomes: { ...ended },
      waits: this.waits.summary(),
      clientConnections: { now: access.clientConnections, peak: this.peakOfClients, dropped: access.dropped },
      databaseConnections: {
        now: access.open,
        peak: this.peakOfDatabase,
        opened: access.opened,
        pinned: access.pinned,
      },
      back:
        failover === null || failover.at > this.now
          ? null
          : { after: this.lastBack === null ? null : this.lastBack - failover.at, missing },
    };
  }
}

function counts<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
