import { defineConfig } from 'vitest/config'

/** Stories through several rooms at once: slower than the tests of a room, so they have a run of their own. */
export default defineConfig({
  test: {
    include: ['tests/house/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    environment: 'node',
    globalSetup: ['packages/server/db/testing/global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
