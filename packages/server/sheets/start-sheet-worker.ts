import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SheetTask } from './sheet-worker.ts'

/** A file that claims little and unpacks to gigabytes ends its thread, not the server. */
const MEMORY_MB = 1500

/** In a build the thread is a bundle beside the main one; from source it needs the TypeScript loader first. */
export function startSheetWorker(workerData: SheetTask, transferList: ArrayBuffer[] = []): Worker {
  const options = {
    workerData,
    transferList,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  }
  const source = new URL('./sheet-worker.ts', import.meta.url)
  if (!existsSync(source)) return new Worker(new URL('./sheet-worker.js', import.meta.url), options)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  const start = `import('${loader}').then(({ register }) => (register(), import('${source.href}')))`
  return new Worker(start, { ...options, eval: true })
}
