import { z } from 'zod';
import { distributions, expectedShare, movement } from '../../src/sim/cluster/distribution.ts';
import type { CacheNode } from '../../src/sim/cluster/ring.ts';
import { readJson } from './json-file.ts';

const defaultPort = 11_211;

const node = z
  .string()
  .regex(/^[^\s:]+(:\d{1,5})?$/, 'A node is a host, or a host and a port such as 10.0.1.1:11211')
  .transform((name): CacheNode => {
    const [host = '', port] = name.split(':');
    return { host, port: port === undefined ? defaultPort : Number(port), weight: 1 };
  });

const nodes = z.array(node).min(1).max(100);
const file = z.strictObject({ keys: z.array(z.string()), before: nodes, after: nodes });

/**
 * Which keys move when the nodes of a Memcached cluster change, for every way of choosing a node.
 *
 * @throws UsageError when the content is no keys and nodes
 */
export function compareDistributions(content: string) {
  const { keys, before, after } = readJson(content, file);
  const byOne = Math.abs(before.length - after.length) === 1;
  const results = distributions.map((distribution) => [
    distribution,
    {
      ...movement(distribution, keys, before, after),
      expected: byOne ? expectedShare(distribution, Math.max(before.length, after.length)) : null,
    },
  ]);
  return Object.fromEntries(results);
}
