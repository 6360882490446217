import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothing, readAddress, type Typed, writeAddress } from './address.ts';
import { services } from './fixture.ts';
import type { Picked } from './plan.ts';

const read = (query: string) => readAddress(query, services);

function queryOf(typed: Typed): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(writeAddress(typed)))
    if (value !== undefined) query.set(name, value);
  return query.toString();
}

describe('the address of a choice of services', () => {
  test('is empty when nothing is chosen', () => {
    expect(queryOf(nothing)).toBe('');
    expect(read('')).toEqual({ typed: nothing, problems: [] });
  });

  test('restores services, proxies, ports and addresses', () => {
    const typed: Typed = {
      picked: [
        { id: 'aurora-mysql', proxy: true, port: 3307 },
        { id: 'elasticache-serverless', proxy: false },
      ],
      appPort: 3000,
      cidr: '10.0.0.0/16',
    };
    expect(read(queryOf(typed))).toEqual({ typed, problems: [] });
  });

  test('restores any choice', () => {
    const picked = fc
      .shuffledSubarray(services)
      .chain((some) =>
        fc.tuple(
          ...some.map(({ id, proxy }) =>
            fc.boolean().map((through): Picked => ({ id, proxy: proxy && through })),
          ),
        ),
      );
    fc.assert(
      fc.property(
        picked,
        fc.integer({ min: 1, max: 65_535 }),
        fc.option(fc.string({ maxLength: 50 }), { nil: undefined }),
        (some, appPort, cidr) => {
          const typed = { picked: some, appPort, cidr };
          expect(read(queryOf(typed))).toEqual({ typed, problems: [] });
        },
      ),
    );
  });

  test('keeps what it understands and reports the rest', () => {
    const { typed, problems } = read('sg=rds-mysql_3307_magic.mongodb.rds-oracle_proxy_99&app=0');
    expect(typed.picked).toEqual([
      { id: 'rds-mysql', proxy: false, port: 3307 },
      { id: 'rds-oracle', proxy: false },
    ]);
    expect(typed.appPort).toBe(8080);
    expect(problems.map(({ value }) => value)).toEqual([
      'rds-mysql_3307_magic',
      'mongodb',
      'rds-oracle_proxy_99',
      '0',
    ]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (query) => Boolean(read(query)) && Boolean(read(`sg=${query}&from=${query}&app=${query}`)),
      ),
    );
  });
});
