import { describe, expect, test } from 'vitest';
import { isPublic, parseCidr } from './cidr.ts';

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
    ['\u200b２０３．0.113.91／29\n', '203.0.113.88/29'],
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

describe('a source is public', () => {
  const answer = (range: string) => {
    const cidr = parseCidr(range);
    return cidr && isPublic(cidr);
  };

  test.each([
    ['3.0.0.0/8'],
    ['198.51.100.0/24'],
    ['10.0.0.0/7'],
    ['172.15.0.0/16'],
    ['192.168.0.0/15'],
    ['2600:1f00::/24'],
    ['fc00::/6'],
    ['64:ff9b::/96'],
    ['::/0'],
  ])('where it reaches beyond the special ranges: %s', (range) => {
    expect(answer(range)).toBe(true);
  });

  test.each([
    ['172.31.5.7/20'],
    ['100.127.255.255/32'],
    ['169.254.169.254/32'],
    ['192.0.0.8/32'],
    ['239.1.1.1/32'],
    ['fd12:3456::/48'],
    ['fe80::1/64'],
    ['64:ff9b:1::/48'],
    ['::ffff:10.0.0.0/104'],
    ['ff02::1/128'],
    ['100::/64'],
  ])('but not within one of them: %s', (range) => {
    expect(answer(range)).toBe(false);
  });
});
