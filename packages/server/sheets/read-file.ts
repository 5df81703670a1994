import { err, ok, type Result } from '@simpul/domain/core'
import type { ListCells } from '@simpul/domain/lists'
import { readSheets } from '@simpul/sheets/read'
import type { FromSheetWorker } from './sheet-worker.ts'
import { startSheetWorker } from './start-sheet-worker.ts'

/** A sheet as it lies in the file. */
export interface FileSheet {
  readonly name: string
  readonly rows: readonly ListCells[]
}

export type FileProblem = { readonly code: 'too-large' | 'unreadable' | 'empty' | 'encrypted' }

const PATIENCE_MS = 120_000

/** Separated values up to this are read in a moment; whatever is packed may be more than it says. */
const SMALL_BYTES = 200_000

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Reads a workbook or separated values, in a thread of its own so that nobody waits meanwhile. */
export function readFile(bytes: Uint8Array): Promise<Result<readonly FileSheet[], FileProblem>> {
  const own = new Uint8Array(bytes)
  return own.length <= SMALL_BYTES && !isPacked(own) ? readSheets(own) : readInThread(own)
}

function readInThread(own: Uint8Array<ArrayBuffer>): Promise<Result<readonly FileSheet[], FileProblem>> {
  const worker = startSheetWorker({ task: 'read', bytes: own }, [own.buffer])
  return new Promise((resolve) => {
    const sheets: { name: string; rows: ListCells[] }[] = []
    const end = (result: Result<FileSheet[], FileProblem>) => {
      clearTimeout(impatient)
      resolve(result)
      void worker.terminate()
    }
    const impatient = setTimeout(() => end(err({ code: 'too-large' })), PATIENCE_MS)
    worker.on('message', (message: FromSheetWorker) => {
      if (message.kind === 'sheet') sheets.push({ name: message.name, rows: [] })
      if (message.kind === 'rows') sheets.at(-1)?.rows.push(...message.rows)
      if (message.kind === 'problem') end(err({ code: message.code }))
      if (message.kind === 'end') end(ok(sheets))
    })
    // Out of memory is an error of the thread: the file is larger than it said.
    worker.once('error', () => end(err({ code: 'too-large' })))
    worker.once('exit', () => end(err({ code: 'unreadable' })))
  })
}
