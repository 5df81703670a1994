import type { SheetTable } from '@simpul/sheets/write'

/** Makes a workbook and hands it to the downloads. @returns false when it could not be made */
export async function saveTables(name: string, tables: readonly SheetTable[]): Promise<boolean> {
  try {
    const { toXlsx } = await import('@simpul/sheets/write')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([await toXlsx(tables)], { type }))
    link.download = `${name.replace(/[^\p{L}\p{N} .-]/gu, '')}.xlsx`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return true
  } catch (error) {
    // The part that writes files is loaded on demand: without a connection it cannot come.
    console.error(error)
    return false
  }
}
