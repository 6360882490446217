import type { Language } from '../../language.ts';

/** What the page gives the island of a scene. */
export interface IslandProps {
  readonly language: Language;
  /** `lab` and `embed` are pages of their own, `figure` is part of a note. */
  readonly variant: 'lab' | 'figure' | 'embed';
  /** Where the page offers the scene's words. */
  readonly dataId: string;
}
