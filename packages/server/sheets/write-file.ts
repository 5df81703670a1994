import type { SheetTable } from '@simpul/sheets/write'
import type { FromSheetWorker } from './sheet-worker.ts'
import { startSheetWorker } from './start-sheet-worker.ts'

/** A workbook, made in a thread of its own: fifty thousand rows take seconds. */
export function writeFile(tables: readonly SheetTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const worker = startSheetWorker({ task: 'write', tables })
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromSheetWorker) => {
      if (message.kind === 'written') resolve(message.bytes)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the workbook was not written')))
  })
}
