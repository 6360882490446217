import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connected, freePort } from '../server-connection.ts';
import { keyLengths, keyOf, ttl, valueLengths, withServer } from './shared.ts';

interface SlabClass {
  readonly chunk: number;
  readonly used: number;
  readonly pages: number;
}

/** A connection to memcached: text out, and the whole answer back. */
async function memcachedConnection(port: number) {
  const socket = await connected(port);
  socket.setEncoding('latin1');
  const ask = async (text: string, end: RegExp): Promise<string> => {
    let answer = '';
    const finished = new Promise<string>((resolve) => {
      socket.on('data', function take(piece: string) {
        answer += piece;
        if (!end.test(answer)) return;
        socket.off('data', take);
        resolve(answer);
      });
    });
    socket.write(text);
    return finished;
  };
  const statistics = (which: string) => ask(`stats${which}\r\n`, /(^|\n)END\r\n$/);
  const slabs = async (): Promise<Map<number, SlabClass>> => {
    const text = await statistics(' slabs');
    const classes = new Map<number, SlabClass>();
    for (const [, id, chunk] of text.matchAll(/STAT (\d+):chunk_size (\d+)/g)) {
      const of = (name: string) => Number(new RegExp(`STAT ${id}:${name} (\\d+)`).exec(text)?.[1]);
      classes.set(Number(chunk), { chunk: Number(chunk), used: of('used_chunks'), pages: of('total_pages') });
    }
    return classes;
  };
  const set = async (key: string, value: string, flags: number, expiry: string): Promise<boolean> => {
    const text = `set ${key} ${flags} ${expiry} ${value.length}\r\n${value}\r\n`;
    return (await ask(text, /\r\n$/)).startsWith('STORED');
  };
  const remove = (key: string) => ask(`delete ${key}\r\n`, /\r\n$/);
  return { statistics, slabs, set, remove, close: () => socket.destroy() };
}

/** Measures the memcached in PATH with its default settings, but for the memory. */
export async function recordMemcached() {
  const classes = await memcachedClasses();
  const version = execFileSync('memcached', ['-V']).toString().trim();
  const settings = ['-l', '127.0.0.1', '-m', '1024', '-u', 'nobody', '-U', '0'];
  const values = valueLengths([
    ...classes.map(([chunk = 0]) => chunk - 48 - 8 - 11 - 2),
    // Items of several chunks, and the largest of all.
    ...[524_288 - 48, 2 * (524_288 - 48)].flatMap((most) => [
      most - 2,
      ...classes.map(([chunk = 0]) => most - 50 + chunk),
    ]),
    2 ** 20 - 48 - 8 - 11 - 2,
  ]);
  const shapes = [
    ...keyLengths.map((key) => [key, 10, 0, 0]),
    ...values.map((value) => [10, value, 0, 0]),
    ...keyLengths.filter((key) => key % 7 === 0).map((key) => [key, 600_000, 0, 0]),
    ...keyLengths.filter((key) => key % 7 === 0).map((key) => [key, 40, 1, 1]),
    ...values.filter((_, index) => index % 5 === 0).map((value) => [10, value, 1, 1]),
  ] as [number, number, number, number][];
  const settingsUsed = await withServer('memcached', settings, async (port) => {
    const { statistics, close } = await memcachedConnection(port);
    const text = `${await statistics('')}${await statistics(' settings')}`;
    close();
    const of = (name: string) => new RegExp(`^STAT ${name} (\\S+)`, 'm').exec(text)?.[1] ?? '';
    const names = ['growth_factor', 'chunk_size', 'slab_chunk_max', 'item_size_max', 'cas_enabled'];
    return {
      wordBits: Number(of('pointer_size')),
      settings: Object.fromEntries(names.map((name) => [name, of(name)])),
    };
  });
  const items = await withServer('memcached', settings, async (port) => {
    const { slabs, set, remove, close } = await memcachedConnection(port);
    const rows = [];
    for (const [key, value, expires, flags] of shapes) {
      const before = await slabs();
      const isStored = await set(keyOf(0, key), 'x'.repeat(value), flags, expires ? ttl : '0');
      const more = [...(await slabs()).values()].flatMap(({ chunk, used }) =>
        Array.from({ length: used - (before.get(chunk)?.used ?? 0) }, () => chunk),
      );
      rows.push([key, value, expires, flags, isStored ? more : null]);
      await remove(keyOf(0, key));
    }
    close();
    return rows;
  });
  const pages = [];
  for (const chosen of [0, 12, 25, 36]) {
    const [chunk = 0, inPage = 0] = classes[chosen] ?? [];
    for (const stored of [3 * inPage, 3 * inPage + 1]) {
      pages.push([chunk, stored, await pagesOf(settings, chunk, stored)]);
    }
  }
  return {
    version,
    ...settingsUsed,
    classColumns: ['chunk', 'chunks in a page'],
    classes,
    itemColumns: ['key', 'value', 'expires', 'flags', 'chunks'],
    items,
    pageColumns: ['chunk', 'items', 'pages'],
    pages,
  };
}

/** The pages of a slab class once so many items that fill its chunks are stored. */
async function pagesOf(
  settings: readonly string[],
  chunk: number,
  stored: number,
): Promise<number | undefined> {
  return withServer('memcached', settings, async (port) => {
    const { slabs, set, close } = await memcachedConnection(port);
    for (let index = 0; index < stored; index++)
      await set(keyOf(index, 10), 'x'.repeat(chunk - 48 - 8 - 11 - 2), 0, '0');
    const found = (await slabs()).get(chunk);
    close();
    return found?.pages;
  });
}

/** All slab classes, which memcached prints when it starts. */
async function memcachedClasses(): Promise<number[][]> {
  const port = await freePort();
  const server = spawn('memcached', ['-vv', '-l', '127.0.0.1', '-u', 'nobody', '-p', `${port}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  server.stderr.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  (await connected(port)).destroy();
  server.kill();
  await once(server, 'close');
  return [...text.matchAll(/slab class +\d+: chunk size +(\d+) perslab +(\d+)/g)].map(([, chunk, inPage]) => [
    Number(chunk),
    Number(inPage),
  ]);
}
