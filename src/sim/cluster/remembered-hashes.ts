/**
 * How many hashes of each kind are remembered: the same keys are asked about in every step. Once there are more, all are
 * forgotten.
 */
export const mostRememberedHashes = 10_000;
