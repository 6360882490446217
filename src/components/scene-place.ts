import type { Language } from '../language.ts';
import type { IslandStart } from '../loading/island.ts';

/** What a page says about the scene that it shows. */
export interface SceneProps {
  /** `lab` and `embed` are pages of their own, `figure` is part of a note. */
  readonly variant: 'lab' | 'figure' | 'embed';
  /** Language of the page; read from its address when left out, which a page for frames cannot do. */
  readonly language?: Language | undefined;
}

/**
 * When the island of a scene starts: at once where it is the page, and shortly before it is seen in a note, where its
 * words are fetched with it.
 */
export function sceneStart(variant: SceneProps['variant'], dataId: string): IslandStart {
  return variant === 'figure'
    ? { when: 'visible', margin: '300px', needs: [dataId], unseen: 'data' }
    : { when: 'load' };
}
