import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    // One for each processor; left to itself, Vitest leaves one of them idle.
    maxWorkers: '100%',
    setupFiles: ['scripts/property-seed.testing.ts'],
    // Against tests that hang, not slow ones: a busy machine must not fail what is right.
    testTimeout: 60_000,
  },
});
