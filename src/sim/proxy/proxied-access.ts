import type { Access, Host } from './access.ts';
import type { Client, DatabaseConnection } from './clients.ts';
import type { PoolSettings, ProxySettings } from './types.ts';

/**
 * Clients connect to a proxy, which lends each a database connection for a transaction at a time, in the order in
 * which they asked; of the free connections the one used last. A pinned client keeps its connection until it closes,
 * and one that does not commit until the proxy closes the client's.
 */
export class ProxiedAccess implements Access {
  open = 0;
  opened = 0;
  pinned = 0;
  clientConnections = 0;
  dropped = 0;
  /** Unused connections, the most recently used at the end. */
  private idle: DatabaseConnection[] = [];
  private readonly waiting = new Set<Client>();
  private opening = 0;
  private generation = 0;
  private down = false;
  private readonly mostOpen: number;
  private readonly mostIdle: number;

  private readonly host: Host;
  private readonly settings: PoolSettings;
  private readonly proxy: ProxySettings;

  constructor(host: Host, settings: PoolSettings, proxy: ProxySettings) {
    this.host = host;
    this.settings = settings;
    this.proxy = proxy;
    const share = (percent: number) => Math.floor((settings.maxConnections * percent) / 100);
    this.mostOpen = Math.max(1, share(proxy.maxConnectionsPercent));
    this.mostIdle = share(proxy.maxIdleConnectionsPercent);
  }

  request(client: Client): void {
    client.restingSince = null;
    if (client.atProxy) {
      this.borrow(client);
      return;
    }
    client.standing = 'connecting';
    this.clientConnections++;
    client.atProxy = true;
    const turn = ++client.turn;
    this.host.after(this.settings.connectTime, () => {
      if (client.turn === turn) this.borrow(client);
    });
  }

  release(client: Client): void {
    if (client.group.pins) this.pin(client);
    else this.giveBack(client);
  }

  rest(client: Client): void {
    client.restingSince = this.host.now;
    this.watchClient(client);
  }

  close(client: Client): void {
    client.restingSince = null;
    if (client.atProxy) this.clientConnections--;
    client.atProxy = false;
    this.giveBack(client);
  }

  failOver(): void {
    this.generation++;
    this.down = true;
    this.open = 0;
    this.opening = 0;
    this.idle = [];
    for (const client of this.host.clients) {
      if (client.connection === null) continue;
      // Cut off are transactions on the way, and sessions that lived on one database connection.
      this.unpin(client);
      client.connection = null;
      client.atProxy = false;
      this.clientConnections--;
      client.restingSince = null;
      if (client.standing === 'working') this.host.fail(client, 'lost');
      else if (client.standing === 'idle-in-transaction') this.host.rollBack(client);
    }
  }

  recover(): void {
    this.down = false;
    this.grow();
  }

  private borrow(client: Client): void {
    if (client.connection !== null) {
      this.host.begin(client, this.proxy.latency);
      return;
    }
    const connection = this.idle.pop();
    if (connection !== undefined) {
      this.lend(connection, client);
      return;
    }
    client.standing = 'waiting';
    this.waiting.add(client);
    const turn = ++client.turn;
    this.host.after(this.proxy.connectionBorrowTimeout, () => {
      if (client.turn !== turn) return;
      this.waiting.delete(client);
      this.host.fail(client, 'timed-out');
    });
    this.grow();
  }

  /** Opens connections while more clients wait than connections are on the way, up to what the pool may have. */
  private grow(): void {
    while (!this.down && this.opening < this.waiting.size && this.open < this.mostOpen) {
      this.open++;
      this.opened++;
      this.opening++;
      const { generation } = this;
      this.host.after(this.settings.connectTime, () => {
        if (generation !== this.generation) return;
        this.opening--;
        this.offer({ generation, idleSince: this.host.now, watched: false });
      });
    }
  }

  /** A connection is free: for who has waited longest, or for the pool. */
  private offer(connection: DatabaseConnection): void {
    const [next] = this.waiting;
    if (next === undefined) {
      connection.idleSince = this.host.now;
      this.idle.push(connection);
      this.watch(connection);
    } else {
      this.waiting.delete(next);
      this.lend(connection, next);
    }
  }

  private lend(connection: DatabaseConnection, client: Client): void {
    client.connection = connection;
    this.host.begin(client, this.proxy.latency);
  }

  private giveBack(client: Client): void {
    const { connection } = client;
    this.unpin(client);
    client.connection = null;
    if (connection !== null && connection.generation === this.generation) this.offer(connection);
  }

  private pin(client: Client): void {
    if (client.pinned) return;
    client.pinned = true;
    this.pinned++;
    this.host.tell('pinned', client);
  }

  private unpin(client: Client): void {
    if (client.pinned) this.pinned--;
    client.pinned = false;
  }

  /** Closes the client's connection once nothing has come over it for as long as the proxy allows. */
  private watchClient(client: Client): void {
    const { restingSince } = client;
    const due = (restingSince ?? 0) + this.proxy.idleClientTimeout;
    if (client.watched || restingSince === null || due > this.settings.until) return;
    client.watched = true;
    this.host.after(due - this.host.now, () => {
      client.watched = false;
      if (client.restingSince === restingSince) this.drop(client);
      else this.watchClient(client);
    });
  }

  private drop(client: Client): void {
    this.dropped++;
    this.host.tell('dropped', client);
    if (client.standing === 'idle-in-transaction') this.host.rollBack(client);
    else if (client.transactionsLeft === 0) client.standing = 'finished';
    this.close(client);
  }

  /** Closes the connection once it was idle for long, if more such connections are open than may stay. */
  private watch(connection: DatabaseConnection): void {
    if (connection.watched || this.mostIdle >= this.mostOpen) return;
    connection.watched = true;
    const { idleAfter } = this.proxy;
    this.host.after(connection.idleSince + idleAfter - this.host.now, () => {
      connection.watched = false;
      const place = this.idle.indexOf(connection);
      if (place < 0) return;
      if (this.host.now < connection.idleSince + idleAfter) {
        this.watch(connection);
        return;
      }
      const unused = this.idle.filter(({ idleSince }) => this.host.now >= idleSince + idleAfter);
      if (unused.length <= this.mostIdle) return;
      this.idle.splice(place, 1);
      this.open--;
    });
  }
}
