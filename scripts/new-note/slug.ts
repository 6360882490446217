import { romanize } from 'es-hangul';

/** File systems end at 255 bytes, and no one reads an address this long. */
const longest = 60;

/**
 * A slug for a title: its Latin words if it has any, else its Korean ones in Latin letters. It begins with a letter,
 * because the id of a heading has to and an address of digits says nothing.
 *
 * @param taken slugs that must not come out again; a number is added until the slug is new
 */
export function slugFor(title: string, taken: ReadonlySet<string> = new Set()): string {
  const slug = hyphenated(title) || hyphenated(romanize(title)) || 'note';
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

function hyphenated(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}
