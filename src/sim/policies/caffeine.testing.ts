// Three policies by the rules of Caffeine's simulator, where those are not ours, as plainly as can be: arrays, and
// keys looked for anew each time. They show that nothing but these rules makes the difference. Only tests import this.

/** Whether the next request of the key is a hit. */
type Cache = (key: number) => boolean;

interface Item {
  readonly key: number;
  uses: number;
}

const itemIn = (list: readonly Item[], key: number) => list.find((item) => item.key === key);

/** Takes a key out of a list, if it is there. */
function taken(list: Item[], key: number): boolean {
  const index = list.findIndex((item) => item.key === key);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

/** The new key is in the queue before the hand moves, so that it stands before all that get a second chance. */
function clock(capacity: number): Cache {
  const queue: Item[] = [];
  return (key) => {
    const item = itemIn(queue, key);
    if (item) {
      item.uses = 1;
      return true;
    }
    queue.push({ key, uses: 0 });
    while (queue.length > capacity) {
      const first = queue.shift() as Item;
      if (first.uses > 0) queue.push({ key: first.key, uses: 0 });
    }
    return false;
  };
}

/** The target of T1 moves by whole numbers: the ratio of the ghost lists is rounded down. */
function arc(capacity: number): Cache {
  const [t1, t2, b1, b2]: [Item[], Item[], Item[], Item[]] = [[], [], [], []];
  let target = 0;
  const replace = (isInB2: boolean) => {
    if (t1.length >= 1 && ((isInB2 && t1.length === target) || t1.length > target))
      b1.push(t1.shift() as Item);
    else b2.push(t2.shift() as Item);
  };
  const makeRoom = () => {
    if (t1.length + b1.length === capacity) {
      if (t1.length === capacity) {
        t1.shift();
        return;
      }
      b1.shift();
      replace(false);
    } else if (t1.length + b1.length + t2.length + b2.length >= capacity) {
      if (t1.length + b1.length + t2.length + b2.length >= 2 * capacity) b2.shift();
      replace(false);
    }
  };
  return (key) => {
    const item = { key, uses: 0 };
    if (taken(t1, key) || taken(t2, key)) {
      t2.push(item);
      return true;
    }
    const [inB1, inB2] = [itemIn(b1, key), itemIn(b2, key)];
    if (inB1) target = Math.min(capacity, target + Math.max(Math.floor(b2.length / b1.length), 1));
    if (inB2) target = Math.max(0, target - Math.max(Math.floor(b1.length / b2.length), 1));
    if (inB1 || inB2) {
      replace(inB2 !== undefined);
      taken(b1, key);
      taken(b2, key);
      t2.push(item);
    } else {
      makeRoom();
      t1.push(item);
    }
    return false;
  };
}

/** As in the pseudocode of the paper: the small queue gives a key while it has its tenth, and the main one otherwise. */
function s3Fifo(capacity: number): Cache {
  const [small, main, ghosts]: [Item[], Item[], Item[]] = [[], [], []];
  const mostSmall = Math.max(1, Math.floor(capacity * 0.1));
  const mostGhosts = Math.floor(capacity * 0.9);
  const evictMain = () => {
    for (let item = main.shift(); item && item.uses > 0; item = main.shift())
      main.push({ key: item.key, uses: item.uses - 1 });
  };
  const evictSmall = () => {
    for (let item = small.shift(); item; item = small.shift()) {
      if (item.uses <= 1) {
        if (ghosts.length >= mostGhosts) ghosts.shift();
        ghosts.push(item);
        return;
      }
      main.push({ key: item.key, uses: 0 });
      if (main.length > capacity - mostSmall) evictMain();
    }
  };
  return (key) => {
    const item = itemIn(small, key) ?? itemIn(main, key);
    if (item) {
      item.uses = Math.min(item.uses + 1, 3);
      return true;
    }
    while (small.length + main.length >= capacity) {
      if (small.length >= mostSmall || main.length === 0) evictSmall();
      else evictMain();
    }
    (taken(ghosts, key) ? main : small).push({ key, uses: 0 });
    return false;
  };
}

export const caffeineRules = { clock, arc, 's3-fifo': s3Fifo } as const;
