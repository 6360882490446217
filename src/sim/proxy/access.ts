import type { Client } from './clients.ts';
import type { AttemptOutcome, PoolEvent } from './types.ts';

/** What a way to the database needs of the run that it is part of. */
export interface Host {
  readonly now: number;
  readonly clients: readonly Client[];
  after(delay: number, act: () => void): void;
  /** The database begins to work on the client's transaction, `delay` later than could be. */
  begin(client: Client, delay: number): void;
  /** The attempt is over without success. The client tries again or gives up. */
  fail(client: Client, outcome: Exclude<AttemptOutcome, 'completed'>): void;
  /** The transaction that the client has forgotten is rolled back; the client does not notice. */
  rollBack(client: Client): void;
  tell(kind: PoolEvent['kind'], client: Client | null): void;
}

/** A way to the database: straight, or through a proxy. */
export interface Access {
  /** Database connections that are open or being opened. */
  readonly open: number;
  readonly opened: number;
  readonly pinned: number;
  /** Connections of clients, to the database or to the proxy. */
  readonly clientConnections: number;
  /** Connections of clients that the proxy closed because nothing came over them. */
  readonly dropped: number;
  /** The client wants to run a transaction. */
  request(client: Client): void;
  /** The client's transaction is complete. */
  release(client: Client): void;
  /** The client keeps its connection and asks for nothing for now. */
  rest(client: Client): void;
  /** The client closes its connection. */
  close(client: Client): void;
  /** The instance is gone, with all its connections. */
  failOver(): void;
  /** Another instance takes connections. */
  recover(): void;
}
