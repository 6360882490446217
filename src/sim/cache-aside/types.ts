// An application that reads through no cache yet, a cache that can be switched on, and the four lines of code between
// them. Nothing in this file has behaviour.

/**
 * The lines of the application that have to do with the cache:
 * `get` asks the cache first, `select` asks the database (after a miss, where there is a `get`), `set` stores what
 * the database answered, and `delete` drops the cached price when the price is changed.
 */
export const codeLines = ['get', 'select', 'set', 'delete'] as const;
export type CodeLine = (typeof codeLines)[number];

/** Page views of one second. The database is at its limit when each of them is a query. */
export const viewsPerSecond = 100;
/** Products that everybody looks at; the other views of a second go to products that no other view opens. */
export const popularProducts = 20;
/** How often each popular product is viewed in a second. */
export const viewsOfPopular = 4;

/** The price in the beginning, and what one change adds to it. */
export const firstPrice = 100;
export const priceRise = 20;

export type CacheAsideAction =
  | { readonly kind: 'switch-on' | 'switch-off' | 'serve' | 'change-price' }
  | { readonly kind: 'add-line' | 'remove-line'; readonly line: CodeLine };

/** What one second of page views came to. */
export interface Second {
  /** Views that asked the cache, and how many of them it answered. */
  readonly asked: number;
  readonly hits: number;
  readonly queries: number;
  readonly stored: number;
  /** Answers with a price that is no longer true. */
  readonly oldPrices: number;
  /** Views that got no answer: neither the cache nor the database was asked with success. */
  readonly unanswered: number;
}

export interface CacheAsideState {
  /** Whether ElastiCache is switched on. */
  readonly on: boolean;
  readonly lines: Readonly<Record<CodeLine, boolean>>;
  /** The price of the first popular product, as the database has it. */
  readonly price: number;
  /** The price of that product in the cache; null when it is not cached. */
  readonly cachedPrice: number | null;
  /** How many of the other popular products are cached. Their prices never change. */
  readonly cachedOthers: number;
  /** The latest second; null before the first. */
  readonly second: Second | null;
  /** Totals of all seconds. */
  readonly views: number;
  readonly hits: number;
  readonly asked: number;
  readonly queries: number;
  readonly oldPrices: number;
}

export type CacheAsideEvent =
  | { readonly kind: 'switched-on' | 'switched-off'; readonly lines: number }
  | { readonly kind: 'line-added' | 'line-removed'; readonly line: CodeLine; readonly changed: number }
  | { readonly kind: 'views-arrived'; readonly views: number }
  | { readonly kind: 'cache-ignored' | 'cache-unreachable'; readonly views: number }
  | { readonly kind: 'cache-asked'; readonly asked: number; readonly hits: number }
  | { readonly kind: 'database-asked'; readonly queries: number }
  | { readonly kind: 'nothing-stored' | 'stored'; readonly stored: number }
  | { readonly kind: 'answered'; readonly views: number; readonly queries: number }
  | {
      readonly kind: 'old-prices-sold';
      readonly oldPrices: number;
      readonly old: number;
      readonly price: number;
    }
  | { readonly kind: 'unanswered'; readonly unanswered: number }
  | { readonly kind: 'price-changed'; readonly price: number }
  | { readonly kind: 'entry-deleted' | 'entry-left'; readonly old: number; readonly price: number }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Refusal = 'already-on' | 'already-off' | 'already-there' | 'not-there';
