import type { Command } from './command.ts'

/**
 * Commands that only compute: they open no database and load nothing they do not need, so that they answer in a
 * fraction of a second. Each is loaded when it is asked for.
 */
export const pureCommands: Readonly<Record<string, () => Promise<Command>>> = {
  answers: async () => (await import('./answers.ts')).answers,
  growth: async () => (await import('./growth.ts')).growth,
  clock: async () => (await import('./clock.ts')).clock,
  route: async () => (await import('./route.ts')).route,
  rules: async () => (await import('./rules.ts')).rules,
  services: async () => (await import('./services.ts')).services,
}
