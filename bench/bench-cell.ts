import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@simpul/domain/access'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import { addMonths, firstDay, localDate, monthOf, type PlainDate, type Uuid } from '@simpul/domain/core'
import { type SimulatedDistrict, simulateDistrict } from '@simpul/simulator'
import { createUser, giveRole } from '../packages/server/access/accounts.ts'
import { loadActor } from '../packages/server/access/actors.ts'
import { loadCellKey } from '../packages/server/access/cell-key.ts'
import { giveToken } from '../packages/server/access/tokens.ts'
import type { Db } from '../packages/server/db/db.ts'
import { startTestPostgres } from '../packages/server/db/testing/postgres-server.ts'
import { type Appender, openAppender } from '../packages/server/journal/appender.ts'
import { createCell } from '../packages/server/journal/cell.ts'
import { addUnits } from '../packages/server/journal/units.ts'
import { openDatabase } from '../packages/server/open-database.ts'

export type Engine = 'postgres' | 'embedded'

/** Where the database of a bench lives; `stop` leaves nothing behind. */
export interface BenchDatabase {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly stop: () => Promise<void>
}

export async function benchDatabase(engine: Engine): Promise<BenchDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'simpul-bench-'))
  mkdirSync(dataFolder, { recursive: true })
  const postgres = engine === 'postgres' ? await startTestPostgres({ tcp: true }) : undefined
  return {
    databaseUrl: postgres?.url,
    dataFolder,
    stop: async () => {
      await postgres?.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A phone that may push: its user, its post and its token. */
export interface BenchPhone {
  readonly user: Uuid
  readonly device: Uuid
  readonly unit: Uuid
  readonly token: string
}

export interface BenchCell {
  readonly district: SimulatedDistrict
  readonly phones: readonly BenchPhone[]
  /** The token of a desk of the supervising team of the district. */
  readonly deskToken: string
}

export const UTC_OFFSET = 420

/** Two years before the clock of whoever runs the bench. */
export const FROM: PlainDate = firstDay(addMonths(monthOf(localDate(Date.now(), UTC_OFFSET)), -23))

/** The simulator makes user names of place names and leaves out digits, so places are told apart by letters. */
const letters = (index: number): string =>
  [index / 676, index / 26, index].map((place) => String.fromCharCode(97 + (Math.floor(place) % 26))).join('')

/** A district of `posts` posts in villages of five, with two phones a post. */
export function benchDistrict(posts: number): SimulatedDistrict {
  const villages = Array.from({ length: Math.ceil(posts / 5) }, (_, index) => {
    const subdistrict = String(Math.floor(index / 12) + 1).padStart(2, '0')
    return { code: `99.01.${subdistrict}.${1001 + (index % 12)}`, name: `Desa ${letters(index)}` }
  })
  const codes = [...new Set(villages.map(({ code }) => code.slice(0, 8)))]
  return simulateDistrict({
    seed: 'bench',
    district: { code: '99.01', name: 'Kabupaten Ukur' },
    subdistricts: codes.map((code) => ({ code, name: letters(Number(code.slice(6))) })),
    villages,
    postsPerVillage: 5,
    from: FROM,
  })
}

/** Sets the cell up with units, users and tokens; phones only at the first posts. The database is left open. */
export async function foundBenchCell(
  db: Db,
  dataFolder: string,
  posts: number,
  postsWithPhones = posts,
): Promise<BenchCell> {
  const district = benchDistrict(posts)
  const { cell } = district
  const withPhones = new Set(district.posts.slice(0, postsWithPhones).map((post) => post.unit.id))
  const key = await loadCellKey({ folder: dataFolder })
  await createCell(db, {
    cell,
    name: district.name,
    area: '99.01',
    utcOffset: UTC_OFFSET,
    publicKey: key.publicKey,
  })
  const access = { db, cell, key, now: () => new Date() }
  const phones: BenchPhone[] = []
  let deskToken = ''
  await db.transaction(async (tx) => {
    await addUnits(tx, cell, district.units)
    for (const { id, name, role, unit, sector, villages, device, from } of district.users) {
      const isHealthKader = role === 'kader' && sector === 'health'
      if (isHealthKader ? !withPhones.has(unit) : role !== 'district_tp') continue
      await createUser(tx, cell, null, { id, name })
      await giveRole(tx, cell, null, id, {
        role,
        unit,
        from,
        ...(sector === undefined ? {} : { sector }),
        ...(villages === undefined ? {} : { villages }),
      })
      if (role === 'district_tp') {
        deskToken = await giveToken(tx, access, 'session', id)
        continue
      }
      await tx.run('insert into device (cell, id, app_user, name) values ($1, $2, $3, $4)', [
        cell,
        device,
        id,
        'bench',
      ])
      phones.push({ user: id, device, unit, token: await giveToken(tx, access, 'phone', id, device) })
    }
  })
  return { district, phones, deskToken }
}

/** The real appender, without a server around it. */
export function benchAppender(db: Db, cell: Uuid): Appender {
  const actors = new Map<Uuid, Promise<Actor | undefined>>()
  const actorOf = (user: Uuid): Promise<Actor | undefined> => {
    const known = actors.get(user) ?? loadActor(db, cell, user).then((found) => found?.actor)
    actors.set(user, known)
    return known
  }
  return openAppender(db, { cell, ...wholeCatalogue, actorOf })
}

/** Every one of `entries` must be kept. */
export async function appendAll(appender: Appender, entries: readonly unknown[]): Promise<void> {
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH)
    const receipts = await appender.append(batch, { nowMs: Date.now(), from: 'server' })
    const lost = receipts.find(({ standing }) => standing !== 'kept')
    if (lost !== undefined) throw new Error(`not kept: ${JSON.stringify(lost)}`)
  }
}

const BATCH = 300

export const openBench = ({ databaseUrl, dataFolder }: BenchDatabase): Promise<Db> =>
  openDatabase({ databaseUrl, dataFolder })
