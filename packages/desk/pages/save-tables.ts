import type { SheetTable } from '@simpul/sheets/write'

/** Makes a workbook and hands it to the downloads. @returns false when what makes it could not be loaded */
export async function saveTables(name: string, tables: readonly SheetTable[]): Promise<boolean> {
  const sheets = await import('@simpul/sheets/write').catch(notLoaded)
  if (sheets === undefined) return false
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = new Blob([await sheets.toXlsx(tables)], { type })
  saveFile(`${name.replace(/[^\p{L}\p{N} .-]/gu, '')}.xlsx`, file)
  return true
}

/** The part that writes files is loaded on demand: without a connection browsers throw a TypeError. */
function notLoaded(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error
}

/** Hands a file to the downloads. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
