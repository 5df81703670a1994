import type { SheetTable } from '@simpul/sheets/write'

/** Makes a workbook and hands it to the downloads. @returns false when what makes it could not be loaded */
export async function saveTables(name: string, tables: readonly SheetTable[]): Promise<boolean> {
  const sheets = await import('@simpul/sheets/write').catch(notLoaded)
  if (sheets === undefined) return false
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([await sheets.toXlsx(tables)], { type }))
  link.download = `${name.replace(/[^\p{L}\p{N} .-]/gu, '')}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

/** The part that writes files is loaded on demand: without a connection browsers throw a TypeError. */
function notLoaded(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error
}
