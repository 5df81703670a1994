import { HOUSE_WRITER } from '@simpul/domain/cases'
import { idOf } from '@simpul/domain/testing'
import type { CaseAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { type CaseHouse, openCaseHouse } from '../http/testing/case-house.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { ringDue } from './ring-cases.ts'

const { cell } = district
const id = idOf('case', 'daftar rumah')
const DAY_MS = 86_400_000

describeOnBothEngines('steps of the house itself', (open) => {
  const validated = async () => {
    const house = await openCaseHouse(await open({ migrations }))
    await house.walk('sari', 'HSG-04', id, [
      ['sari', 'recorded'],
      ['wati', 'validated'],
    ])
    await house.project()
    return house
  }
  const fail = (error: unknown) => {
    throw error
  }
  const ringIn = (
    { db, house: { appender } }: CaseHouse,
    days: number,
    more: Partial<Parameters<typeof ringDue>[0]> = {},
  ) => {
    const now = () => new Date(Date.now() + days * DAY_MS)
    return ringDue({ ...{ db, cell, now, ways: {}, appender, onError: fail }, ...more })
  }
  const steps = ({ db }: CaseHouse) =>
    db.query<{ by: string; to: string }>(
      `select recorded_by as "by", body ->> 'to' as "to" from entry
       where subject_id = $1 and service = 'hsg-04-move' order by move_order`,
      [id],
    )
  const last = { by: HOUSE_WRITER, to: 'closed' }

  it('are taken on the last day in time, not before, however long the server was off', async () => {
    const house = await validated()
    await ringIn(house, 0)
    const [clock] = await house.db.query<{ look_at: string }>('select look_at from case_clock')
    const days = (Date.parse(clock?.look_at ?? '') - Date.now()) / DAY_MS
    expect(days).toBeGreaterThan(3)
    await ringIn(house, days - 0.01)
    expect(await steps(house)).not.toContainEqual(last)
    await ringIn(house, 40)
    expect(await steps(house)).toContainEqual(last)
  })

  it('are taken once by two servers, and by one that looks again', async () => {
    const house = await validated()
    await Promise.all([ringIn(house, 40), ringIn(house, 40)])
    await house.db.run(`update case_clock set look_at = 'epoch'`)
    await ringIn(house, 40)
    await house.project()
    await ringIn(house, 41)
    expect((await steps(house)).filter(({ to }) => to === 'closed')).toEqual([last])
    expect(await house.db.query('select reason from refusal')).toEqual([])
  })

  it('have one name, so that two servers that looked at once write one entry', async () => {
    const house = await validated()
    const { appender } = house.house
    const sent: Parameters<typeof appender.append>[] = []
    const append: typeof appender.append = async (...batch) => {
      sent.push(batch)
      return []
    }
    await ringIn(house, 40, { appender: { append } })
    await ringIn(house, 41, { appender: { append } })
    expect(sent).toHaveLength(2)
    for (const batch of sent) await appender.append(...batch)
    expect((await steps(house)).filter(({ to }) => to === 'closed')).toEqual([last])
    expect(await house.db.query('select reason from refusal')).toEqual([])
  })

  it('are made up for when the server died between the look and the step', async () => {
    const house = await validated()
    const faults: unknown[] = []
    const append = async () => {
      throw new Error('killed')
    }
    await ringIn(house, 40, { appender: { append }, onError: (error) => faults.push(error) })
    expect(faults).toHaveLength(1)
    expect(await steps(house)).not.toContainEqual(last)
    expect(await ringIn(house, 40)).toBe(0)
    expect(await ringIn(house, 40.001)).toBe(1)
    expect(await steps(house)).toContainEqual(last)
  })

  it('give way to whoever moved the case meanwhile', async () => {
    const house = await validated()
    const { appender } = house.house
    const meanwhile: typeof appender.append = async (batch, arrival) => {
      const [entry] = batch as { body: object }[]
      const other = { ...entry, id: idOf('entry', 'meanwhile'), device: idOf('device', 'meanwhile') }
      await appender.append([other], arrival)
      return appender.append(batch, arrival)
    }
    await ringIn(house, 40, { appender: { append: meanwhile } })
    expect((await steps(house)).filter(({ to }) => to === 'closed')).toEqual([last])
    await house.project()
    await ringIn(house, 41)
    const shown = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    expect(shown.history.map(({ to }) => to)).toEqual(['recorded', 'validated', 'closed'])
    expect(shown.history.at(-1)?.by).toEqual({ name: '', role: null })
  })
})
