import { cast, editBodyOf, posts, staff } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { activateOn, openTown, unlockOn } from './testing/test-phones.ts'

it('is activated with a code, works, and a colleague sees what was written', async () => {
  const town = await openTown()
  const sari = await town.phoneOf(staff.sari)
  const wati = await town.phoneOf(staff.wati)
  const { budi } = cast
  const subject = { kind: 'person', id: budi.id } as const
  const body = editBodyOf({ name: budi.name, sex: budi.sex, birthDate: budi.birth })
  const saved = await sari.phone.record([
    { service: 'person', subject, body },
    { service: 'residence', subject, body: { event: 'registered', home: posts.mawar } },
  ])
  expect(saved.ok).toBe(true)
  expect(sari.phone.people.get().map(({ name, unsent, atHome }) => ({ name, unsent, atHome }))).toEqual([
    { name: 'Budi Santoso', unsent: 2, atHome: true },
  ])
  await sari.phone.syncNow()
  expect(sari.phone.status.get()).toMatchObject({ total: 2, kept: 2, waiting: 0, trouble: undefined })
  await wati.phone.syncNow()
  expect(wati.phone.people.get().map(({ name }) => name)).toEqual(['Budi Santoso'])
  void activateOn
  void unlockOn
})
