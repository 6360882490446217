import { fill, type Template } from './fill.ts';
import { type ParticlePair, withParticle } from './particles.ts';

/**
 * Fills a sentence whose Korean particles depend on what is filled in: `{node:이/가}` becomes 1-1이 or 1-2가. A file of
 * its own, since the islands that only {@link fill} are short of room.
 *
 * @param text names in braces, with both particles behind a colon where one follows
 * @param values what stands in place of the names; a number or another word whose reading is certain where a particle follows
 */
export function fillWithParticles(text: string, values: Readonly<Record<string, string | number>>): string {
  const withEach = text.replace(/\{(\w+):([^{}]+)\}/g, (_, name: string, pair: ParticlePair) =>
    withParticle(String(values[name]), pair),
  );
  return fill(withEach as Template<string>, values);
}
