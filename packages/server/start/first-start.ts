import { createInterface } from 'node:readline/promises'
import { findZone } from '@simpul/domain/areas'
import { localDate, type Uuid } from '@simpul/domain/core'
import type { CellKey } from '../access/cell-key.ts'
import { type FoundedCell, type FoundProblem, foundCell } from '../access/found-cell.ts'
import { readOfficialAreas } from '../access/official-areas.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/db.ts'
import { createCell } from '../journal/cell.ts'
import { foundDistrict, seedCell } from '../seed/seed-district.ts'
import { StartProblem } from '../start-problem.ts'
import { demoPassword } from './demo.ts'

/** A made-up district, its users and their one password; its life is filled in afterwards. */
export async function foundDemo(db: Db, key: CellKey, now: Date): Promise<Uuid> {
  const list = await readOfficialAreas()
  if (list === undefined) {
    throw new StartProblem({
      id: 'Daftar wilayah belum dibuat. Jalankan: npm run build',
      en: 'The list of areas has not been built. Run: npm run build',
    })
  }
  const today = localDate(now.getTime(), 420)
  const { cell, name, units } = seedCell(list, today)
  const area = units.find((unit) => unit.parent === undefined)?.area ?? ''
  const utcOffset = findZone(area)?.offsetMinutes ?? 420
  await createCell(db, { cell, name, area, utcOffset, publicKey: key.publicKey })
  await foundDistrict(db, list, today, demoPassword)
  return cell
}

/** A real, empty cell, from flags or from answers typed at the terminal. */
export async function foundEmpty(db: Db, key: CellKey, config: Config, now: Date): Promise<FoundedCell> {
  const area = config.area ?? (await ask('Kode kabupaten/kota, misalnya 33.76 (Kemendagri): ', '--area'))
  const admin = config.admin ?? (await ask('Nama administrator pertama: ', '--admin'))
  const areas = await readOfficialAreas()
  const founded = await foundCell(db, { area, name: config.name, admin, areas, key, now })
  if (!founded.ok) throw new StartProblem(FOUND_TEXTS[founded.problem.code])
  return founded.value
}

async function ask(question: string, flag: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new StartProblem({
      id: `Beri tahu dengan ${flag}.`,
      en: `Say it with ${flag}.`,
    })
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = (await terminal.question(question)).trim()
  terminal.close()
  return answer
}

const FOUND_TEXTS = {
  'not-a-district': {
    id: 'Kode kabupaten/kota terdiri dari empat angka dengan titik, misalnya 33.76.',
    en: 'The code of a kabupaten or kota has four digits and a dot, such as 33.76.',
  },
  'unknown-area': {
    id: 'Kode wilayah itu tidak ada dalam daftar Kemendagri.',
    en: 'The list of areas does not have this code.',
  },
  'name-missing': {
    id: 'Daftar wilayah belum dibuat; beri nama dengan --name, atau jalankan: npm run build',
    en: 'The list of areas has not been built; give a name with --name, or run: npm run build',
  },
} as const satisfies Record<FoundProblem['code'], { id: string; en: string }>
