import type { RoleCode } from '@simpul/domain/access'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import {
  clockReading,
  type Entry,
  type JournalEntry,
  type PlainDate,
  SECTORS,
  type Sector,
  type Uuid,
} from '@simpul/domain/core'
import { entry, idOf, posts } from '@simpul/domain/testing'
import type { PullAnswer, PushAnswer, Receipt } from '@simpul/domain/wire'
import { createUser, giveRole, setPasswordHash } from '@simpul/server/access/accounts.ts'
import { hashPassword } from '@simpul/server/access/password.ts'
import type { Db } from '@simpul/server/db/db.ts'
import {
  fromPage,
  openTestHouse,
  password,
  type TestHouse,
} from '@simpul/server/http/testing/open-test-house.ts'
import type { TestPhone } from '@simpul/server/http/testing/test-phone.ts'
import { district, noon } from '@simpul/server/journal/testing/district.ts'
import { addUnits } from '@simpul/server/journal/units.ts'

/** An entry as a form would have written it, and the sector whose kader sends it. */
export interface Sent {
  readonly sector: Sector
  readonly entry: Entry
}

/** An entry about a subject of the service's kind, written at this time, whatever its body says. */
export function sent(
  sector: Sector,
  service: string,
  about: Uuid,
  body: unknown,
  when: { readonly at: number; readonly on: PlainDate },
): Sent {
  const known = anyServiceById(service)
  if (known === undefined) throw new Error(`no service ${service}`)
  const spec = {
    ...{ service, about, body, happenedOn: when.on, recordedAt: clockReading(when.at, 0) },
    ...{ version: known.version, subject: { kind: known.subject, id: about } },
  }
  return { sector, entry: asSent(entry(spec)) }
}

export function asSent({ seq: _, ...one }: JournalEntry): Entry {
  return one
}

export interface TownOfSectors {
  readonly test: TestHouse
  /** From one phone of each sector; one receipt each, in the order given. */
  readonly push: (all: readonly Sent[]) => Promise<Receipt[]>
  /** What a second phone of the sector is given: the lane in which each entry lies. */
  readonly lanesOf: (sector: Sector) => Promise<ReadonlyMap<Uuid, string>>
  /** The session of somebody at a desk asks: a body is posted. */
  readonly desk: <Answer>(
    who: string,
    path: string,
    body?: unknown,
  ) => Promise<Answer & { readonly status: number }>
}

/** One post with two kader of every sector, its village office, and a team for what nobody else may know. */
export async function openTownOfSectors(db: Db, now: number): Promise<TownOfSectors> {
  const test = await openTestHouse(db)
  test.pass(now - noon)
  await addUnits(db, district.cell, [
    {
      ...{ id: district.caseTeam, kind: 'case-team', name: 'Tim Kasus', area: '33.76.01.2001' },
      ...{ parent: district.village, from: '2025-01-01' },
    },
  ])
  await hire(test, 'petugas.kasus', 'case_officer', district.village)
  const phones = new Map<Sector, readonly [TestPhone, TestPhone]>()
  for (const sector of SECTORS) {
    const [first, second] = [`${sector}.satu`, `${sector}.dua`]
    phones.set(sector, [
      await test.phoneOf(await hire(test, first, 'kader', posts.mawar, sector)),
      await test.phoneOf(await hire(test, second, 'kader', posts.mawar, sector)),
    ])
  }
  const phonesOf = (sector: Sector): readonly [TestPhone, TestPhone] => {
    const both = phones.get(sector)
    if (both === undefined) throw new Error(`nobody serves ${sector}`)
    return both
  }
  return {
    test,
    push: (all) => pushBySector(test, (sector) => phonesOf(sector)[0], all),
    lanesOf: (sector) => lanesOn(test, phonesOf(sector)[1]),
    desk: desks(test),
  }
}

async function hire(
  { house: { db } }: TestHouse,
  name: string,
  role: RoleCode,
  unit: Uuid,
  sector?: Sector,
): Promise<Uuid> {
  const id = idOf('user', name)
  // Whoever has a phone needs no password.
  const hash = sector === undefined ? await hashPassword(password) : undefined
  const assignment = { role, unit, from: '2025-01-01' } as const
  await db.transaction(async (tx) => {
    await createUser(tx, district.cell, null, { id, name, username: name })
    await giveRole(tx, district.cell, null, id, sector === undefined ? assignment : { ...assignment, sector })
    if (hash !== undefined) await setPasswordHash(tx, district.cell, null, id, hash)
  })
  return id
}

/** In one batch a phone may send no more than this. */
const BATCH = 500

async function pushBySector(
  test: TestHouse,
  phoneOf: (sector: Sector) => TestPhone,
  all: readonly Sent[],
): Promise<Receipt[]> {
  const receipts = new Map<Sent, Receipt>()
  for (const sector of SECTORS) {
    const phone = phoneOf(sector)
    const own = all.filter((one) => one.sector === sector)
    for (let from = 0; from < own.length; from += BATCH) {
      const batch = own.slice(from, from + BATCH)
      const entries = batch.map((one, at) => phone.write(one.entry, from + at + 1))
      const answer = await test.post(
        '/api/sync/push',
        { device: phone.device, waiting: 0, entries },
        phone.asPhone,
      )
      const told = (await answer.json()) as PushAnswer
      for (const receipt of told.receipts) {
        const one = batch[receipt.index]
        if (one !== undefined) receipts.set(one, receipt)
      }
    }
  }
  return all.flatMap((one) => receipts.get(one) ?? [])
}

async function lanesOn(test: TestHouse, phone: TestPhone): Promise<ReadonlyMap<Uuid, string>> {
  const body = {
    ...{ device: phone.device, waiting: 0, epoch: phone.me.epoch },
    cursors: phone.me.granted.map(({ unit, lane }) => ({ unit, lane, after: 0 })),
  }
  const answer = await test.post('/api/sync/pull', body, phone.asPhone)
  const { lanes } = (await answer.json()) as PullAnswer
  if (lanes.some(({ more }) => more)) throw new Error('one pull does not hold all of it')
  return new Map(
    lanes.flatMap(({ lane, lines }) => lines.map((line) => [(line.entry as Entry).id, lane] as const)),
  )
}

function desks(test: TestHouse): TownOfSectors['desk'] {
  const cookies = new Map<string, string>()
  return async <Answer>(who: string, path: string, body?: unknown) => {
    const cookie = cookies.get(who) ?? (await test.signIn(who))
    cookies.set(who, cookie)
    const headers = fromPage(cookie)
    const answer = await (body === undefined ? test.ask(path, { headers }) : test.post(path, body, headers))
    return { ...((await answer.json()) as Answer), status: answer.status }
  }
}
