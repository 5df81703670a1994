import { join } from 'node:path'
import { monthOf, type Uuid } from '@simpul/domain/core'
import { posts } from '@simpul/domain/testing'
import { backup } from '@simpul/server/cli/backup.ts'
import type { Command } from '@simpul/server/cli/command.ts'
import { restore } from '@simpul/server/cli/restore.ts'
import type { Db } from '@simpul/server/db/db.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { rebuild } from '@simpul/server/projector/rebuild.ts'
import { describe, expect, it } from 'vitest'
import { computedTiles, storedTiles, type Tiles } from '../house/parts/tiles.ts'
import { type PreparedFolder, prepareFolder } from './parts/prepared-folder.ts'
import { freePort, type ServerProcess, startServer } from './parts/server-process.ts'
import { type StorePhone, storePhone } from './parts/store-phone.ts'

interface Site {
  readonly place: PreparedFolder
  readonly url: string
  /** Yesterday evening: the server stops, is backed up and goes on. */
  readonly backUp: () => Promise<void>
  /** Today the disk broke: what was backed up is put in its place. */
  readonly restore: () => Promise<void>
  readonly stop: () => Promise<void>
}

async function openSite(kader: number): Promise<Site> {
  const place = await prepareFolder(kader)
  const at = { ...place, port: await freePort() }
  const file = join(place.folder, 'yesterday.simpul')
  let server: ServerProcess = await startServer(at)
  let backedUp = 0
  const paused = async (work: () => Promise<unknown>) => {
    await server.stop()
    await work()
    server = await startServer(at)
  }
  return {
    place,
    url: server.url,
    backUp: () =>
      paused(async () => {
        await runOn(place, backup, file)
        backedUp = await place.look(entriesIn)
      }),
    restore: () =>
      paused(async () => {
        const epoch = await place.look(epochOf)
        await runOn(place, restore, file)
        expect(await place.look(epochOf)).not.toBe(epoch)
        expect(await place.look(entriesIn)).toBe(backedUp)
      }),
    stop: async () => void (await server.stop()),
  }
}

/** As `npx simpul` runs it. */
async function runOn({ folder }: PreparedFolder, command: Command, file: string): Promise<void> {
  const output = { print: () => undefined, say: () => undefined, ask: () => Promise.resolve('') }
  expect(await command.run([file, '--data', folder], output)).toBe(0)
}

const epochOf = async (db: Db): Promise<string | undefined> =>
  (await db.query<{ epoch: string }>('select epoch from cell'))[0]?.epoch

const entriesIn = async (db: Db): Promise<number> =>
  (await db.query<{ n: number }>('select count(*)::int as n from entry'))[0]?.n ?? 0

const all = async <T>(phones: readonly StorePhone[], work: (phone: StorePhone) => Promise<T>): Promise<T[]> =>
  Promise.all(phones.map(work))

/** What a phone shows of everybody: the list, each person's entries in their order, and the views. */
async function seenOn({ phone }: StorePhone): Promise<unknown> {
  const rows = phone.people.get()
  const people = await Promise.all(rows.map(({ id }) => phone.person(id)))
  return people.map((person, index) => ({
    row: rows[index],
    views: person?.views,
    entries: person?.entries.map(({ id, seq, standing }) => ({ id, seq, standing })),
  }))
}

async function tilesOn({ phone }: StorePhone): Promise<Tiles> {
  const month = monthOf(phone.today())
  return computedTiles([{ month, tallies: await phone.tallies(month) }])
}

const ofPost = (phones: readonly StorePhone[], post: Uuid) =>
  phones.filter(({ kader }) => kader.post === post)

function expectNothingOpen(phones: readonly StorePhone[]): void {
  for (const { phone, kader } of phones) {
    const { waiting, held, refused, trouble, total, kept } = phone.status.get()
    expect({ of: kader.name, waiting, held, refused, trouble, open: total - kept }).toEqual({
      ...{ of: kader.name, waiting: 0, held: [], refused: [], trouble: undefined, open: 0 },
    })
  }
}

async function expectSameEverywhere(phones: readonly StorePhone[]): Promise<Map<Uuid, Tiles>> {
  const tiles = new Map<Uuid, Tiles>()
  for (const post of [posts.mawar, posts.melati]) {
    const [first, ...others] = ofPost(phones, post)
    if (first === undefined) continue
    const seen = await seenOn(first)
    tiles.set(post, await tilesOn(first))
    for (const other of others) {
      expect(await seenOn(other)).toEqual(seen)
      expect(await tilesOn(other)).toEqual(tiles.get(post))
    }
  }
  return tiles
}

