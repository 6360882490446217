/** What the cache, the database and a write cost, in milliseconds. */
export interface Latencies {
  readonly cache: number;
  readonly databaseRead: number;
  readonly databaseWrite: number;
}

export const defaultLatencies: Latencies = { cache: 0.5, databaseRead: 5, databaseWrite: 5 };
