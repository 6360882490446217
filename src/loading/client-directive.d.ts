import type { IslandStart } from './island.ts';

declare global {
  namespace Astro {
    interface ClientDirectives {
      /** Starts a widget once its files are there, and says so where they do not come. */
      'client:part'?: IslandStart;
    }
  }
}
