import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { note } from './schema/note.ts';

const pages = 'src/content/docs';

function triggersOf(file: string) {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
  return note.parse(parse(front)).triggers;
}

test('a trigger without the section that explains it is refused', () => {
  expect(note.parse({ triggers: ['encrypted read replica [#at-launch]'] }).triggers).toEqual([
    { words: 'encrypted read replica', section: 'at-launch' },
  ]);
  for (const trigger of ['encrypted read replica', '[#at-launch]', 'replica [#]', 'replica [at-launch]']) {
    expect(note.safeParse({ triggers: [trigger] }).success, trigger).toBe(false);
  }
});

test('the triggers of a page lead to the same sections in both languages', async () => {
  for await (const file of glob('{rds,elasticache}/*.mdx', { cwd: pages })) {
    const [korean, english] = [join(pages, file), join(pages, 'en', file)].map((path) =>
      triggersOf(path).map(({ section }) => section),
    );
    expect(korean?.length, file).toBeGreaterThan(0);
    expect(english, file).toEqual(korean);
  }
});
