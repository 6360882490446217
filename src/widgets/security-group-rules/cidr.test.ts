import { describe, expect, test } from 'vitest';
import { parseCidr } from './cidr.ts';

describe('parseCidr', () => {
  test.each([
    ['203.0.113.91/29', '203.0.113.88/29'],
    ['255.255.255.255/1', '128.0.0.0/1'],
    ['10.1.2.3/16', '10.1.0.0/16'],
    ['198.51.100.7/0', '0.0.0.0/0'],
    ['198.51.100.7/32', '198.51.100.7/32'],
    ['2001:db8::1/32', '2001:db8::/32'],
    ['2001:DB8:0:0:abcd:0:0:1/66', '2001:db8:0:0:8000::/66'],
    ['::1/0', '::/0'],
    ['::1/128', '::1/128'],
    ['1:2:3:4:5:6:7:8/127', '1:2:3:4:5:6:7:8/127'],
    ['1:2:3:4:5:6:7:9/127', '1:2:3:4:5:6:7:8/127'],
  ])('reads %s as the network %s', (typed, network) => {
    expect(parseCidr(typed)?.text).toBe(network);
  });

  test('reads no range from anything else', () => {
    for (const text of ['', '10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::/129', 'mysql']) {
      expect(parseCidr(text), text).toBeUndefined();
    }
  });
});
