import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['scripts/property-seed.testing.ts'],
    // Against tests that hang, not slow ones: a busy machine must not fail what is right.
    testTimeout: 60_000,
  },
});
