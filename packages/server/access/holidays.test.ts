import { type Holiday, workingCalendar } from '@simpul/domain/areas'
import { dayNumber, type PlainDate } from '@simpul/domain/core'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { readHolidayBook } from '../journal/holiday-book.ts'
import { addHolidays, withdrawHoliday } from './holidays.ts'

const { cell } = district
const ELSEWHERE = '0190aaaa-0000-7000-8000-00000000ffff'
const anniversary: Holiday = {
  on: '2026-06-09',
  kind: 'local',
  area: '18.72',
  name: { id: 'Hari jadi', en: 'Hari jadi' },
  source: 'SE 7/2026',
}
const extraLeave: Holiday = {
  on: '2026-08-18',
  kind: 'joint-leave',
  name: { id: 'Cuti bersama tambahan', en: 'Cuti bersama tambahan' },
  source: 'SKB perubahan',
}

async function isOff(db: Db, area: string, on: PlainDate, of = cell): Promise<boolean> {
  const { holidays } = workingCalendar(area, await readHolidayBook(db, of))
  return holidays.has(dayNumber(on))
}

describeOnBothEngines('days off entered here', (open) => {
  it('hold in their area, in this cell only, beside the published ones', async () => {
    const db = await open({ migrations })
    expect(await isOff(db, '18.72.01.1001', '2026-06-09')).toBe(false)
    await db.transaction((tx) => addHolidays(tx, cell, [anniversary, extraLeave, anniversary]))
    expect(await isOff(db, '18.72.01.1001', '2026-06-09')).toBe(true)
    expect(await isOff(db, '18.71.01.1001', '2026-06-09')).toBe(false)
    expect(await isOff(db, '18.71.01.1001', '2026-08-18')).toBe(true)
    expect(await isOff(db, '18.72.01.1001', '2026-03-20')).toBe(true)
    expect(await isOff(db, '18.72.01.1001', '2026-06-09', ELSEWHERE)).toBe(false)
  })

  it('are taken back and entered again; so are published ones', async () => {
    const db = await open({ migrations })
    const withdraw = (day: Pick<Holiday, 'on' | 'area'>) =>
      db.transaction((tx) => withdrawHoliday(tx, cell, day))
    expect(await withdraw(anniversary)).toBe(false)
    await db.transaction((tx) => addHolidays(tx, cell, [anniversary]))
    expect(await withdraw({ on: anniversary.on })).toBe(false)
    expect(await withdraw(anniversary)).toBe(true)
    expect(await isOff(db, '18.72', anniversary.on)).toBe(false)
    expect(await withdraw(anniversary)).toBe(false)
    await db.transaction((tx) => addHolidays(tx, cell, [anniversary]))
    expect(await isOff(db, '18.72', anniversary.on)).toBe(true)

    expect(await withdraw({ on: '2026-05-15' })).toBe(true)
    expect(await isOff(db, '18.72', '2026-05-15')).toBe(false)
    expect(await isOff(db, '18.72', '2026-05-15', ELSEWHERE)).toBe(true)
    expect(await db.query('select action from audit where cell = $1 order by id', [cell])).toEqual([
      { action: 'holidays-entered' },
      { action: 'holiday-withdrawn' },
      { action: 'holidays-entered' },
      { action: 'holiday-withdrawn' },
    ])
  })
})
