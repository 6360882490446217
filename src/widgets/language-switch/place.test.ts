import { describe, expect, test } from 'vitest';
import { type Anchor, currentPlace } from './place.ts';

/** Three headings of 40 px, 1000 px apart, on a page scrolled down by so many pixels. */
function scrolledBy(pixels: number): Anchor[] {
  return ['why', 'how', 'traps'].map((id, index) => {
    const top = 300 + index * 1000 - pixels;
    return { id, top, bottom: top + 40 };
  });
}

const place = (fragment: string, scrolled: number) => currentPlace(fragment, scrolledBy(scrolled), 100, 800);

describe('the place a language switch keeps', () => {
  test('is the top of a page that was not scrolled', () => {
    expect(place('', 0)).toBe('');
  });

  test('is the heading one reads under', () => {
    expect(place('', 900)).toBe('why');
    expect(place('', 1200)).toBe('how');
  });

  test('is the heading the address names while it can be seen, even below another', () => {
    expect(place('how', 600)).toBe('how');
  });

  test('is the heading one reads under once the one in the address has been scrolled away', () => {
    expect(place('why', 2300)).toBe('traps');
  });

  test("is a widget's state in the address, wherever one has scrolled", () => {
    expect(place('policy=lru&seed=7', 2300)).toBe('policy=lru&seed=7');
  });
});
