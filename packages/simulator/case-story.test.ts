import { type Actor, type Assignment, ROLES } from '@simpul/domain/access'
import { unitPath, unitTree, workingCalendar } from '@simpul/domain/areas'
import {
  type CaseMoveBody,
  caseClocks,
  caseFile,
  caseMoveProblem,
  codeOfService,
  historyOf,
  nextRing,
} from '@simpul/domain/cases'
import { foldSubject } from '@simpul/domain/catalogue'
import { anyServiceById, sheetByCode, sheets } from '@simpul/domain/catalogue/whole'
import { type Entry, type JournalEntry, readingMs, type ServiceSheet, type Uuid } from '@simpul/domain/core'
import { expect, it } from 'vitest'
import { caseStory } from './case-story.ts'
import { simulateDistrict, type SimulatedUser } from './district.ts'

const area = (code: string, name: string) => ({ code, name })
const district = simulateDistrict({
  ...{ seed: 'test', district: area('18.72', 'Kota Metro'), from: '2025-12-01', postsPerVillage: 2 },
  subdistricts: [area('18.72.01', 'Metro Pusat')],
  villages: [area('18.72.01.1001', 'Imopuro')],
})
const WITH_OFFICE = new Set(['forwarded_opd', 'opd_accepted', 'in_progress'])
const plan = { from: '2025-12-01', to: '2026-03-10', underFives: 12 } as const
const entries = [0, 1].flatMap((index) => caseStory(district, index, plan, new Map()))

const actorOf = ({ id, ...user }: SimulatedUser): Actor => ({ user: id, assignments: [user as Assignment] })
const actors = new Map(district.users.map((user) => [user.id, actorOf(user)]))
const path = (unit: Uuid) => unitPath(unitTree(district.units), unit, plan.to)

it('every service of the five sectors has cases, at many stages', () => {
  const codes = new Set(entries.map(({ service }) => codeOfService(service)))
  expect([...codes].sort()).toEqual(sheets.map(({ code }) => code).sort())
  const states = new Set(entries.map(({ body }) => (body as { to?: string }).to))
  for (const state of [
    ...['submitted', 'needs_info', 'opd_accepted', 'waiting_budget', 'closed', 'rejected'],
    ...['reopened', 'opd_rerouted', 'opd_returned', 'opd_declined', 'resolved_village'],
  ])
    expect(states).toContain(state)
})

it('some cases are late, with slow departments most of them, and some are not', () => {
  const calendar = workingCalendar('18.72.01.1001', { listed: [], yearly: [] })
  const now = Date.parse(`${plan.to}T09:00:00Z`)
  const bySubject = new Map<Uuid, Entry[]>()
  for (const one of entries) bySubject.set(one.subject.id, [...(bySubject.get(one.subject.id) ?? []), one])
  const late = { prompt: 0, slow: 0, village: 0, none: 0 }
  for (const [id, own] of bySubject) {
    const sheet = sheetByCode(codeOfService(own[0]?.service ?? '') ?? '') as ServiceSheet
    const kept = own.map((entry, at) => ({ ...entry, seq: at + 1 }))
    const file = caseFile(sheet, id, foldSubject('case', id, kept, anyServiceById).views)
    const times = new Map(own.map((entry) => [entry.id, readingMs(entry.recordedAt)]))
    const clocks = caseClocks(historyOf(file, times), sheet, calendar)
    const next = nextRing(clocks.filter(({ kind }) => kind !== 'no-movement'))
    const { state, office } = file.walk
    if (next === undefined || next.at >= now) late.none++
    else if (!WITH_OFFICE.has(state)) late.village++
    else late[district.departments.find((one) => one.id === office)?.temper ?? 'prompt']++
  }
  expect(late.slow).toBeGreaterThan(3)
  expect(late.village).toBeGreaterThan(3)
  expect(late.none).toBeGreaterThan(bySubject.size / 3)
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
