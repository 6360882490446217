/**
 * Records how much memory items take in real servers, by the lengths of key and value, and prints it as JSON. The tests
 * of the model (`src/sim/bytes/item-overhead.ts`) read the recording; they start no server.
 *
 *   node scripts/record-item-overhead.ts redis-7.0.15/src/redis-server redis-server > src/sim/vectors/item-overhead.json
 *
 * The arguments are the redis-server to measure: what an item takes depends on the allocator with which each was built.
 * The first is built from its source (`make`), with the jemalloc that it brings, the second is Debian's, with the
 * system's. PATH has to have memcached. In Redis it is the difference of `used_memory` that four more items
 * make, which is exact, since the server adds up what its allocator gave; in memcached that of `used_chunks` in every
 * slab class. Takes about two minutes.
 */
import process from 'node:process';
import { recordMemcached } from './record-item-overhead/memcached.ts';
import { recordRedis } from './record-item-overhead/redis.ts';

const redis = [];
for (const program of process.argv.slice(2)) redis.push(await recordRedis(program));
process.stdout.write(`${JSON.stringify({ redis, memcached: await recordMemcached() })}\n`);
