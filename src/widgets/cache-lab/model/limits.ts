/** The bounds of what may be typed or linked; a longer trace comes from a file, not from a generator. */
export const limits = {
  capacity: { least: 1, most: 1_000_000 },
  ttl: { least: 1, most: 1_000_000 },
  jitter: { least: 0, most: 1_000_000 },
  delay: { least: 0, most: 1_000_000 },
  seed: { least: 0, most: 4_294_967_295 },
  samples: { least: 1, most: 64 },
  requests: { least: 1, most: 100_000 },
  restartAt: { least: 1, most: 100_000 },
  keys: { least: 1, most: 100_000 },
  shift: { least: 1, most: 100_000 },
  writes: { least: 0, most: 100 },
  alpha: { least: 0, most: 3 },
  configurations: 4,
} as const;
