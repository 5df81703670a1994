import { idOf } from '@simpul/domain/testing'
import type { BoardAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { migrations } from '../../migrations.ts'
import { openCaseHouse } from '../testing/case-house.ts'

const AT = '/api/public/boards/33.76.01.2001'
const MINUTES = 60_000

describeOnBothEngines('the board of a village', (open) => {
  async function opened() {
    const house = await openCaseHouse(await open({ migrations }))
    const look = async () => {
      await house.project()
      return house.ask<BoardAnswer>(undefined, AT)
    }
    const submit = (count: number, name: string) =>
      Promise.all(
        Array.from({ length: count }, (_, at) =>
          house.walk('sari', 'HSG-90', idOf('case', `${name} ${at}`), [['sari', 'submitted']]),
        ),
      )
    return { house, look, submit }
  }

  it('counts requests and never a restricted case, and is worked out again after some minutes', async () => {
    const { house, look, submit } = await opened()
    await submit(7, 'aduan')
    for (let at = 0; at < 9; at++)
      await house.walk('joko', 'ORD-08', idOf('case', `peka ${at}`), [['joko', 'submitted']])
    const first = await look()
    expect(first).toMatchObject({ status: 200, total: 7, village: { name: 'Desa Sukamaju' } })
    expect(first.sectors.find(({ sector }) => sector === 'housing')?.count).toBe(7)
    expect(first.sectors.find(({ sector }) => sector === 'public-order')?.count).toBe(0)
    expect(first.stages[0]).toEqual({ stage: 'waiting', count: 7 })
    expect(first.ages).toEqual([7, 0, 0, 0])
    await submit(5, 'lagi')
    expect((await look()).total).toBe(7)
    house.pass(6 * MINUTES)
    expect((await look()).total).toBe(12)
    expect((await house.ask(undefined, '/api/public/boards/33.76.01.2999')).status).toBe(404)
    expect((await house.ask(undefined, '/api/public/boards/lain')).status).toBe(400)
  })

  it('shows nothing of a village with few requests', async () => {
    const { look, submit } = await opened()
    await submit(3, 'aduan')
    const { total, sectors, ages } = await look()
    expect([total, ...sectors.map(({ count }) => count), ...ages].every((count) => count === null)).toBe(true)
  })
})
