import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { securityTextRemarks } from './security-text.ts';

const inRepository = readFileSync(
  new URL('../../../public/.well-known/security.txt', import.meta.url),
  'utf8',
);
const today = new Date('2026-11-28T00:00:00Z');

describe('what a build says about security.txt', () => {
  test('nothing, as long as the site has no address of its own', () => {
    expect(securityTextRemarks(inRepository, 'https://hit-or-miss.example', today)).toEqual([]);
  });

  test('whoever publishes it is reminded to name a contact of their own', () => {
    const [remark = '', ...others] = securityTextRemarks(inRepository, 'https://notes.example.com', today);
    expect(remark).toContain('put your own contact');
    expect(others).toEqual([]);
  });

  test('a month before it expires the date is asked for', () => {
    const text = 'Contact: https://notes.example.com/contact\nExpires: 2026-12-20T00:00:00Z\n';
    expect(securityTextRemarks(text, 'https://notes.example.com', today)).toEqual([
      'security.txt expires on 2026-12-20: check the contact and set a new date.',
    ]);
  });

  test('a file without contact and date says both', () => {
    expect(securityTextRemarks('Preferred-Languages: ko\n', 'https://notes.example.com', today)).toHaveLength(
      2,
    );
  });
});
