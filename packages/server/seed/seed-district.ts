import type { AreaList } from '@simpul/domain/areas'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { SimulatedDistrict } from '@simpul/simulator'
import { createUser, giveRole, setPasswordHash } from '../access/accounts.ts'
import { setOfficeCodes } from '../access/case-offices.ts'
import { hashPassword } from '../access/password.ts'
import type { Db } from '../db/db.ts'
import type { Appender } from '../journal/appender.ts'
import { addUnits, forgetUnits } from '../journal/units.ts'
import { type SeedPart, type SeedPlan, seedParts, seedPlan } from './seed-plan.ts'

export interface Seeding {
  readonly db: Db
  readonly cell: Uuid
  readonly appender: Appender
  readonly now: () => Date
  /** Told after every part: how many of how many are kept. */
  readonly onProgress: (done: number, of: number) => void
  /** Whether the figures have followed what was written so far. */
  readonly isCaughtUp: () => Promise<boolean>
  /** Ends the filling in between two parts. */
  readonly signal: AbortSignal
}

/** The cell of the made-up district: known before anything is written. */
export const seedCell = (list: AreaList, today: PlainDate): SimulatedDistrict =>
  seedParts(seedPlan(list, today)).district

/** Writes the units and people of a new made-up district and remembers its plan. All users get one password. */
export async function foundDistrict(
  db: Db,
  list: AreaList,
  today: PlainDate,
  password: string,
): Promise<void> {
  const plan = seedPlan(list, today)
  const { district } = seedParts(plan)
  const hash = await hashPassword(password)
  const { cell } = district
  await db.transaction(async (tx) => {
    await addUnits(tx, cell, district.units)
    for (const user of district.users) {
      const { id, name, username, role, unit, sector, villages, office, cover, from } = user
      await createUser(tx, cell, null, { id, name, username })
      await giveRole(tx, cell, null, id, {
        role,
        unit,
        from,
        ...(sector === undefined ? {} : { sector }),
        ...(villages === undefined ? {} : { villages }),
        ...(office === undefined ? {} : { office }),
        ...(cover === undefined ? {} : { cover }),
      })
      await setPasswordHash(tx, cell, null, id, hash)
    }
    for (const { id, codes } of district.departments) await setOfficeCodes(tx, cell, id, codes)
    await tx.run('insert into seed (cell, plan) values ($1, $2::jsonb)', [cell, JSON.stringify(plan)])
  })
  forgetUnits(db)
}

interface SeedRow {
  readonly plan: SeedPlan
  readonly parts_done: number
}

/** The made-up district of this cell, if it has one. */
export async function findSeed(db: Db, cell: Uuid): Promise<SeedRow | undefined> {
  const [row] = await db.query<SeedRow>('select plan, parts_done from seed where cell = $1', [cell])
  return row
}

/** What is left to be filled in, in two stretches: `first` until the app is usable, `rest` behind it. */
export function fillIn(seeding: Seeding, { plan, parts_done: done }: SeedRow) {
  const { parts } = seedParts(plan)
  const firstCount = parts.filter(({ first }) => first).length
  let next = 0
  const upTo = async (end: number, isBehind: boolean): Promise<void> => {
    for (; next < end && !seeding.signal.aborted; next++) {
      const part = parts[next] as SeedPart
      // Also a part that is kept is made again: numbers of phones go on from it.
      const entries = part.entries()
      if (next < done) continue
      await appendPart(seeding, entries, next + 1)
      seeding.onProgress(next + 1, end)
      if (isBehind) await untilCaughtUp(seeding)
    }
  }
  return {
    first: () => upTo(firstCount, false),
    rest: () => upTo(parts.length, true),
    /** Whether an earlier start has filled in everything. */
    isWhole: done >= parts.length,
  }
}

/** How often it looks whether the figures have followed. */
const LOOK_MS = 250

/** What fills in behind waits for the figures each time, so that those who work never wait for it. */
export async function untilCaughtUp({
  isCaughtUp,
  signal,
}: Pick<Seeding, 'isCaughtUp' | 'signal'>): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  while (!signal.aborted && !(await isCaughtUp()))
}

const BATCH = 300

async function appendPart(seeding: Seeding, entries: readonly unknown[], number: number): Promise<void> {
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH)
    const receipts = await seeding.appender.append(batch, {
      nowMs: seeding.now().getTime(),
      from: 'server',
      keptWhenWritten: true,
    })
    const lost = receipts.filter(({ standing }) => standing !== 'kept')
    if (lost.length > 0)
      throw new Error(`the seed wrote what the server does not keep: ${JSON.stringify(lost[0])}`)
  }
  await seeding.db.run('update seed set parts_done = $2 where cell = $1', [seeding.cell, number])
}
