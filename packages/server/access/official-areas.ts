import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type AreaList, decodeAreas } from '@simpul/domain/areas'

/** The national list lies beside the built server; from source that is one folder away. */
const PLACES = ['./areas.txt', '../dist/areas.txt', '../areas.txt'].map(
  (place) => new URL(place, import.meta.url),
)

/** The list of areas that came with this server, or undefined when it has not been built. */
export async function readOfficialAreas(): Promise<AreaList | undefined> {
  const place = PLACES.find((url) => existsSync(fileURLToPath(url)))
  if (place === undefined) return undefined
  const list = decodeAreas(await readFile(place, 'utf8'))
  if (!list.ok) throw new Error(`the list of areas is damaged at line ${list.problem.line}`)
  return list.value
}
