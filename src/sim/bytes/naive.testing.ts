// The policies once more, as plainly as can be: arrays, and sums made anew each time. Only tests import this file.
import { Random } from '../random.ts';
import type { SizedRequest } from './drawn-sizes.ts';
import type { SizedPolicyName } from './policies.ts';

interface Item extends SizedRequest {
  readonly inserted: number;
  /** The accesses that had room in the cache when it came in, its own included. */
  readonly since: number;
  readonly used: number;
  count: number;
  isMarked: boolean;
  nextUse: number;
  value: number;
}

const bytesOf = (items: readonly SizedRequest[]) => items.reduce((sum, { size }) => sum + size, 0);
const without = (items: Item[], item: Item) => items.splice(items.indexOf(item), 1);
/** The item that comes first by the numbers, the earlier ones of which weigh more. */
const least = (items: readonly Item[], ...by: ((item: Item) => number)[]) =>
  items.toSorted((one, other) => {
    for (const number of by) if (number(one) !== number(other)) return number(one) - number(other);
    return 0;
  })[0] as Item;

/**
 * H for a hit and M for a miss of every request.
 *
 * @param ttl requests for which an object is live, that which brought it in included
 */
export function naively(
  policy: SizedPolicyName,
  requests: readonly SizedRequest[],
  capacity: number,
  seed: number,
  ttl = Number.POSITIVE_INFINITY,
): string {
  const cache = cacheOf(policy, capacity, seed);
  const since = new Map<number, number>();
  return requests
    .map(({ key, size }, now) => {
      const later = requests.findIndex((request, index) => index > now && request.key === key);
      if (now - (since.get(key) ?? now) >= ttl) cache.forget(key);
      const isHit = cache.ask(key, size, now, later < 0 ? Number.POSITIVE_INFINITY : later);
      if (!isHit) since.set(key, now);
      return isHit ? 'H' : 'M';
    })
    .join('');
}

interface Cache {
  /** Whether a request hits. */
  readonly ask: (key: number, size: number, now: number, nextUse: number) => boolean;
  /** Takes out a key, if it is resident; ghosts stay. */
  readonly forget: (key: number) => void;
}

function cacheOf(policy: SizedPolicyName, capacity: number, seed: number): Cache {
  if (policy === '2q') return twoQ(capacity);
  if (policy === 's3-fifo') return s3Fifo(capacity);
  if (policy === 'arc') return arc(capacity);
  const items: Item[] = [];
  const random = new Random(seed);
  const counts = new Map<number, number>();
  let hand = 0;
  let age = 0;
  let accesses = 0;
  const worthOf = (item: Pick<Item, 'count' | 'size'>) => age + (item.count * 1e6) / item.size;
  const victims: Record<typeof policy, () => Item> = {
    lru: () => least(items, ({ used }) => used),
    mru: () => least(items, ({ used }) => -used),
    fifo: () => least(items, ({ inserted }) => inserted),
    lfu: () =>
      least(
        items,
        ({ count }) => count,
        ({ used }) => used,
      ),
    'lfu-fifotie': () =>
      least(
        items,
        ({ count }) => count,
        ({ inserted }) => inserted,
      ),
    'lfu-perfect': () =>
      least(
        items,
        ({ key }) => counts.get(key) as number,
        ({ used }) => used,
      ),
    gdsf: () => {
      const victim = least(
        items,
        ({ value }) => value,
        ({ used }) => used,
      );
      age = victim.value;
      return victim;
    },
    // No test has more items than it looks at.
    hyperbolic: () =>
      least(
        items,
        ({ count, since }) => count / (accesses - since),
        ({ inserted }) => inserted,
      ),
    opt: () =>
      least(
        items,
        ({ nextUse }) => -nextUse,
        ({ used }) => used,
      ),
    clock: () => secondChance(),
    'clock-ref1': () => secondChance(),
    sieve: () => {
      while (items[hand]?.isMarked) {
        (items[hand] as Item).isMarked = false;
        hand = (hand + 1) % items.length;
      }
      return items[hand] as Item;
    },
    random: () => items[random.below(items.length)] as Item,
  };
  const secondChance = () => {
    while (items[0]?.isMarked) {
      const [first] = items.splice(0, 1) as [Item];
      first.isMarked = false;
      items.push(first);
    }
    return items[0] as Item;
  };
  const ask: Cache['ask'] = (key, size, now, nextUse) => {
    const item = items.find((candidate) => candidate.key === key);
    if (item || size <= capacity) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      accesses++;
    }
    if (item) {
      Object.assign(item, { used: now, count: item.count + 1, isMarked: true, nextUse });
      item.value = worthOf(item);
      return true;
    }
    if (size > capacity) return false;
    while (bytesOf(items) + size > capacity) {
      const victim = victims[policy]();
      // The random one takes the last out of its place, so that the others keep theirs.
      if (policy === 'random') items[items.indexOf(victim)] = items.at(-1) as Item;
      if (policy === 'random') items.pop();
      else without(items, victim);
      // Behind the newest the hand begins anew, also where another object comes in before it moves.
      if (hand >= items.length) hand = 0;
    }
    const value = worthOf({ count: 1, size });
    items.push({
      key,
      size,
      inserted: now,
      since: accesses,
      used: now,
      count: 1,
      isMarked: policy === 'clock-ref1',
      nextUse,
      value,
    });
    return false;
  };
  const forget = (key: number) => {
    const index = items.findIndex((item) => item.key === key);
    if (index < 0) return;
    if (policy === 'random') {
      items[index] = items.at(-1) as Item;
      items.pop();
    } else items.splice(index, 1);
    if (index < hand) hand--;
    if (hand >= items.length) hand = 0;
  };
  return { ask, forget };
}

