import { Random } from '../random.ts';
import { type AnswerKind, answers, type Reader, type Stampede, type StampedeSettings } from './types.ts';

/** An entry of the cache, and the reads that will renew it. */
interface Entry {
  expiry: number;
  /** When the reads that are under way will be stored, soonest first. */
  readonly underWay: number[];
}

/**
 * Plays the readers in the order in which they come. The same settings give the same readers and answers, and the
 * same seed brings them at the same moments to the same keys whatever the protection is, so that protections can be
 * compared.
 */
export function playStampede(settings: StampedeSettings): Stampede {
  const arrivals = drawArrivals(settings);
  // A protection draws from a random source of its own, so that it does not change who comes when.
  const chance = new Random((settings.seed + 1) % Number.MAX_SAFE_INTEGER);
  const entries = Array.from({ length: settings.keys }, (): Entry => {
    return { expiry: settings.firstExpiry + drawJitter(settings, chance), underWay: [] };
  });
  const readers = arrivals.map(({ arrives, key }): Reader => {
    const entry = entries[key] as Entry;
    renew(entry, arrives, settings, chance);
    return { arrives, key, ...answerTo(arrives, entry, settings, chance) };
  });
  return { readers, ...measured(readers, settings) };
}

function drawArrivals({
  readers,
  over,
  keys,
  seed,
}: StampedeSettings): { readonly arrives: number; readonly key: number }[] {
  const random = new Random(seed);
  return Array.from({ length: readers }, () => ({
    arrives: random.real() * over,
    key: random.below(keys),
  })).sort((one, other) => one.arrives - other.arrives);
}

function drawJitter({ protection, jitter }: StampedeSettings, chance: Random): number {
  return protection === 'jitter' ? chance.real() * jitter : 0;
}

/** Stores what the database has answered by now. */
function renew(entry: Entry, now: number, settings: StampedeSettings, chance: Random): void {
  for (let [stored] = entry.underWay; stored !== undefined && stored <= now; [stored] = entry.underWay) {
    entry.underWay.shift();
    entry.expiry = stored + settings.ttl + drawJitter(settings, chance);
  }
}

function answerTo(
  now: number,
  entry: Entry,
  settings: StampedeSettings,
  chance: Random,
): { readonly answer: AnswerKind; readonly answered: number } {
  const { protection, databaseTime, retryAfter, beta } = settings;
  if (now < entry.expiry) {
    // 1 - u is in (0, 1], so that its logarithm is finite.
    const ahead = protection === 'early' ? -databaseTime * beta * Math.log(1 - chance.real()) : 0;
    if (now + ahead < entry.expiry) return { answer: 'hit', answered: now };
    return { answer: 'early', answered: readDatabase(now, entry, settings) };
  }
  const [stored] = entry.underWay;
  if (stored !== undefined) {
    if (protection === 'lock') return { answer: 'waited', answered: stored };
    if (protection === 'lease') {
      const tries = Math.ceil((stored - now) / retryAfter);
      return { answer: 'waited', answered: now + tries * retryAfter };
    }
    if (protection === 'stale-lease') return { answer: 'stale', answered: now };
  }
  return { answer: 'database', answered: readDatabase(now, entry, settings) };
}

/** @returns when the answer is there, and stored */
function readDatabase(now: number, entry: Entry, { databaseTime }: StampedeSettings): number {
  entry.underWay.push(now + databaseTime);
  return now + databaseTime;
}

function measured(readers: readonly Reader[], { databaseTime }: StampedeSettings): Omit<Stampede, 'readers'> {
  const counts = Object.fromEntries(answers.map((answer) => [answer, 0])) as Record<AnswerKind, number>;
  for (const { answer } of readers) counts[answer]++;
  const waits = readers.map(({ arrives, answered }) => answered - arrives).sort((one, other) => one - other);
  const at = (share: number) => waits[Math.ceil(share * waits.length) - 1] ?? 0;
  return {
    counts,
    databaseReads: counts.database + counts.early,
    mostAtOnce: mostAtOnce(
      readers
        .filter(({ answer }) => answer === 'database' || answer === 'early')
        .map(({ arrives }) => arrives),
      databaseTime,
    ),
    waits: {
      median: at(0.5),
      p95: at(0.95),
      longest: at(1),
      total: waits.reduce((sum, wait) => sum + wait, 0),
    },
  };
}

/** @param begins when reads begin, in order; each takes the same time, and one that ends makes room for one that begins */
function mostAtOnce(begins: readonly number[], takes: number): number {
  let most = 0;
  let ended = 0;
  for (const [index, begin] of begins.entries()) {
    while ((begins[ended] as number) + takes <= begin && ended < index) ended++;
    most = Math.max(most, index + 1 - ended);
  }
  return most;
}
