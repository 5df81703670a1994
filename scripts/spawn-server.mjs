import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './run.mjs'

const main = join(root, 'packages/server/dist/main.js')

/**
 * Nearly all objects of a request die young: with room for them to do so, a server under load takes in a fifth more
 * entries a second (bench `ingest-postgres`) for 100 MB of memory.
 */
export const serverFlags = ['--enable-source-maps', '--max-semi-space-size=64']

/** Starts the built server in a process of its own. @returns the child process */
export const spawnServer = (args, options) =>
  spawn(process.execPath, [...serverFlags, main, ...args], options)
