import { loadPart } from '../../loading/load-part.ts';

type SampledPart = typeof import('./SampledAnswer.tsx');

let part: SampledPart | null = null;

/**
 * Brings the part of the page that shows an answer from a sample, which few traces are long enough for.
 *
 * @throws MissingFile when it cannot be had
 */
export async function bringSampledPart(): Promise<void> {
  part ??= await loadPart(() => import('./SampledAnswer.tsx'));
}

/** Null: it was not brought yet. */
export function sampledPart(): SampledPart | null {
  return part;
}
