import type { Uuid } from '@simpul/domain/core'
import { accessChanged } from '../access/changes.ts'
import type { Db } from '../db/db.ts'
import { keepOutsideLists } from '../outside-lists.ts'

const everyMs = 60_000
/** Several changes of one moment are one writing. */
const soonMs = 500

/** Keeps the lists outside of backups up to date while the server runs; answers how to end that, after a last look. */
export async function watchOutsideLists(
  db: Db,
  cell: Uuid,
  folder: string,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let running: Promise<void> = Promise.resolve()
  let soon: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    running = running.then(() => keepOutsideLists(db, cell, folder)).catch(onError)
  }
  const stopHearing = await db.subscribe(accessChanged, () => {
    clearTimeout(soon)
    soon = setTimeout(keep, soonMs)
  })
  const always = setInterval(keep, everyMs)
  keep()
  return async () => {
    clearInterval(always)
    clearTimeout(soon)
    await stopHearing()
    keep()
    await running
  }
}
