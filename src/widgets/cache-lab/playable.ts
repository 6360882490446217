import type { Playable } from '../player/playable.ts';
import { createPrediction } from '../player/prediction.ts';
import type { Lab } from './model/lab.ts';
import { textOf } from './text.ts';

/** A lab with the words and questions that the parts of the player show. */
export type PlayableLab = Lab & Playable;

/** Gives a lab what the parts of the player show beside its time. */
export function playableLab(lab: Lab): PlayableLab {
  return { ...lab, text: textOf(lab.language), prediction: createPrediction(lab.time), undo: null };
}
