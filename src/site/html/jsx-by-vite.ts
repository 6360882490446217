import type { AstroIntegration } from 'astro';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** The plugin that compiles JSX with Babel, as the Preact preset names it. */
const babel = 'vite:preact-jsx';

/**
 * Leaves the JSX of a build to Vite's own compiler: Astro's Preact integration always asks for Babel, which takes a
 * tenth of a build's processor time and does nothing here that Vite does not do. The development server keeps Babel,
 * because replacing components while they run rests on it.
 *
 * @param preact Astro's Preact integration
 */
export function withJsxByVite(preact: AstroIntegration): AstroIntegration {
  const setup = preact.hooks['astro:config:setup'];
  if (!setup) throw new Error(`The integration "${preact.name}" sets nothing up.`);
  return {
    ...preact,
    hooks: { ...preact.hooks, 'astro:config:setup': (options) => setup(withoutBabel(options)) },
  };
}

function withoutBabel(options: Parameters<Setup>[0]): Parameters<Setup>[0] {
  if (options.command !== 'build') return options;
  return {
    ...options,
    updateConfig: ({ vite = {}, ...config }) =>
      options.updateConfig({
        ...config,
        vite: {
          ...vite,
          plugins: vite.plugins?.flat().filter((plugin) => !isNamed(plugin, babel)) ?? [],
          oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        },
      }),
  };
}

function isNamed(plugin: unknown, name: string): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === name;
}
