import { randomUUID } from 'node:crypto'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import { addDays, addMonthsToDate, type PlainDate, type Uuid } from '@simpul/domain/core'
import { wordOf } from '@simpul/domain/testing'
import { createUser, giveRole } from '../packages/server/access/accounts.ts'
import { loadActor } from '../packages/server/access/actors.ts'
import { unitsOf } from '../packages/server/access/units.ts'
import type { Db } from '../packages/server/db/db.ts'
import type { ImportHouse } from '../packages/server/imports/import-context.ts'
import { workOn } from '../packages/server/imports/import-jobs.ts'
import { findImport } from '../packages/server/imports/import-rows.ts'
import { proposedMapping, start, startCheck, takeFile } from '../packages/server/imports/import-steps.ts'
import { openAppender } from '../packages/server/journal/appender.ts'
import { readFile } from '../packages/server/sheets/read-file.ts'
import { type BenchCell, benchDatabase, type Engine, FROM, foundBenchCell, openBench } from './bench-cell.ts'
import { atMost, type Measured, spin, timed } from './measure.ts'

const ROWS = 50_000
/** A child is measured monthly: the year of a Puskesmas. */
const MONTHS = 12
const POSTS = 60

/**
 * Reading 50,000 lines takes seconds, and the some 62,000 entries they become as long as the journal needs: 6 s at
 * 10,000 a second, 16 s on the embedded engine. Looking every line up and writing down what it becomes may take as long
 * again; a desk shows progress meanwhile.
 */
const BUDGET_S: Readonly<Record<Engine, number>> = { postgres: 60, embedded: 90 }

/** A Puskesmas brings in the e-PPGBM list of a year, from the file to the last entry kept. */
export async function importBench(engine: Engine): Promise<Measured[]> {
  const database = await benchDatabase(engine)
  try {
    const db = await openBench(database)
    const cell = await foundBenchCell(db, database.dataFolder, POSTS, 0)
    const { house, byUser, unit, close } = await houseOf(db, cell)
    const file = listOf(cell)
    const readMs = await timed(() => readFile(file))
    const day = addMonthsToDate(FROM, MONTHS + 2)
    const taken = await takeFile(db, house.cell, { unit, byUser, fileName: 'setahun.csv', day }, file)
    if (!taken.ok) throw new Error(taken.problem.code)
    const signal = new AbortController().signal
    await ask(house, taken.value, 'check')
    const checkMs = await timed(() => workOn(house, taken.value, signal))
    await ask(house, taken.value, 'start')
    const writeMs = await timed(() => workOn(house, taken.value, signal))
    const entries = await kept(db)
    const bareMs = await bareInserts(db, entries)
    await close()
    await db.close()
    const seconds = (checkMs + writeMs) / 1000
    const part = (ms: number) => `${(ms / 1000).toFixed(1)} s`
    const against =
      `bare reading of the file ${part(readMs)} (${((checkMs + writeMs) / readMs).toFixed(0)}x), bare insert of its ` +
      `${entries} entries ${part(bareMs)} (${((checkMs + writeMs) / bareMs).toFixed(0)}x); check ${part(checkMs)}, ` +
      `write ${part(writeMs)} (${Math.round((entries * 1000) / writeMs)} entries/s); ${spin()}`
    return [
      atMost(
        engine === 'postgres' ? 'import-50k' : 'import-50k-embedded',
        seconds,
        's',
        BUDGET_S[engine],
        against,
      ),
    ]
  } finally {
    await database.stop()
  }
}

async function ask({ db, cell, now }: ImportHouse, id: Uuid, step: 'check' | 'start'): Promise<void> {
  const record = await findImport(db, cell, id)
  if (record === undefined) throw new Error('the import is gone')
  const mapping = await proposedMapping(db, cell, record)
  await db.transaction(async (tx) => {
    const asked =
      step === 'check' ? await startCheck(tx, cell, record, mapping) : await start(tx, cell, record, now())
    if (!asked.ok) throw new Error(asked.problem.code)
  })
}

/** A health worker who serves every village, and what imports need of a server. */
async function houseOf(db: Db, { district }: BenchCell) {
  const { cell } = district
  const villages = district.units.filter(({ kind }) => kind === 'village-office').map(({ id }) => id)
  const [unit = ''] = villages
  const byUser = randomUUID()
  await db.transaction(async (tx) => {
    await createUser(tx, cell, null, { id: byUser, name: 'Petugas Gizi' })
    await giveRole(tx, cell, null, byUser, { role: 'health_worker', unit, villages, from: FROM })
  })
  const actor = (await loadActor(db, cell, byUser))?.actor
  const actorOf = async () => actor
  const now = () => new Date()
  const appender = openAppender(db, { cell, ...wholeCatalogue, actorOf })
  const house: ImportHouse = { db, cell, units: unitsOf(db, cell, now), appender, actorOf, now }
  return { house, byUser, unit, close: () => appender.close() }
}

function listOf({ district }: BenchCell): Uint8Array {
  const villages = new Map(district.units.map((unit) => [unit.id, unit.name]))
  const posts = district.units.filter(({ kind }) => kind === 'post')
  const lines = [
    'No;NIK;Nama;JK;Tgl Lahir;Nama Ortu;Desa/Kel;Posyandu;RT;Tanggal Pengukuran;Berat;Tinggi;Cara Ukur;KIA',
  ]
  for (let row = 0; row < ROWS; row++) {
    const child = Math.floor(row / MONTHS)
    const month = row % MONTHS
    const post = posts[child % posts.length]
    const birth = addDays(FROM, -60 - (child % 900))
    const on: PlainDate = addDays(addMonthsToDate(FROM, month), 5 + (child % 20))
    const age = month + 2 + (child % 900) / 30.4
    const grown = [8.5 + age * 0.2, 70 + age * 0.85].map((value) => value.toFixed(1).replace('.', ','))
    const nik = `187201${birthInNik(birth, child % 2 === 1)}${String((child % 9999) + 1).padStart(4, '0')}`
    lines.push(
      `${row + 1};${nik};${wordOf(child)} ${wordOf(child * 7 + 3)};${child % 2 === 1 ? 'P' : 'L'};${birth};` +
        `${wordOf(child * 13 + 5)};${villages.get(post?.parent ?? '')};${post?.name};${child % 9};${on};${grown.join(';')};` +
        `${age < 24 ? 'Terlentang' : 'Berdiri'};Ya`,
    )
  }
  return new TextEncoder().encode(lines.join('\n'))
}

function birthInNik(birth: PlainDate, isGirl: boolean): string {
  const [year = '', month = '', day = ''] = birth.split('-')
  return `${isGirl ? Number(day) + 40 : day}${month}${year.slice(2)}`
}

const kept = async (db: Db): Promise<number> =>
  (await db.query<{ n: number }>('select count(*)::int as n from entry'))[0]?.n ?? 0

/** The peer: as many rows of about the same size, 500 a statement, into a table with a key and nothing else. */
async function bareInserts(db: Db, rows: number): Promise<number> {
  await db.exec('create table bench_peer (id uuid primary key, body jsonb not null)')
  const body = JSON.stringify({ weightKg: 8.5, lengthCm: 70.1, position: 'berbaring', source: 'paper' })
  return timed(async () => {
    for (let at = 0; at < rows; at += 500) {
      const ids = Array.from({ length: Math.min(500, rows - at) }, () => randomUUID())
      await db.transaction(
        (tx) =>
          tx.run('insert into bench_peer select id, $2::jsonb from unnest($1::uuid[]) as given (id)', [
            ids,
            body,
          ]),
        { role: 'owner' },
      )
    }
  })
}