/** The journal holds every ticked entry once, without holes, and the server counts as the phones do. */
async function expectServerAgrees(
  place: PreparedFolder,
  phones: readonly StorePhone[],
  tiles: ReadonlyMap<Uuid, Tiles>,
): Promise<void> {
  await place.look(async (db) => {
    const lines = await db.query<{ unit: Uuid; seq: number; entry: Uuid }>(
      'select unit, seq, entry from line order by unit, seq',
    )
    const ticked = phones.flatMap((one) => one.ticked)
    expect(lines.map(({ entry }) => entry).sort()).toEqual([...ticked].sort())
    for (const post of tiles.keys()) {
      const seqs = lines.filter(({ unit }) => unit === post).map(({ seq }) => seq)
      expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    }
    expect((await rebuild(db, district.cell)).differed).toEqual([])
    for (const [post, computed] of tiles) {
      const stored = await storedTiles(db, district.cell, post)
      const months = new Set(Object.keys(computed).map((name) => name.slice(0, 7)))
      const same = Object.entries(stored).filter(([name]) => months.has(name.slice(0, 7)))
      expect(Object.fromEntries(same)).toEqual(computed)
    }
  })
}

describe('a backup of yesterday, restored under phones that have worked today', () => {
  it('gets everything back: sent, unsent and sealed on a locked phone', async () => {
    const site = await openSite(6)
    const phones: StorePhone[] = []
    for (const kader of site.place.kader.slice(0, 5)) phones.push(await storePhone(kader, site.url))
    const [sari, wati, tuti, dewi, lina] = phones as [
      ...[StorePhone, StorePhone, StorePhone, StorePhone, StorePhone],
    ]
    const known = await all(phones, (one) => one.child(`Anak kemarin ${one.kader.name}`))
    await all(phones, (one) => one.meet())
    await site.backUp()
    const before = phones.flatMap(({ ticked }) => ticked).length

    // Sent today, and a colleague goes on with it.
    const fresh = await sari.child('Anak pagi ini')
    await sari.meet()
    await wati.meet()
    await wati.weigh(fresh, 8.5)
    await wati.weigh(known[0] as Uuid, 8.6)
    await wati.meet()
    // Alone all day.
    tuti.online = false
    await tuti.child('Anak tanpa sinyal')
    await tuti.weigh(known[2] as Uuid, 8.7)
    // Half of it sent.
    await dewi.child('Anak terkirim')
    await dewi.meet()
    dewi.online = false
    await dewi.weigh(known[3] as Uuid, 8.8)
    // Sent, then written without signal, then locked.
    await lina.child('Anak Lina')
    await lina.meet()
    lina.online = false
    await lina.weigh(known[4] as Uuid, 8.9)
    void lina.phone.lock()
    await all([sari, wati], (one) => one.meet())

    await site.restore()
    for (const one of phones) one.online = true
    await lina.device.sendSealed()
    expect((await lina.device.users())[0]?.waiting).toBe(0)
    await all([sari, wati, tuti, dewi], (one) => one.meet())
    await lina.unlock()
    await lina.meet()
    await all(phones, (one) => one.meet())
    phones.push(await storePhone(site.place.kader[5] as StorePhone['kader'], site.url))

    expectNothingOpen(phones)
    const tiles = await expectSameEverywhere(phones)
    await site.stop()
    await expectServerAgrees(site.place, phones, tiles)
    const after = phones.flatMap(({ ticked }) => ticked).length
    console.log(`${before} entries backed up, ${after - before} of today came back under six phones`)
  })

  it('and a phone that was activated only today gets in again with a code, and has lost nothing', async () => {
    const site = await openSite(2)
    const [known, newcomer] = site.place.kader as [StorePhone['kader'], StorePhone['kader']]
    const sari = await storePhone(known, site.url)
    const child = await sari.child('Anak kemarin')
    await sari.meet()
    await site.backUp()

    const wati = await storePhone(newcomer, site.url)
    await wati.weigh(child, 8.5)
    await wati.meet()
    wati.online = false
    await wati.child('Anak hari ini')

    await site.restore()
    wati.online = true
    await wati.meet()
    // The backup does not know this phone; its code of yesterday has not been used there.
    expect(wati.phone.status.get()).toMatchObject({ waiting: 3, trouble: 'not-signed-in' })
    void wati.phone.lock()
    await wati.activate()
    await wati.meet()
    await sari.meet()
    await wati.meet()

    expectNothingOpen([sari, wati])
    const tiles = await expectSameEverywhere([sari, wati])
    await site.stop()
    await expectServerAgrees(site.place, [sari, wati], tiles)
  })
})
