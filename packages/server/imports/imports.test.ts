import {
  entry,
  posts,
  ppgbmExport,
  registered,
  sectionsBook,
  titledBook,
  villageBook,
} from '@simpul/domain/testing'
import { readSheets } from '@simpul/sheets/read'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { openTestHouse, type TestHouse } from '../http/testing/open-test-house.ts'
import { district, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { project } from '../projector/testing/projected.ts'
import { importWalk } from './testing/import-walk.ts'
import { csvOf, workbookOf } from './testing/list-files.ts'

interface Person {
  readonly name: string
  readonly sex: string
  readonly birth: string
  readonly weighed: string | null
  readonly kg: number | null
  readonly home: string
}

const peopleIn = (db: Db): Promise<Person[]> =>
  db.query<Person>(
    `select p.name, p.sex, p.birth, p.last_weighed_on as weighed, p.weight_kg as kg, unit.name as home
     from person p
     join unit on unit.cell = p.cell and unit.id = p.home
     order by p.name`,
  )

const count = async (db: Db, table: string): Promise<number> =>
  (await db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1

describeOnBothEngines('a list that somebody brings in', (open) => {
  const opened = async (username = 'operator.sukamaju') => {
    const db = await open({ migrations })
    const test: TestHouse = await openTestHouse(db)
    return { db, test, walk: await importWalk(test, username) }
  }

  it('of e-PPGBM makes the children known and keeps every measurement as from paper', async () => {
    const { db, walk } = await opened()
    const view = await walk.bring(district.village, await workbookOf(ppgbmExport))
    expect(view).toMatchObject({ state: 'mapping', fileName: 'daftar.xlsx', by: 'Joko Kenarimerah' })
    const checked = await walk.check(view)
    expect(checked.counts).toEqual({
      ...{ newPeople: 3, knownPeople: 0, measurements: 3, alike: 0 },
      ...{ taken: 3, known: 0, needsYou: 1, refused: 0, unknownPosts: [] },
    })
    expect(await count(db, 'entry')).toBe(0)
    const done = await walk.act(view.id, { action: 'start' })
    expect(done).toMatchObject({ state: 'done', done: 4 })
    await project(db)
    expect(await peopleIn(db)).toEqual([
      {
        name: 'ARJUNA WIBOWO',
        sex: 'L',
        birth: '2023-07-12',
        weighed: '2026-02-13',
        kg: 12.7,
        home: 'Mawar',
      },
      { name: 'MELATI PUTRI', sex: 'P', birth: '2024-08-12', weighed: '2026-02-13', kg: 9, home: 'Melati' },
      { name: 'SATRIA NUGRAHA', sex: 'L', birth: '2025-05-20', weighed: null, kg: null, home: 'Melati' },
    ])
    const [needs] = await walk.rows(view.id, 'needs-you')
    expect(needs).toMatchObject({ line: 5, outcome: 'needs-you' })
    expect(needs?.notes.map(({ text }) => text).join(' ')).toContain(
      'Tinggi atau panjang (cm) "7 1" bukan angka.',
    )
    expect(
      await db.query(
        `select distinct recorded_by as who, body ->> 'source' as source from entry where service = 'child-growth'`,
      ),
    ).toEqual([
      {
        who: (
          await db.query<{ id: string }>(`select id from app_user where username = 'operator.sukamaju'`)
        )[0]?.id,
        source: 'paper',
      },
    ])
    expect([await count(db, 'held'), await count(db, 'refusal'), await count(db, 'import_part')]).toEqual([
      0, 0, 0,
    ])
  })

  it('and brings in again is known line by line, and nothing is written twice', async () => {
    const { db, walk } = await opened()
    const first = await walk.bring(district.village, csvOf(ppgbmExport))
    await walk.check(first)
    await walk.act(first.id, { action: 'start' })
    await project(db)
    const entries = await count(db, 'entry')
    const again = await walk.bring(district.village, await workbookOf(ppgbmExport))
    const checked = await walk.check(again)
    expect(checked.counts).toMatchObject({
      newPeople: 0,
      knownPeople: 3,
      measurements: 0,
      known: 3,
      needsYou: 1,
    })
    await walk.act(again.id, { action: 'start' })
    expect(await count(db, 'entry')).toBe(entries)
  })

  it('of a village, with its posts in one sheet, asks which post a name means and remembers the answer', async () => {
    const { db, walk } = await opened()
    const view = await walk.bring(district.village, csvOf(sectionsBook))
    const checked = await walk.check(view)
    expect(checked.counts).toMatchObject({
      taken: 2,
      needsYou: 2,
      unknownPosts: [{ name: 'Melati 2', rows: 2 }],
    })
    const mapped = await walk.check(view, { posts: { 'melati 2': posts.melati } })
    expect(mapped.counts).toMatchObject({ taken: 4, needsYou: 0, unknownPosts: [] })
    await walk.act(view.id, { action: 'start' })
    await project(db)
    expect((await peopleIn(db)).map(({ name, home }) => `${name}: ${home}`)).toEqual([
      'Anggun Lestari: Melati',
      'Galih Prasetyo: Melati',
      'Kirana Ayuningtyas: Mawar',
      'Satria Nugraha: Mawar',
    ])
    const next = await walk.bring(district.village, csvOf(sectionsBook))
    expect(next.mapping.posts).toEqual({ 'melati 2': posts.melati })
  })

  it('below a title is read from its header on, and belongs to the post of the title', async () => {
    const { db, walk } = await opened()
    const view = await walk.bring(district.village, await workbookOf(titledBook))
    expect(view.mapping).toMatchObject({ headerRow: 3, headerLines: 1 })
    const { counts } = await walk.check(view)
    expect(counts).toMatchObject({ newPeople: 2, measurements: 2, taken: 2, unknownPosts: [] })
    await walk.act(view.id, { action: 'start' })
    await project(db)
    expect((await peopleIn(db)).map(({ home }) => home)).toEqual(['Kenanga', 'Kenanga'])
  })

  it('joins by NIK, asks about those who are alike, and does as it is told', async () => {
    const { db, walk } = await opened()
    const budi = { id: '0190a000-0000-7000-8000-000000000001' }
    const details = (values: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, saw: [] }]))
    const said = { name: 'Arjuno Wibowo', sex: 'L', birthDate: '2023-05-12', motherName: 'Sulastri' }
    await push(db, [
      entry({ service: 'person', about: budi.id, body: details(said) }),
      registered(budi, posts.mawar, '2026-01-10'),
    ])
    await project(db)
    const view = await walk.bring(district.village, await workbookOf(villageBook))
    const checked = await walk.check(view)
    expect(checked.counts).toMatchObject({ newPeople: 1, knownPeople: 1, alike: 1 })
    const [alike] = await walk.rows(view.id, 'alike')
    expect(alike?.alike).toMatchObject({ name: 'Arjuno Wibowo', post: 'Mawar', choice: 'same', line: null })
    expect(alike?.alike?.reasons).toContain('Tanggal lahir sama')
    await walk.act(view.id, { action: 'choose', choices: { [String(alike?.place)]: 'new' } })
    const done = await walk.act(view.id, { action: 'start' })
    expect(done).toMatchObject({ state: 'done', counts: { newPeople: 2, knownPeople: 0 } })
    await project(db)
    expect((await peopleIn(db)).map(({ name }) => name)).toEqual([
      'Arjuna Wibowo',
      'Arjuno Wibowo',
      'Melati Putri',
    ])
  })

  it('can be undone as a whole; what somebody built on stays and is listed', async () => {
    const { db, test, walk } = await opened()
    const view = await walk.bring(district.village, csvOf(ppgbmExport))
    await walk.check(view)
    await walk.act(view.id, { action: 'start' })
    const [arjuna] = await db.query<{ id: string }>(
      `select subject_id as id from entry where service = 'person' and body -> 'name' ->> 'value' = 'ARJUNA WIBOWO'`,
    )
    await push(db, [
      entry({
        service: 'child-growth',
        about: arjuna?.id ?? '',
        happenedOn: '2026-03-09',
        body: { weightKg: 13 },
      }),
    ])
    test.pass(60_000)
    const undone = await walk.act(view.id, { action: 'undo', why: 'salah berkas' })
    expect(undone).toMatchObject({ state: 'undone' })
    await project(db)
    expect(await peopleIn(db)).toEqual([
      { name: 'ARJUNA WIBOWO', sex: 'L', birth: '2023-07-12', weighed: '2026-03-09', kg: 13, home: 'Mawar' },
    ])
    const kept = (await walk.rows(view.id, 'needs-you')).filter(({ notes }) =>
      notes.some(({ code }) => code === 'changed-since'),
    )
    expect(kept.map(({ line }) => line)).toEqual([2])
    expect(await count(db, 'held')).toBe(0)
  })

  it('gives every line back with the reason, ready to be corrected and brought in again', async () => {
    const { walk } = await opened()
    const view = await walk.bring(district.village, await workbookOf(ppgbmExport))
    await walk.check(view)
    const answer = await walk.ask(`/api/desk/imports/${view.id}/results`)
    const sheets = await readSheets(new Uint8Array(await answer.arrayBuffer()))
    if (!sheets.ok) throw new Error(sheets.problem.code)
    const rows = sheets.value[0]?.rows ?? []
    expect(rows[0]?.slice(0, 6)).toEqual(['Lembar', 'Baris', 'Hasil', 'Keterangan', 'No', 'NIK'])
    expect(rows.slice(1).map((row) => row[2])).toEqual(['Diambil', 'Diambil', 'Diambil', 'Perlu Anda'])
    expect(rows[3]?.[3]).toBe(
      'NIK rusak oleh Excel (angka dibulatkan), jadi tidak diambil. Ubah kolom NIK menjadi teks.',
    )
  })
})
