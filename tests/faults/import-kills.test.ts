import { cp } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import { idOf, posts, wordOf } from '@simpul/domain/testing'
import type { ImportView } from '@simpul/domain/wire'
import { createUser, giveRole } from '@simpul/server/access/accounts.ts'
import { loadActor } from '@simpul/server/access/actors.ts'
import { giveToken } from '@simpul/server/access/tokens.ts'
import { unitsOf } from '@simpul/server/access/units.ts'
import type { Db } from '@simpul/server/db/db.ts'
import type { ImportHouse } from '@simpul/server/imports/import-context.ts'
import { askWork, workOn } from '@simpul/server/imports/import-jobs.ts'
import { findImport } from '@simpul/server/imports/import-rows.ts'
import { proposedMapping, start, startCheck, takeFile } from '@simpul/server/imports/import-steps.ts'
import { openAppender } from '@simpul/server/journal/appender.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { openDatabase } from '@simpul/server/open-database.ts'
import { localToday, projectDue } from '@simpul/server/projector/project-due.ts'
import { describe, expect, it } from 'vitest'
import { type PreparedFolder, prepareFolder, temporaryFolder } from './parts/prepared-folder.ts'
import { freePort, startServer } from './parts/server-process.ts'

/** A twentieth of what a Puskesmas brings in, so that the test takes seconds; `SIMPUL_IMPORT_ROWS=50000` is all of it. */
const ROWS = Number(process.env['SIMPUL_IMPORT_ROWS'] ?? 2_400)
const VISITS = 8

/** A village list with a measurement a month; every tenth line has something wrong. */
function listOf(rows: number): Uint8Array {
  const names = Object.keys(posts).map((post) => post.toUpperCase())
  const lines = ['Nama;JK;Tgl Lahir;Nama Ibu;Posyandu;RT;Tanggal Pengukuran;Berat;Tinggi']
  for (let row = 0; row < rows; row++) {
    const child = Math.floor(row / VISITS)
    const visit = row % VISITS
    const birth = `20${24 + (child % 2)}-0${1 + (child % 9)}-1${child % 9}`
    const on = `2026-0${visit + 1}-0${1 + (child % 9)}`
    const weight = row % 10 === 9 ? 'salah' : (9 + (child % 20) / 10 + visit / 5).toFixed(1).replace('.', ',')
    lines.push(
      `${wordOf(child)} ${wordOf(child * 7 + 3)};${child % 2 === 0 ? 'L' : 'P'};${birth};${wordOf(child * 13 + 5)};${names[child % 3]};${child % 7};${on};${weight};${(76 + visit).toFixed(1)}`,
    )
  }
  return new TextEncoder().encode(lines.join('\n'))
}

const operator = idOf('user', 'operator')

interface Prepared {
  readonly id: Uuid
  readonly token: string
}

/** A checked list whose writing has been asked for and not begun. */
async function prepareImport(place: PreparedFolder): Promise<Prepared> {
  return place.look(async (db) => {
    const { cell } = district
    const now = () => new Date()
    const access = { db, cell, key: place.key, now }
    const token = await db.transaction(async (tx) => {
      await createUser(tx, cell, null, { id: operator, name: 'Operator' })
      await giveRole(tx, cell, null, operator, {
        role: 'village_operator',
        unit: district.village,
        from: '2025-01-01',
      })
      return giveToken(tx, access, 'session', operator)
    })
    const actor = (await loadActor(db, cell, operator))?.actor
    const actorOf = async () => actor
    const appender = openAppender(db, { cell, ...wholeCatalogue, actorOf })
    const house: ImportHouse = { db, cell, units: unitsOf(db, cell, now), appender, actorOf, now }
    const day = await house.units.today()
    const wish = { unit: district.village, byUser: operator, fileName: 'desa.csv', day }
    const taken = await takeFile(db, cell, wish, listOf(ROWS))
    if (!taken.ok) throw new Error(taken.problem.code)
    await step(house, taken.value, 'check')
    await workOn(house, taken.value, new AbortController().signal)
    await step(house, taken.value, 'start')
    await appender.close()
    return { id: taken.value, token }
  })
}

async function step({ db, cell, now }: ImportHouse, id: Uuid, what: 'check' | 'start'): Promise<void> {
  const record = await findImport(db, cell, id)
  if (record === undefined) throw new Error('no import')
  const mapping = await proposedMapping(db, cell, record)
  await db.transaction(async (tx) => {
    if (what === 'check') await startCheck(tx, cell, record, mapping)
    else {
      await start(tx, cell, record, now())
      await askWork(tx, cell, id)
    }
  })
}

async function viewOf(url: string, { id, token }: Prepared): Promise<ImportView> {
  const answer = await fetch(`${url}/api/desk/imports/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as ImportView
}

/** Serves until the import is done; killed on the way as often as `kills` names a share of the lines. */
async function serveUntilDone(
  folder: string,
  prepared: Prepared,
  kills: readonly number[],
): Promise<number[]> {
  const port = await freePort()
  const killedAt: number[] = []
  const left = [...kills]
  let server = await startServer({ folder, port })
  for (;;) {
    const { state, done } = await viewOf(server.url, prepared)
    if (state === 'done') break
    const next = left[0]
    if (next !== undefined && done >= next * ROWS) {
      left.shift()
      await server.kill()
      killedAt.push(done)
      server = await startServer({ folder, port })
    } else await pause(5)
  }
  const { code } = await server.stop()
  expect(code).toBe(0)
  return killedAt
}

/** Every row as text without the moments at which it was stored, in a fixed order. */
async function contentOf(db: Db): Promise<Record<string, string[]>> {
  await projectDue(db, district.cell, await localToday(db, district.cell, Date.now()))
  const told: Record<string, string[]> = {}
  for (const table of [
    'entry',
    'line',
    'person',
    'person_stay',
    'import_row',
    'held',
    'refusal',
    'device_progress',
  ]) {
    const rows = await db.query<{ row: string }>(
      `select (to_jsonb(t) - 'received_at' - 'last_contact')::text as row from ${table} t order by 1`,
    )
    told[table] = rows.map(({ row }) => row)
  }
  return told
}

describe('a list that is being written while the server dies', () => {
  it('is in the end what one clean run makes of it, row by row', { timeout: 900_000 }, async () => {
    const place = await prepareFolder(0)
    const prepared = await prepareImport(place)
    const clean = await temporaryFolder('clean')
    await cp(place.folder, clean, { recursive: true })
    expect(await serveUntilDone(clean, prepared, [])).toEqual([])
    const killedAt = await serveUntilDone(place.folder, prepared, [0.2, 0.5, 0.8])
    console.log(`${ROWS} lines, killed at ${killedAt.join(', ')}`)
    expect(killedAt).toHaveLength(3)
    expect(killedAt[1]).toBeGreaterThanOrEqual(ROWS / 2)
    const killed = await place.look(contentOf)
    const cleanPlace: PreparedFolder = { ...place, folder: clean }
    const expected = await lookInto(cleanPlace)
    for (const [table, rows] of Object.entries(expected)) expect(killed[table], table).toEqual(rows)
    expect(expected['entry']?.length).toBeGreaterThan(ROWS * 0.8)
    expect(expected['person']).toHaveLength(ROWS / VISITS)
    expect([expected['held'], expected['refusal']]).toEqual([[], []])
  })
})

async function lookInto({ folder }: PreparedFolder): Promise<Record<string, string[]>> {
  const db = await openDatabase({ databaseUrl: undefined, dataFolder: folder })
  try {
    return await contentOf(db)
  } finally {
    await db.close()
  }
}
