import type { StandingField } from '@simpul/domain/core'
import { idOf, staff } from '@simpul/domain/testing'
import { eraseSubject } from '@simpul/server/erase-subject.ts'
import type { Strength } from '@simpul/server/journal/erase.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { expect, it } from 'vitest'
import { loadSheets } from '../db/sheets.ts'
import { child, drafts, names } from './testing/drafts.ts'
import { lineBehind, openTown } from './testing/test-phones.ts'

it('a person made anonymous keeps the weights and loses the name on every phone; one erased is gone', async () => {
  await loadSheets()
  const town = await openTown()
  const sari = await town.phoneOf(staff.sari)
  const wati = await town.phoneOf(staff.wati)
  const [one, other] = [child(), child()]
  await sari.phone.record([drafts.details(other), drafts.registered(other)])
  await sari.phone.record([drafts.details(one), drafts.registered(one), drafts.weighed(one, 7.2)])
  const [visit, handOver] = [idOf('visit', 'one'), idOf('hand-over', 'one')]
  const paid = await sari.phone.record([
    {
      ...{ service: 'household-visit', subject: { kind: 'visit', id: visit } },
      body: { person: one.id, outcome: 'met', purposes: ['data'] },
    },
    {
      ...{ service: 'health-hand-over', subject: { kind: 'hand-over', id: handOver } },
      body: { visit, people: [one.id], needs: ['long-cough'] },
    },
  ])
  expect(paid.ok).toBe(true)
  // What a phone keeps of a visit says whom it was paid to.
  await sari.phone.unfinished.keep(`visit-paid/${visit}`, { name: one.name })
  await sari.phone.syncNow()
  await wati.phone.syncNow()
  const found = async () =>
    Promise.all(
      [sari, wati].flatMap(({ phone }) =>
        [visit, handOver].map(async (id) => (await phone.subject(id)) !== undefined),
      ),
    )
  const { db, now } = town.server.house
  const erased = async (strength: Strength) => {
    const subject = { kind: 'person', id: one.id } as const
    const at = now().toISOString()
    await eraseSubject(db, district.cell, { subject, strength, why: 'permintaan keluarga', by: null, at })
    for (const { phone } of [sari, wati]) await phone.syncNow()
  }

  await erased('anonymise')
  for (const { phone } of [sari, wati]) {
    const views = (await phone.person(one.id))?.views
    expect(views?.['child-growth']).toMatchObject({ measurements: [{ weightKg: 7.2 }] })
    const { sex, birthDate, ...rest } = views?.['person'] as Record<string, StandingField>
    expect([sex?.value, birthDate?.value, rest]).toEqual(['L', `${one.birth.slice(0, 7)}-01`, {}])
    expect(names(phone)).toContain(other.name)
    expect(names(phone)).not.toContain(one.name)
    expect(
      await lineBehind(phone).session.db.sent.where('id').notEqual('').filter(isAbout(one.id)).count(),
    ).toBe(0)
  }
  expect(await found()).toEqual([true, true, true, true])
  await erased('erase')
  expect(await found()).toEqual([false, false, false, false])
  expect(await sari.phone.unfinished.list('visit-paid/')).toEqual([])
  for (const { phone } of [sari, wati]) {
    expect(await phone.person(one.id)).toBeUndefined()
    expect(names(phone)).toContain(other.name)
  }
})

const isAbout =
  (id: string) =>
  ({ subject }: { readonly subject: string }): boolean =>
    subject === id
