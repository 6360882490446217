import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { securityGroupStrings } from '../../i18n/security-group-rules.ts';
import { parseCidr } from './cidr.ts';
import { services } from './fixture.ts';
import { type Picked, plan, portFault, type Rule, type Wish } from './plan.ts';
import { remarks } from './words.ts';

const planned = (picked: Picked[], part: Partial<Wish> = {}) =>
  plan(services, { picked, appPort: 8080, ...part });
const short = ({ to, source, port }: Rule) =>
  `${'group' in source ? source.group.key : source.cidr} → ${to.key} ${port}`;
const service = (id: string) => {
  const found = services.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the rules', () => {
  test('lead from the application through RDS Proxy to Aurora MySQL, and to both ports of a serverless cache', () => {
    const { rules } = planned([
      { id: 'aurora-mysql', proxy: true },
      { id: 'elasticache-serverless', proxy: false },
    ]);
    expect(rules.map(short)).toEqual([
      'app → aurora-mysql-proxy 3306',
      'aurora-mysql-proxy → aurora-mysql 3306',
      'app → elasticache-serverless 6379',
      'app → elasticache-serverless 6380',
    ]);
  });

  test('open both ports AWS’s set-up page names for a serverless Memcached cache, and say that its pages disagree', () => {
    const made = planned([{ id: 'elasticache-serverless-memcached', proxy: false }]);
    expect(made.rules.map(short)).toEqual([
      'app → elasticache-serverless-memcached 11211',
      'app → elasticache-serverless-memcached 11212',
    ]);
    expect(remarks(made, securityGroupStrings.ko)).toEqual([
      securityGroupStrings.ko.stateful,
      service('elasticache-serverless-memcached').remark,
    ]);
  });

  test('say of a proxy before SQL Server that AWS does not document its port, and of the others what it does', () => {
    const { ko } = securityGroupStrings;
    const saidOf = (id: string) => remarks(planned([{ id, proxy: true }]), ko);
    expect(saidOf('rds-sql-server')).toContain(service('rds-sql-server').proxyRemark);
    expect(saidOf('rds-mysql')).toEqual([ko.stateful, ko.proxyPort]);
    expect(remarks(planned([{ id: 'rds-sql-server', proxy: false }]), ko)).toEqual([ko.stateful]);
  });

  test('keep the proxy on the default port when the database has moved', () => {
    const { rules } = planned([{ id: 'rds-postgresql', proxy: true, port: 5433 }]);
    expect(rules.map(short)).toEqual([
      'app → rds-postgresql-proxy 5432',
      'rds-postgresql-proxy → rds-postgresql 5433',
    ]);
  });

  test('do not put RDS Proxy before an engine it does not support', () => {
    const { rules } = planned([{ id: 'rds-oracle', proxy: true }]);
    expect(rules.map(short)).toEqual(['app → rds-oracle 1521']);
  });

  test('open only the load balancer to the world, and the application to the load balancer', () => {
    const { rules } = planned([{ id: 'alb', proxy: false }], { appPort: 3000 });
    expect(rules.map(short)).toEqual(['0.0.0.0/0 → alb 443', '::/0 → alb 443', 'alb → app 3000']);
    expect(rules.some(({ exposed }) => exposed)).toBe(false);
  });

  test.each([
    ['0.0.0.0/0', 'world'],
    ['::/0', 'world'],
    ['0.0.0.0/1', 'wide'],
    ['2000::/3', 'wide'],
    ['3.0.0.0/8', 'wide'],
    ['2000::/8', 'wide'],
    ['198.51.100.0/24', 'public'],
    ['203.0.113.91/32', 'public'],
    ['2001:db8::/32', 'public'],
    ['172.0.0.0/11', 'public'],
    ['10.0.0.0/8', undefined],
    ['10.0.0.0/16', undefined],
    ['172.31.0.0/16', undefined],
    ['100.64.0.0/10', undefined],
    ['fd00::/8', undefined],
    ['fc00::/7', undefined],
  ])('warn when a database is opened to %s as much as it deserves', (cidr, exposed) => {
    expect(planned([{ id: 'rds-mysql', proxy: false }], { cidr }).rules.map((rule) => rule.exposed)).toEqual([
      exposed,
    ]);
  });

  test('warn about the proxy, not about the database behind it', () => {
    const { rules } = planned([{ id: 'rds-mysql', proxy: true }], { cidr: '0.0.0.0/0' });
    expect(rules.map(({ to, exposed }) => [to.role, exposed])).toEqual([
      ['proxy', 'world'],
      ['service', undefined],
    ]);
  });

  test('never name an address unless asked or public, and never warn without reason', () => {
    const picked = fc
      .subarray(services)
      .chain((some) =>
        fc.tuple(...some.map(({ id }) => fc.boolean().map((proxy): Picked => ({ id, proxy })))),
      );
    const addresses = fc.option(fc.constantFrom('0.0.0.0/0', '::/0', '10.0.0.0/16', 'nonsense'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(picked, addresses, (some, cidr) => {
        const { rules, groups } = planned(some, cidr === undefined ? {} : { cidr });
        for (const rule of rules) {
          const addressed = 'cidr' in rule.source;
          if (addressed && rule.to.role !== 'load-balancer') expect(parseCidr(cidr ?? '')).toBeDefined();
          if (rule.exposed) expect(addressed).toBe(true);
          expect(groups).toContain(groups.find(({ key }) => key === rule.to.key));
        }
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });
});

describe('a port a database was moved to', () => {
  test.each([
    ['rds-mysql', 1150, undefined],
    ['rds-mysql', 65_535, undefined],
    ['rds-mysql', 1149, 'out-of-range'],
    ['rds-mysql', 65_536, 'out-of-range'],
    ['rds-mysql', 1.5, 'out-of-range'],
    ['rds-mysql', Number.NaN, 'out-of-range'],
    ['rds-sql-server', 1434, 'refused'],
    ['rds-sql-server', 1435, undefined],
  ])('of %s: %d is %s', (id, port, fault) => {
    expect(portFault(service(id), port)).toBe(fault);
  });
});

describe('a range of addresses', () => {
  test.each([
    ['10.0.0.0/16', 4, 16],
    [' 192.0.2.7/32 ', 4, 32],
    ['::/0', 6, 0],
    ['2001:db8::/32', 6, 32],
  ])('%j is read', (text, version, prefix) => {
    expect(parseCidr(text)).toMatchObject({ version, prefix });
  });

  test.each(['', '10.0.0.0', '10.0.0.0/33', '300.0.0.0/8', 'sg-1234', '10.0.0.0/8 # x', '<script>'])(
    '%j is none',
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
    },
  );
});
