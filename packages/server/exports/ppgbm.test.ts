import { posts, ppgbmExport } from '@simpul/domain/testing'
import { readSheets } from '@simpul/sheets/read'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { fromPage, openTestHouse, problemIn } from '../http/testing/open-test-house.ts'
import { importWalk } from '../imports/testing/import-walk.ts'
import { csvOf } from '../imports/testing/list-files.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { project } from '../projector/testing/projected.ts'

describeOnBothEngines('the columns of e-PPGBM', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    const test = await openTestHouse(db)
    const walk = await importWalk(test, 'operator.sukamaju')
    const view = await walk.bring(district.village, csvOf(ppgbmExport))
    await walk.check(view)
    await walk.act(view.id, { action: 'start' })
    await project(db)
    return { db, test, walk }
  }
  const at = (unit: string, month: string, format: string) =>
    `/api/desk/exports/ppgbm?unit=${unit}&month=${month}&format=${format}&why=puskesmas`

  it('are given out for a month, one line a measurement, with what the domain judges', async () => {
    const { db, walk } = await opened()
    const csv = await (await walk.ask(at(district.village, '2026-02', 'csv'))).text()
    const [header = '', ...lines] = csv.replace('\uFEFF', '').split('\r\n')
    expect(header.split(',')).toEqual(ppgbmExport.rows[0])
    const arjuna = lines.find((line) => line.includes('ARJUNA'))?.split(',')
    expect(arjuna?.slice(1, 5)).toEqual(['3376********0001', 'ARJUNA WIBOWO', 'L', '2023-07-12'])
    expect(arjuna?.slice(12, 22)).toEqual([
      ...['Desa Sukamaju', 'Mawar', '01', '02', 'DK. KRAJAN'],
      ...['2 Tahun - 7 Bulan - 1 Hari', '2026-02-13', '12.7', '89', 'Berdiri'],
    ])
    expect(arjuna?.slice(23)).toEqual([
      ...['Normal', '-0.52', 'Normal', '-1.08', 'Gizi baik', '0.05', 'N', '', '', 'Ya', '', ''],
    ])
    expect(lines).toHaveLength(2)
    expect(await db.query(`select unit from audit where action = 'list-given-out-puskesmas'`)).toEqual([
      { unit: district.village },
    ])
  })

  it('come back as a workbook that this house knows line by line', async () => {
    const { walk } = await opened()
    const bytes = new Uint8Array(
      await (await walk.ask(at(district.village, '2026-02', 'xlsx'))).arrayBuffer(),
    )
    const sheets = await readSheets(bytes)
    if (!sheets.ok) throw new Error(sheets.problem.code)
    expect(sheets.value[0]?.rows.slice(0, 2).map((row) => row[0])).toEqual([
      'e-PPGBM 2026-02, Desa Sukamaju',
      'Diunduh 2026-03-10 oleh Joko Kenarimerah',
    ])
    const again = await walk.check(await walk.bring(district.village, bytes))
    expect(again.counts).toMatchObject({ newPeople: 0, measurements: 0, known: 2, needsYou: 0, refused: 0 })
  })

  it('are given out to nobody who does not say what for', async () => {
    const { db, walk } = await opened()
    const asked = at(district.village, '2026-02', 'csv')
    for (const why of ['', '&why=', '&why=accounts'])
      expect(await problemIn(walk.ask(asked.replace('&why=puskesmas', why)))).toBe('bad-request')
    expect(await db.query(`select 1 from audit where action like 'list-given-out%'`)).toEqual([])
  })

  it('are for those who may read names and measurements, of their own area', async () => {
    const { test, walk } = await opened()
    const answer = await walk.ask(at(posts.kenanga, '2026-02', 'csv'))
    expect((await answer.text()).split('\r\n')).toHaveLength(1)
    for (const username of ['tp.harapan', 'admin']) {
      const headers = fromPage(await test.signIn(username))
      expect(await problemIn(test.ask(at(district.village, '2026-02', 'csv'), { headers }))).toBe(
        'not-allowed',
      )
    }
    const chair = fromPage(await test.signIn('ketua.mawar'))
    expect(await problemIn(test.ask(at(posts.melati, '2026-02', 'csv'), { headers: chair }))).toBe(
      'not-allowed',
    )
    expect((await test.ask(at(posts.mawar, '2026-02', 'csv'), { headers: chair })).status).toBe(200)
  })
})
