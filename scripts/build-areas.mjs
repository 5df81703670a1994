// Writes the national list of areas to packages/server/dist/areas.txt, or to the file that is named, in the compact
// text of the areas room.
//
// Source: npm package idn-area-data, data under the Open Database License (ODbL) 1.0: whoever passes the list on
// names the source and keeps a changed database under the same licence. The credit stands in the file itself.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { tsImport } from 'tsx/esm/api'

// Another release is another list of areas: it comes with a decree, a day and counts of its own.
const RELEASE = '4.0.1'
const DECREE = 'Kepmendagri 300.2.2-2138/2025'
const VALID_FROM = '2025-04-25'
const COUNTS = { provinces: 38, regencies: 514, districts: 7285, villages: 83762 }
const CREDIT = `idn-area-data ${RELEASE}, https://github.com/fityannugroho/idn-area-data, ODbL 1.0`

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const AREAS_FILE = join(root, 'packages/server/dist/areas.txt')

/** Builds the list and writes it where it differs. Returns whether it wrote, and the bytes of the text. */
export async function buildAreas(file = AREAS_FILE) {
  const { encodeAreas } = await tsImport('../packages/domain/areas/area-list.ts', import.meta.url)
  const areas = await readPackage()
  const text = encodeAreas({
    source: `idn-area-data ${RELEASE}`,
    decree: DECREE,
    validFrom: VALID_FROM,
    credit: CREDIT,
    areas,
  })
  const bytes = Buffer.byteLength(text)
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return { written: false, bytes }
  await mkdir(dirname(file), { recursive: true })
  // A server that starts meanwhile reads the list before or after, never half of it.
  await writeFile(`${file}.part`, text)
  await rename(`${file}.part`, file)
  return { written: true, bytes }
}

/** Every area of the package in the order of codes, once release and counts are the ones this script knows. */
async function readPackage() {
  const resolver = createRequire(join(root, 'packages/server/package.json'))
  const home = dirname(dirname(resolver.resolve('idn-area-data')))
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  if (version !== RELEASE) throw new Error(`idn-area-data is ${version}; this list needs ${RELEASE}: npm ci`)
  const { getData } = await import(pathToFileURL(resolver.resolve('idn-area-data')).href)
  const areas = []
  for (const [kind, count] of Object.entries(COUNTS)) {
    const rows = await getData(kind)
    if (rows.length !== count) throw new Error(`idn-area-data has ${rows.length} ${kind}, expected ${count}`)
    for (const { code, name } of rows) areas.push({ code, name: name.trim().normalize('NFC') })
  }
  return areas.sort((a, b) => (a.code < b.code ? -1 : 1))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { written, bytes } = await buildAreas(process.argv[2])
  console.log(`areas: ${written ? 'written' : 'up to date'}, ${Math.round(bytes / 1024)} kB`)
}
