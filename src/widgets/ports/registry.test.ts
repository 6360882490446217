import { describe, expect, test } from 'vitest';
import { portRegistryText } from '../../content/queries/port-registry.ts';
import { parseQuery } from './query.ts';
import { readRegistry, searchRegistry } from './registry.ts';

const registry = readRegistry(portRegistryText());
const found = (q: string) =>
  searchRegistry(registry, parseQuery(q)).map(({ number, name }) => `${number} ${name}`);

describe('searching the registry', () => {
  test('finds by number, range and protocol', () => {
    expect(found('8080')).toEqual(['8080 http-alt']);
    expect(found('20-22')).toEqual(['20 ftp-data', '20 ftp-data', '21 ftp', '21 ftp', '22 ssh', '22 ssh']);
    expect(found('sctp/22')).toEqual(['22 ssh']);
    expect(found('6381')).toEqual([]);
  });

  test('finds by name, the exact one first, and by words of the description', () => {
    expect(found('mysql')[0]).toBe('3306 mysql');
    expect(found('simple file transfer')).toContain('115 sftp');
  });

  test('forgives two slips, but only when nothing has the words', () => {
    expect(found('memcashe')).toContain('11211 memcache');
    // 143 imap is one slip away from both, and only one of them is a name of the registry.
    expect(found('imapz')).toContain('143 imap');
    expect(found('imaps')).toEqual(['993 imaps']);
  });

  test('reads English typed on the Korean layout', () => {
    expect(found('ㅡㅛㄴ비')[0]).toBe('3306 mysql');
  });

  test('has no answer to what is no question', () => {
    for (const q of ['', 'udp', '0', 'x']) expect(found(q)).toEqual([]);
  });
});
