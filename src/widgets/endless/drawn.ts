import type { FunctionComponent } from 'preact';
import type { PredictionOption } from '../player/scene.ts';

/** What the questions are about; the folder or page that explains it has the same name, or is the lab of it. */
export const kinds = ['cache', 'session', 'cluster', 'ports'] as const;
export type Kind = (typeof kinds)[number];

/** Props of the picture of a question. */
export interface PictureProps {
  /** There is an answer: what happens is to be shown. */
  readonly isAnswered: boolean;
  /** The reader wants to see the end of it at once. */
  readonly isOver: boolean;
  /** To be called when what happened has been shown. */
  onShown(): void;
}

/** A question that chance has drawn. */
export interface Drawn {
  /** What there is to know before, for example the cache's settings. */
  readonly given: string;
  /** What has happened so far, a sentence each. */
  readonly story: readonly string[];
  readonly text: string;
  /** One of them is right. */
  readonly options: readonly PredictionOption[];
  /** What happened, said with the answer; a picture says it itself. */
  readonly outcome: string;
  /** Where the reader may look into it: the lab at this very moment, or the page. */
  readonly href: string;
  /** Shows the moment before and, once there is an answer, what happens, in pictures and in words. */
  readonly Picture?: FunctionComponent<PictureProps>;
  /** The picture of the moment before would give the answer away: what happened so far is enough to find it. */
  readonly isPictureLate?: boolean;
}
