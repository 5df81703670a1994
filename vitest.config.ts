import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  test: {
    // The runner itself has next to nothing to do: leaving it a core would cost a third of the time on two.
    maxWorkers: '100%',
    globalSetup: ['packages/server/db/testing/global-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'scripts/**/*.test.ts'],
          exclude: [...exclude, 'packages/phone/**'],
          // Modules are read once per worker and not once per file: a third of the time, for nothing here is global.
          isolate: false,
        },
      },
      {
        extends: true,
        // Each file is a browser of its own.
        test: {
          name: 'phone',
          include: ['packages/phone/**/*.test.ts', 'packages/phone/**/*.test.tsx'],
          exclude,
        },
      },
    ],
    environment: 'node',
    // These end what hangs. Slow is no fault: other work on the machine must not make a right test fall.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
