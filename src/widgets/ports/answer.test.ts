import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portRegistryText } from '../../content/queries/port-registry.ts';
import { answer } from './answer.ts';
import { nearestNumbers } from './find.ts';
import { portsIn } from './fixture.ts';
import { readRegistry, searchRegistry } from './registry.ts';

interface Expected {
  readonly q: string;
  /** Id of the service that comes first, `iana:` and a name where only the registry knows, or `null`. */
  readonly first: string | null;
  readonly what: string;
}
const queries: Expected[] = JSON.parse(
  readFileSync(new URL('look-up-queries.json', import.meta.url), 'utf8'),
);
const ports = portsIn('ko');
const registry = readRegistry(portRegistryText());

const firstOf = (q: string) => {
  const { hits, query } = answer(ports, q);
  const [registered] = searchRegistry(registry, query);
  return hits[0]?.service.id ?? (registered ? `iana:${registered.name}` : null);
};
const ids = (q: string) => answer(ports, q).hits.map(({ service }) => service.id);

describe('looking a port up', () => {
  test('knows at least sixty queries with their first answer', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
  });

  test.each(queries)('answers “$q” ($what) with $first', ({ q, first }) => {
    expect(firstOf(q)).toBe(first);
  });

  test('gives the same first answers in English', () => {
    const english = portsIn('en');
    const differing = queries.filter(
      ({ q }) => answer(english, q).hits[0]?.service.id !== answer(ports, q).hits[0]?.service.id,
    );
    expect(differing).toEqual([]);
  });

  test('shows services that share a number together', () => {
    expect(ids('22')).toEqual(['ssh', 'sftp']);
    expect(ids('5432')).toEqual(['postgresql', 'aurora', 'aurora-dsql']);
    expect(ids('3306')).toEqual(['mysql', 'aurora']);
  });

  test('says in the sentence what was found, and that a spelling was corrected', () => {
    expect(answer(ports, '6379번').sentence).toBe('‘6379’의 답: Valkey · Redis OSS 6379');
    expect(answer(ports, 'orcale').sentence).toContain('가장 비슷한 이름');
    expect(answer(ports, '9200').sentence).toContain('설명에 나와요');
  });

  test('names a number by its service and its use, in both languages the same', () => {
    const meant = (language: 'ko' | 'en') =>
      portsIn(language).services.flatMap(({ id, name, ports: own }) =>
        own
          .filter(({ use }) => use !== undefined)
          .map(({ number, use }) => {
            const { hits } = answer(portsIn(language), `${name} ${use}`);
            const numbers = hits.find(({ service }) => service.id === id)?.ports.map((port) => port.number);
            return { id, number, isNamed: numbers?.includes(number) ?? false };
          }),
      );
    expect(meant('ko').filter(({ isNamed }) => !isNamed)).toEqual([]);
    expect(meant('en')).toEqual(meant('ko'));
    for (const language of ['ko', 'en'] as const) {
      const [memcached] = answer(portsIn(language), 'memcached serverless').hits;
      expect(memcached?.ports.map(({ number }) => number)).toEqual([11211, 11212]);
    }
  });

  test('names only the numbers that every word is about', () => {
    const numbersOf = (q: string) => answer(ports, q).hits[0]?.ports.map(({ number }) => number);
    expect(numbersOf('dax 암호화')).toEqual([9111]);
    expect(numbersOf('dax unencrypted')).toEqual([8111]);
    expect(numbersOf('db2 ssl')).toEqual([50_443]);
    expect(numbersOf('postgres aurora')).toEqual([5432]);
    expect(numbersOf('influxdb 3')).toEqual([8181]);
    expect(numbersOf('kafka iam 퍼블릭')).toEqual([9198]);
  });

  test('suggests the service that one of several words calls, where nothing has all of them', () => {
    expect(answer(ports, 'mysql ssl').instead).toBe('MySQL · MariaDB');
    expect(answer(ports, 'redshift 암호화').instead).toBe('Amazon Redshift');
  });

  test('names the nearest numbers when a number is not on the list', () => {
    expect(nearestNumbers(ports.services, 6381)).toEqual([6380, 6379]);
    expect(answer(ports, '6381').sentence).toContain('6380, 6379');
    expect(answer(ports, '30000-30010').sentence).toContain('27017');
    expect(answer(ports, '6381').instead).toBe('6380');
    expect(answer(ports, '6380').instead).toBeUndefined();
  });

  test.each([
    ['6379(클릭)', 'redis'],
    ['6379 여는 법', 'redis'],
    ['6379에서 요청이 안 돼요', 'redis'],
    ['여기: 6379', 'redis'],
    ['localhost:6379', 'redis'],
    ['10.0.0.1:6379', 'redis'],
    ['1\ufe0f\u20e36379', 'redis'],
    ['redis:6379에서', 'redis'],
    ['redis-6379', 'redis'],
    ['mysql_3306을 보세요', 'mysql'],
    ['6379&utm_source=x', 'redis'],
    ['8000-8200 열기', 'timestream-influxdb'],
    ['tcp/443을 열어 두려면', 'https'],
  ])('answers the number of %j, whose other words call nothing', (q, first) => {
    expect(ids(q)[0]).toBe(first);
  });

  test('does not answer with a number on the way to another, or one of two, for words that call nothing', () => {
    expect(answer(ports, 'java 17').hits).toEqual([]);
    expect(answer(ports, '80과 443 차이')).toMatchObject({ hits: [], instead: '80' });
    expect(ids('postgrs 22')).toContain('postgresql');
  });

  test('leaves a name of the registry with a number in it whole', () => {
    expect(firstOf('apc-2161')).toBe('iana:apc-2161');
    expect(firstOf('eq-office-4942')).toBe('iana:eq-office-4942');
  });

  test('repeats the protocol that was asked for', () => {
    expect(answer(ports, 'tcp/443').sentence).toContain('‘tcp/443’');
  });

  test('says over which transport a number is used, where it is not the one that was asked for', () => {
    expect(answer(ports, '11211/udp').sentence).toContain(
      'UDP로는 쓰는 곳이 목록에 없어요. TCP로는 Memcached',
    );
    expect(answer(ports, 'udp 53').sentence).toBe('‘udp 53’의 답: DNS 53');
    expect(answer(ports, '9999/udp').hits).toEqual([]);
  });

  test.each([
    ['aurora mysql', 'Amazon Aurora 3306'],
    ['postgres aurora', 'Amazon Aurora 5432'],
    ['vpn ike', 'Site-to-Site VPN 500'],
    ['oracle ssl', 'Oracle 2484'],
    ['dax tls', 'DynamoDB Accelerator(DAX) 9111'],
    ['db2 ssl', 'IBM Db2'],
  ])('narrows %j down to %j by every word of it', (q, services) => {
    expect(answer(ports, q).sentence).toContain(`의 답: ${services}`);
    expect(answer(ports, q).hits).toHaveLength(1);
  });

  test('finds all ports of ElastiCache by its name, in Korean and on the wrong keyboard', () => {
    for (const q of ['elasticache', '엘라스티캐시', 'elasticache serverless', '캐시', 'zotl']) {
      expect(ids(q), q).toEqual(
        expect.arrayContaining(['redis', 'elasticache-serverless-read', 'memcached']),
      );
    }
  });

  test('suggests the nearest name only while it is near', () => {
    expect(answer(ports, 'mongoose').instead).toBe('Amazon DocumentDB');
    expect(answer(ports, 'zzzzqq').instead).toBeUndefined();
  });
});

