import { afterEach, expect, test, vi } from 'vitest';
import { onceInBuild } from './once-in-build.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a build asks a query once for each subject', async () => {
  vi.stubEnv('PROD', true);
  const query = vi.fn(async (language: string) => `terms in ${language}`);
  const terms = onceInBuild(query);
  expect(await Promise.all([terms('ko'), terms('en'), terms('ko')])).toEqual([
    'terms in ko',
    'terms in en',
    'terms in ko',
  ]);
  expect(query).toHaveBeenCalledTimes(2);
});

test('the development server asks anew, because content changes there', async () => {
  vi.stubEnv('PROD', false);
  let content = 'old';
  const read = onceInBuild(async () => content);
  expect(await read()).toBe('old');
  content = 'new';
  expect(await read()).toBe('new');
});
