import type { ReadonlySignal } from '@preact/signals';
import type { PlayerStrings } from '../../i18n/player/player.ts';
import type { Language } from '../../language.ts';
import type { Prediction } from './prediction.ts';
import type { Time } from './time.ts';

/** Going back on what the reader did; for what is driven, not for a fixed story. */
export interface UndoControl {
  readonly possible: ReadonlySignal<boolean>;
  undo(): void;
  /** Whether anything differs from how the page came. */
  readonly changed: ReadonlySignal<boolean>;
  /** Back to how the page came; `undo` takes even that back. */
  reset(): void;
}

/** What the parts of the player show: a scene in time, in the reader's words. */
export interface Playable {
  readonly language: Language;
  /** The words of the player's parts; a scene may put its own in place of some: "one request back". */
  readonly text: PlayerStrings;
  readonly time: Time;
  readonly prediction: Prediction;
  readonly undo: UndoControl | null;
  /**
   * A link is still being read, and the scene shown is about to go: of what it has to tell nothing is shown yet, since
   * the link may ask for predictions. Left out where links are read at once.
   */
  readonly opening?: ReadonlySignal<boolean>;
}

/** A scene whose moments have addresses: what the whole player needs. */
export interface Linkable extends Playable {
  /** What could not be done as asked, in the reader's language; empty when all is well. */
  readonly notice: ReadonlySignal<string>;
  /** This moment as the fragment of an address, without `#`. */
  readonly link: ReadonlySignal<string>;
  /** Opens what a fragment says. What makes no sense is left out and named in `notice`; it never throws. */
  openLink(fragment: string): void;
}