describe('bad input', () => {
  test.each([
    ['0', '예약되어'],
    ['65536', '65535'],
    ['-1', '음수'],
    ['1e9', '65535'],
    ['3.5', '정수'],
    ['500-100', '작은 번호를 앞에'],
    ['0-100', '예약되어'],
    ['70000-80000', '65535'],
    ['tcp/99999', '65535'],
    ['모든 트래픽', '모든 포트를 여는 규칙'],
    ['all ports', '모든 포트를 여는 규칙'],
    ['!!!', '글자나 숫자'],
    ['<script>', '없어요'],
    ['<script>alert(1)</script>', '없어요'],
  ])('%s gets a sentence that says what was wrong', (q, part) => {
    const { sentence, hits } = answer(ports, q);
    expect(sentence).toContain(part);
    expect(hits).toEqual([]);
  });

  test('turned the wrong way round is offered the right way round', () => {
    expect(answer(ports, '500-100').instead).toBe('100-500');
  });

  test.each(['', '   ', '포트', 'port'])('%j shows nothing and asks for nothing', (q) => {
    expect(answer(ports, q)).toMatchObject({ query: { kind: 'empty' }, sentence: '', hits: [] });
  });

  test('longer than a hundred characters is cut, and the reader is told', () => {
    expect(answer(ports, 'x'.repeat(5000)).sentence).toContain('앞 100자');
  });

  test('of any kind gets a sentence or an answer, in both languages, and never an error', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
      fc.tuple(fc.integer(), fc.integer()).map(([from, to]) => `${from}-${to}`),
      fc
        .constantFrom(...queries.map(({ q }) => q))
        .chain((q) => fc.nat(q.length).map((end) => q.slice(0, end))),
    );
    const both = [ports, portsIn('en')];
    fc.assert(
      fc.property(anything, fc.constantFrom(...both), (q, data) => {
        const { query, sentence } = answer(data, q);
        expect(sentence === '').toBe(query.kind === 'empty');
        searchRegistry(registry, query);
      }),
    );
  });
});