const itemOf = (key: number, size: number): Item => ({
  key,
  size,
  inserted: 0,
  since: 0,
  used: 0,
  count: 0,
  isMarked: false,
  nextUse: 0,
  value: 0,
});

/** Takes a key out of a list, if it is there. */
function taken(list: Item[], key: number): boolean {
  const index = list.findIndex((item) => item.key === key);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

function remembered(list: Item[], item: Item, most: number): void {
  while (bytesOf(list) + item.size > most) list.shift();
  list.push(item);
}

function twoQ(capacity: number): Cache {
  const [kin, kout] = [Math.floor(capacity / 4), Math.floor(capacity / 2)];
  const [a1In, am, a1Out]: [Item[], Item[], Item[]] = [[], [], []];
  const ask: Cache['ask'] = (key, size) => {
    if (a1In.some((item) => item.key === key)) return true;
    const item = am.find((candidate) => candidate.key === key);
    if (item) {
      without(am, item);
      am.push(item);
      return true;
    }
    const wasOut = taken(a1Out, key);
    if (size > kin) return false;
    while (bytesOf(a1In) + bytesOf(am) + size > capacity) {
      if (bytesOf(a1In) > kin) remembered(a1Out, a1In.shift() as Item, kout);
      else am.shift();
    }
    if (wasOut) remembered(am, itemOf(key, size), capacity - kin);
    else a1In.push(itemOf(key, size));
    return false;
  };
  return { ask, forget: (key) => void [a1In, am].some((list) => taken(list, key)) };
}

function s3Fifo(capacity: number): Cache {
  const [small, main, ghost]: [Item[], Item[], Item[]] = [[], [], []];
  const most = Math.floor(capacity / 10);
  const evictSmall = () => {
    for (let item = small.shift(); item; item = small.shift()) {
      if (item.count < 2) {
        remembered(ghost, item, Math.floor((9 * capacity) / 10));
        return;
      }
      main.push({ ...item, count: 0 });
    }
  };
  const evictMain = () => {
    for (let item = main.shift(); item && item.count > 0; item = main.shift())
      main.push({ ...item, count: Math.min(item.count, 3) - 1 });
  };
  const ask: Cache['ask'] = (key, size) => {
    const item = [...small, ...main].find((candidate) => candidate.key === key);
    if (item) {
      item.count++;
      return true;
    }
    const wasOut = taken(ghost, key);
    if (size > most) return false;
    while (bytesOf(small) + bytesOf(main) + size > capacity) {
      if (bytesOf(main) > capacity - most || small.length === 0) evictMain();
      else evictSmall();
    }
    if (wasOut) main.push(itemOf(key, size));
    else if (size < most) small.push(itemOf(key, size));
    return false;
  };
  return { ask, forget: (key) => void [small, main].some((list) => taken(list, key)) };
}

function arc(capacity: number): Cache {
  const [t1, t2, b1, b2]: [Item[], Item[], Item[], Item[]] = [[], [], [], []];
  let p = 0;
  const replace = (isInB2: boolean) => {
    const length = bytesOf(t1);
    if ((length > 0 && (length > p || (length === p && isInB2))) || t2.length === 0)
      b1.push(t1.shift() as Item);
    else b2.push(t2.shift() as Item);
  };
  const makeRoom = (size: number) => {
    if (bytesOf(t1) + bytesOf(b1) + size > capacity) {
      if (b1.length === 0) {
        t1.shift();
        return;
      }
      b1.shift();
    } else if (bytesOf([...t1, ...t2, ...b1, ...b2]) >= 2 * capacity) b2.shift();
    replace(false);
  };
  const ask: Cache['ask'] = (key, size) => {
    const item = [...t1, ...t2].find((candidate) => candidate.key === key);
    if (item) {
      taken(t1, key);
      taken(t2, key);
      t2.push(item);
      return true;
    }
    const [inB1, inB2] = [bytesOf(b1), bytesOf(b2)];
    const wasInB1 = taken(b1, key);
    const wasInB2 = taken(b2, key);
    if (wasInB1) p = Math.min(capacity, p + Math.max(inB2 / inB1, 1));
    if (wasInB2) p = Math.max(0, p - Math.max(inB1 / inB2, 1));
    if (size > capacity) return false;
    while (bytesOf(t1) + bytesOf(t2) + size > capacity) {
      if (wasInB1 || wasInB2) replace(wasInB2);
      else makeRoom(size);
    }
    (wasInB1 || wasInB2 ? t2 : t1).push(itemOf(key, size));
    return false;
  };
  return { ask, forget: (key) => void [t1, t2].some((list) => taken(list, key)) };
}
