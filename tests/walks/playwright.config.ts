import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROME_PATH

export default defineConfig({
  testDir: '.',
  testMatch: '*.walk.ts',
  globalSetup: './make-town.ts',
  // Each walk has a server and a copy of the town of its own.
  workers: 2,
  timeout: 240_000,
  // A noisy machine may miss one wait; a real fault fails twice.
  retries: 1,
  expect: { timeout: 20_000 },
  outputDir: '../../test-results',
  reporter: [['list'], ['json']],
  use: {
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
