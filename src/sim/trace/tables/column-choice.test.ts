import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnChoiceText, columnRoles, parseColumnChoice } from './column-choice.ts';

describe('a choice of columns', () => {
  test('is read as it was written, whatever the names are', () => {
    const character = fc.constantFrom(
      ',',
      '+',
      '=',
      '\\',
      ' ',
      '\t',
      '\n',
      '"',
      "'",
      '2',
      'e',
      'a',
      '가',
      '😀',
    );
    const name = fc.oneof(fc.string({ unit: character, maxLength: 6 }), fc.string({ unit: 'grapheme' }));
    const column = fc.oneof(fc.integer({ min: 1, max: 99 }), name);
    const others = columnRoles.filter((role) => role !== 'key');
    const choice = fc.record({
      key: fc.array(column, { minLength: 1, maxLength: 3 }),
      ...(Object.fromEntries(others.map((role) => [role, fc.option(column, { nil: undefined })])) as Record<
        (typeof others)[number],
        fc.Arbitrary<number | string | undefined>
      >),
    });
    fc.assert(
      fc.property(choice, (drawn) => {
        const said = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
        expect(
          parseColumnChoice(columnChoiceText(said as unknown as Parameters<typeof columnChoiceText>[0])),
        ).toEqual(said);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [String.raw`key=price\, gross,time=\2024`, { key: ['price, gross'], time: '2024' }],
    [String.raw`key=a\+b+c , time = a=b `, { key: ['a+b', 'c'], time: 'a=b' }],
    [String.raw`key=\e+\\e,op=\ a`, { key: ['', '\\e'], op: ' a' }],
    ['key=2+1,time=3', { key: [2, 1], time: 3 }],
    ['key=a\\', { key: ['a\\'] }],
  ])('may have names that a backslash keeps whole: %s', (text, choice) => {
    expect(parseColumnChoice(text)).toEqual(choice);
  });

  test.each(['', 'key=', 'key=a+', 'key=0', 'time=1', 'key=1,key=2', 'key=1,name=2', 'key=a,b=c'])(
    'that says no key, or no role, is none: %j',
    (text) => {
      expect(parseColumnChoice(text)).toBeNull();
    },
  );
});
