import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { environment } from './environment.mjs';

test("the project's own binaries come before those of the machine", () => {
  const { PATH } = environment('/site', { PATH: '/usr/bin' });
  expect(PATH).toBe(`${join('/site', 'node_modules', '.bin')}${delimiter}/usr/bin`);
});

test('compiled code is kept in the project, unless somebody keeps it elsewhere', () => {
  const kept = join('/site', '.cache', 'compile');
  expect(environment('/site', {})).toMatchObject({ NODE_COMPILE_CACHE: kept });
  expect(environment('/site', { NODE_COMPILE_CACHE: '/elsewhere' })).toMatchObject({
    NODE_COMPILE_CACHE: '/elsewhere',
  });
});
