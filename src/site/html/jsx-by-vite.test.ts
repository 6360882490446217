import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { withJsxByVite } from './jsx-by-vite.ts';

type SetupOptions = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/** Names of the plugins an integration gives to Vite. */
async function pluginsOf(integration: AstroIntegration, command: 'build' | 'dev'): Promise<string[]> {
  const plugins: unknown[] = [];
  const options: Partial<SetupOptions> = {
    command,
    addRenderer: () => {},
    updateConfig: ({ vite }) => {
      plugins.push(...(vite?.plugins ?? []));
      return {} as ReturnType<SetupOptions['updateConfig']>;
    },
  };
  await integration.hooks['astro:config:setup']?.(options as SetupOptions);
  return plugins.flat().flatMap((plugin) => (plugin as { readonly name: string }).name);
}

test('a build leaves out the Babel of Astro’s Preact integration, and nothing else', async () => {
  const asItComes = await pluginsOf(preact(), 'build');
  expect(asItComes).toContain('vite:preact-jsx');
  const left = await pluginsOf(withJsxByVite(preact()), 'build');
  expect(left).toEqual(asItComes.filter((name) => name !== 'vite:preact-jsx'));
});

test('the development server gets every plugin', async () => {
  expect(await pluginsOf(withJsxByVite(preact()), 'dev')).toEqual(await pluginsOf(preact(), 'dev'));
});
