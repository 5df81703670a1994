import { parentPort, workerData } from 'node:worker_threads'
import { type RawCell, readSheets, type SheetProblem } from '@simpul/sheets/read'
import { type SheetTable, toXlsx } from '@simpul/sheets/write'

export type SheetTask =
  | { readonly task: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly task: 'write'; readonly tables: readonly SheetTable[] }

/** Rows come in portions: handed over at once, a large list would hold up everybody else. */
export type FromSheetWorker =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly RawCell[])[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly code: SheetProblem['code'] }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }

const PORTION = 500

const tell = (message: FromSheetWorker, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved)

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const sheets = await readSheets(bytes)
  if (!sheets.ok) return tell({ kind: 'problem', code: sheets.problem.code })
  for (const { name, rows } of sheets.value) {
    tell({ kind: 'sheet', name })
    for (let at = 0; at < rows.length; at += PORTION)
      tell({ kind: 'rows', rows: rows.slice(at, at + PORTION) })
  }
  tell({ kind: 'end' })
}

async function write(tables: readonly SheetTable[]): Promise<void> {
  const bytes = await toXlsx(tables)
  tell({ kind: 'written', bytes }, [bytes.buffer])
}

const task = workerData as SheetTask
await (task.task === 'read' ? read(task.bytes) : write(task.tables))
