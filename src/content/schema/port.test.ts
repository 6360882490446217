import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { portServices, sharedNumbers } from '../queries/port-services.ts';
import { curatedPort, portCollision } from './port.ts';
import { source } from './source.ts';

const read = (name: string) => parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const entries = curatedPort.array().parse(read('ports.yaml'));
const collisions = portCollision.array().parse(read('port-collisions.yaml'));
const inKorean = () => portServices(entries, 'ko', (id) => `#${id}`);

const entry = {
  id: 'redis',
  name: { ko: '레디스', en: 'Redis' },
  ports: [{ number: 6379, transports: ['tcp'], iana: { status: 'own', name: 'redis' } }],
  what: { ko: '캐시', en: 'A cache' },
  aws: { ko: 'ElastiCache', en: 'ElastiCache' },
  rds: { state: 'not-rds' },
  trap: { ko: '함정', en: 'A trap' },
  sources: ['S55'],
  checked: '2026-11-23',
};
const faults = (value: unknown) => {
  const result = curatedPort.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
};
const without = (key: keyof typeof entry) => {
  const { [key]: _, ...rest } = entry;
  return rest;
};

describe('a curated port', () => {
  test('is accepted when it says everything a reader is promised', () => {
    expect(faults(entry)).toEqual([]);
  });

  test.each(['ports', 'what', 'aws', 'rds', 'trap', 'sources', 'checked'] as const)(
    'is refused without %s',
    (key) => {
      expect(faults(without(key))).toEqual([key]);
    },
  );

  test.each([0, -1, 65_536, 1.5])('is refused with the number %d', (number) => {
    expect(faults({ ...entry, ports: [{ ...entry.ports[0], number }] })).toEqual(['ports.0.number']);
  });

  test('is refused when a registration has no name, or an unassigned number has one', () => {
    const iana = (value: unknown) => faults({ ...entry, ports: [{ ...entry.ports[0], iana: value }] });
    expect(iana({ status: 'other' })).not.toEqual([]);
    expect(iana({ status: 'unassigned', name: 'redis' })).not.toEqual([]);
  });
});

describe('the curated ports', () => {
  test('are the 40 of the fact-check, the ten of the notes first and in their order', () => {
    const services = inKorean();
    expect(services).toHaveLength(40);
    const statements = services.map(({ statement }) => statement?.id);
    expect(statements.slice(0, 10)).toEqual(
      Array.from({ length: 10 }, (_, index) => `PORT-${String(index + 1).padStart(2, '0')}`),
    );
    expect(statements.slice(10).every((statement) => statement === undefined)).toBe(true);
  });

  test('name only sources that the register knows', () => {
    const known = new Set(
      source
        .array()
        .parse(read('sources.yaml'))
        .map(({ id }) => id),
    );
    expect(entries.flatMap(({ sources }) => sources).filter((id) => !known.has(id))).toEqual([]);
  });

  test('have anchors of their own, and the first service with a number the plain one', () => {
    const anchors = inKorean().flatMap(({ ports }) => ports.map(({ anchor }) => anchor));
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(inKorean().find(({ id }) => id === 'postgresql')?.ports[0]?.anchor).toBe('port-5432');
    expect(inKorean().find(({ id }) => id === 'aurora')?.ports[0]?.anchor).toBe('port-5432-aurora');
  });

  test('explain every number that several of them share', () => {
    const explained = Object.fromEntries(collisions.map(({ id, services }) => [id, [...services].sort()]));
    const shared = [...sharedNumbers(inKorean())].map(([number, ids]) => [String(number), [...ids].sort()]);
    expect(explained).toEqual(Object.fromEntries(shared));
  });

  test('offer for security groups only numbers of the list', () => {
    const numbers = new Set(entries.flatMap(({ ports }) => ports.map(({ number }) => number)));
    const secured = entries.flatMap(({ securityGroup }) => securityGroup);
    expect(secured.flatMap(({ ports }) => ports).filter((number) => !numbers.has(number))).toEqual([]);
    expect(new Set(secured.map(({ id }) => id)).size).toBe(secured.length);
  });
});
