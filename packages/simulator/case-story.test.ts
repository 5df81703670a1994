import { type Actor, type Assignment, ROLES } from '@simpul/domain/access'
import { unitPath, unitTree } from '@simpul/domain/areas'
import { type CaseMoveBody, caseFile, caseMoveProblem, codeOfService } from '@simpul/domain/cases'
import { foldSubject } from '@simpul/domain/catalogue'
import { anyServiceById, sheetByCode, sheets } from '@simpul/domain/catalogue/whole'
import type { Entry, JournalEntry, ServiceSheet, Uuid } from '@simpul/domain/core'
import { expect, it } from 'vitest'
import { caseStory } from './case-story.ts'
import { simulateDistrict, type SimulatedUser } from './district.ts'

const area = (code: string, name: string) => ({ code, name })
const district = simulateDistrict({
  ...{ seed: 'test', district: area('18.72', 'Kota Metro'), from: '2025-12-01', postsPerVillage: 2 },
  subdistricts: [area('18.72.01', 'Metro Pusat')],
  villages: [area('18.72.01.1001', 'Imopuro')],
})
const plan = { from: '2025-12-01', to: '2026-03-10', underFives: 12 } as const
const entries = [0, 1].flatMap((index) => caseStory(district, index, plan, new Map()))

const actorOf = ({ id, ...user }: SimulatedUser): Actor => ({ user: id, assignments: [user as Assignment] })
const actors = new Map(district.users.map((user) => [user.id, actorOf(user)]))
const path = (unit: Uuid) => unitPath(unitTree(district.units), unit, plan.to)

it('every service of the five sectors has cases, at many stages', () => {
  const codes = new Set(entries.map(({ service }) => codeOfService(service)))
  expect([...codes].sort()).toEqual(sheets.map(({ code }) => code).sort())
  const states = new Set(entries.map(({ body }) => (body as { to?: string }).to))
  for (const state of ['submitted', 'needs_info', 'opd_accepted', 'waiting_budget', 'closed', 'rejected'])
    expect(states).toContain(state)
})

it('no two entries have one id', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
})

it('every form is filled in as asked, and every step is taken by somebody who may', () => {
  const bySubject = new Map<Uuid, Entry[]>()
  for (const one of entries) bySubject.set(one.subject.id, [...(bySubject.get(one.subject.id) ?? []), one])
  expect(bySubject.size).toBeGreaterThan(100)
  for (const [id, own] of bySubject) {
    const sheet = sheetByCode(codeOfService(own[0]?.service ?? '') ?? '') as ServiceSheet
    const kept: JournalEntry[] = []
    for (const entry of own) {
      const read = anyServiceById(entry.service)?.readBody(entry)
      expect(read?.ok === false ? [entry.service, read.problem] : undefined).toBeUndefined()
      const file = caseFile(sheet, id, foldSubject('case', id, kept, anyServiceById).views)
      const actor = actors.get(entry.recordedBy) as Actor
      const mover = { actor, unitPath: path(entry.unit), on: entry.happenedOn }
      const { to } = entry.body as CaseMoveBody
      if (entry.service.endsWith('-move'))
        expect(
          caseMoveProblem(sheet, file, to, mover),
          `${sheet.code} ${to} ${actor.assignments[0]?.role}`,
        ).toBeUndefined()
      kept.push({ ...entry, seq: kept.length + 1 })
    }
  }
})

it('the people of the district hold roles their units can have', () => {
  const kinds = new Map(district.units.map(({ id, kind }) => [id, kind]))
  for (const { role, unit } of district.users) expect(ROLES[role].units).toContain(kinds.get(unit))
})
