import type { PortsData } from '../../content/queries/ports-data.ts';
import { memoize } from '../../memoize.ts';
import { inPieces } from '../in-pieces.ts';
import { answer } from './answer.ts';

/** Services prepared in one go. */
const atOnce = 4;

/**
 * Prepares the names of all services, which the first answer would otherwise have to do: the example that is pressed
 * first, or the first letter.
 */
export const warmUp = memoize((data: PortsData): void =>
  inPieces(data.services, atOnce, (services) => answer({ ...data, services }, 'a')),
);
