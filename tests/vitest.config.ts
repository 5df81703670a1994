import { defineConfig } from 'vitest/config'

/** Stories through several rooms at once: slower than the tests of a room, so they have a run of their own. */
export default defineConfig({
  test: {
    include: ['tests/house/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    environment: 'node',
    // The usual is to leave one core to the runner, which on two is to run one file after the other; these wait for
    // servers and browsers most of their time.
    maxWorkers: 2,
    globalSetup: ['packages/server/db/testing/global-setup.ts'],
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
