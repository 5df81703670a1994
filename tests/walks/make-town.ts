import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTown } from './town-server.ts'

/**
 * Makes the town of all walks, once: a folder as `npm start` leaves it when the app can be used. To fill it in is most of
 * the work of a walk's server, so every walk gets a copy.
 */
export default async function makeTown(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-town-'))
  const stop = await startTown(folder, 0)
  await stop()
  process.env.SIMPUL_WALK_TOWN = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
