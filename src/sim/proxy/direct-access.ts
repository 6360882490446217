import type { Access, Host } from './access.ts';
import type { Client } from './clients.ts';
import type { PoolSettings } from './types.ts';

/** Every client has a database connection of its own for as long as it is connected. */
export class DirectAccess implements Access {
  open = 0;
  opened = 0;
  readonly pinned = 0;
  readonly dropped = 0;
  private generation = 0;
  private recoveredAt = Number.NEGATIVE_INFINITY;

  private readonly host: Host;
  private readonly settings: PoolSettings;

  constructor(host: Host, settings: PoolSettings) {
    this.host = host;
    this.settings = settings;
  }

  get clientConnections(): number {
    return this.open;
  }

  request(client: Client): void {
    if (client.connection !== null) {
      if (client.connection.generation === this.generation) this.host.begin(client, 0);
      else this.waitOnDeadSocket(client, 'lost');
    } else if (!this.finds(client)) {
      client.standing = 'connecting';
      this.waitOnDeadSocket(client, 'unreachable');
    } else if (this.open >= this.settings.maxConnections) {
      this.host.fail(client, 'refused');
    } else {
      this.connect(client);
    }
  }

  release(): void {
    // The client keeps its connection for the next transaction.
  }

  rest(): void {
    // Nothing between the client and the database checks.
  }

  close(client: Client): void {
    if (client.connection?.generation === this.generation) this.open--;
    client.connection = null;
  }

  failOver(): void {
    this.generation++;
    this.open = 0;
    this.recoveredAt = Number.POSITIVE_INFINITY;
    for (const client of this.host.clients) {
      if (client.connection === null) continue;
      if (client.standing === 'working') this.waitOnDeadSocket(client, 'lost');
      else if (client.standing === 'connecting') this.waitOnDeadSocket(client, 'unreachable');
      else if (client.standing === 'idle-in-transaction') this.host.rollBack(client);
    }
  }

  recover(): void {
    this.recoveredAt = this.host.now;
  }

  /** Whether the address that the client has leads to an instance that takes connections. */
  private finds({ dnsDelay }: Client): boolean {
    return this.generation === 0 || this.host.now >= this.recoveredAt + dnsDelay;
  }

  private connect(client: Client): void {
    this.open++;
    this.opened++;
    client.connection = { generation: this.generation, idleSince: 0, watched: false };
    client.standing = 'connecting';
    const turn = ++client.turn;
    this.host.after(this.settings.connectTime, () => {
      if (client.turn === turn) this.host.begin(client, 0);
    });
  }

  private waitOnDeadSocket(client: Client, outcome: 'lost' | 'unreachable'): void {
    if (client.standing === 'working' || client.standing === 'idle') client.standing = 'waiting';
    const turn = ++client.turn;
    this.host.after(this.settings.failover?.socketTimeout ?? 0, () => {
      if (client.turn !== turn) return;
      client.connection = null;
      this.host.fail(client, outcome);
    });
  }
}
