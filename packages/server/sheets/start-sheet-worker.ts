import type { Worker } from 'node:worker_threads'
import { startThread } from '../start-thread.ts'
import type { SheetTask } from './sheet-worker.ts'

/** A file that claims little and unpacks to gigabytes ends its thread, not the server. */
const MEMORY_MB = 1500

export const startSheetWorker = (workerData: SheetTask, transferList: ArrayBuffer[] = []): Worker =>
  startThread(new URL('./sheet-worker.ts', import.meta.url), {
    workerData,
    transferList,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
