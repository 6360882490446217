import type { SatteriAstroData } from '@astrojs/markdown-satteri';

// `starlight-links-validator` comes as TypeScript and reads this in either of the processors it knows. The other one,
// which declares it, is not installed.
declare module 'vfile' {
  interface DataMap {
    astro: Partial<SatteriAstroData>;
  }
}
