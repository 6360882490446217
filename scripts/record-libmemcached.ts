/**
 * Records which node a real libmemcached chooses for keys, by modulo and by its weighted ketama ring, and prints it as
 * JSON. The tests of the cluster model read the recording; they need no library.
 *
 *   node scripts/record-libmemcached.ts > src/sim/vectors/libmemcached.json
 *
 * PATH has to have cc, and the compiler has to find the library (Debian: gcc, libmemcached-dev). It contacts no server:
 * the library knows its nodes by name alone. Takes about a second.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Reads a distribution, nodes and keys, one a line; prints the index of each key's node, and the version before. */
const program = `
#include <libmemcached/memcached.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **words) {
  memcached_st *client = memcached_create(NULL);
  if (strcmp(words[1], "ketama") == 0
      && memcached_behavior_set(client, MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED, 1) != MEMCACHED_SUCCESS) return 1;
  memcached_server_list_st nodes = NULL;
  memcached_return_t result;
  for (int index = 2; index + 2 < count; index += 3) {
    nodes = memcached_server_list_append_with_weight(
      nodes, words[index], (in_port_t) atoi(words[index + 1]), (uint32_t) atoi(words[index + 2]), &result);
    if (result != MEMCACHED_SUCCESS) return 2;
  }
  if (memcached_server_push(client, nodes) != MEMCACHED_SUCCESS) return 3;
  printf("%s\\n", memcached_lib_version());
  char key[512];
  while (fgets(key, sizeof key, stdin)) {
    key[strcspn(key, "\\n")] = 0;
    printf("%u\\n", memcached_generate_hash(client, key, strlen(key)));
  }
  return 0;
}
`;

interface Node {
  readonly host: string;
  readonly port: number;
  readonly weight: number;
}

const node = (host: string, port = 11_211, weight = 1): Node => ({ host, port, weight });
const numbered = (count: number, weights: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) => node(`10.0.1.${index + 1}`, 11_211, weights[index]));
const endpoint = (index: number) => node(`my-cache.abc123.000${index}.apn2.cache.amazonaws.com`);

/** One node and many, shares that are no exact fraction, other ports, weights, and names as ElastiCache gives them. */
const lists: readonly (readonly Node[])[] = [
  numbered(1),
  numbered(2),
  numbered(3),
  numbered(7),
  numbered(20),
  [1, 2, 3, 4].map(endpoint),
  [node('cache', 11_211), node('cache', 11_212), node('other', 22_122)],
  numbered(3, [1, 2, 3]),
  numbered(8, [600, 300, 200, 350, 1000, 800, 950, 100]),
];
const keys = [
  ...Array.from({ length: 150 }, (_, index) => `user:${index}`),
  ...Array.from({ length: 40 }, (_, index) => `session:${(index * 2_654_435_761) % 2 ** 32}`),
  'a',
  'product:42:price',
  '장바구니:7',
  'é',
  'SVa_]_V41)',
  'VDEAAAAA',
  'x'.repeat(250),
];

const folder = mkdtempSync(join(tmpdir(), 'libmemcached-'));
try {
  const [source, binary] = [join(folder, 'choose.c'), join(folder, 'choose')];
  writeFileSync(source, program);
  execFileSync('cc', ['-o', binary, source, '-lmemcached'], { stdio: ['ignore', 'inherit', 'inherit'] });
  let version = '';
  const choices = (['modulo', 'ketama'] as const).flatMap((distribution) =>
    lists.map((nodes) => {
      const words = nodes.flatMap(({ host, port, weight }) => [host, String(port), String(weight)]);
      const printed = execFileSync(binary, [distribution, ...words], { input: `${keys.join('\n')}\n` });
      const [first = '', ...chosen] = printed.toString('utf8').trimEnd().split('\n');
      if (chosen.length !== keys.length) throw new Error('A key has no node.');
      version = first;
      return { distribution, nodes, chosen: chosen.map(Number) };
    }),
  );
  process.stdout.write(`${JSON.stringify({ library: `libmemcached ${version}`, keys, choices })}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
