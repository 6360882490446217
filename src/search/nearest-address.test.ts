import { describe, expect, test } from 'vitest';
import { nearestAddresses } from './nearest-address.ts';

const slugs = [
  'rds/security',
  'rds/proxy',
  'elasticache/overview',
  'elasticache/leaderboard',
  'elasticache/redis-vs-memcached',
  'labs/encryption',
  'labs/leaderboard',
  'last-day',
];
const nearest = (wanted: string) => nearestAddresses(wanted, slugs, 3);

describe('the nearest addresses', () => {
  test('forgive slips of typing', () => {
    expect(nearest('rds/porxy/')[0]).toBe('rds/proxy');
    expect(nearest('elasticahce/redis-vs-memcashed/')[0]).toBe('elasticache/redis-vs-memcached');
  });

  test('forgive another folder, a missing one and another place of the hyphen', () => {
    expect(nearest('rds/encryption/')[0]).toBe('labs/encryption');
    expect(nearest('proxy')[0]).toBe('rds/proxy');
    expect(nearest('elasticache/leader-board.html')[0]).toBe('elasticache/leaderboard');
    expect(nearest('lastday')).toEqual(['last-day']);
    expect(nearest('LAST_DAY/')).toEqual(['last-day']);
  });

  test('come in the order of reading where two are equally near', () => {
    expect(nearest('leaderboard/')).toEqual(['labs/leaderboard', 'elasticache/leaderboard']);
    expect(nearest('rds/')).toEqual(['rds/proxy', 'rds/security']);
  });

  test('are none where nothing is like it', () => {
    for (const wanted of ['', '/', '%', 'wp-login.php', '없는-주소', 'a'.repeat(3000)]) {
      expect(nearest(wanted), wanted.slice(0, 20)).toEqual([]);
    }
  });
});
