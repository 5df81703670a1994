import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, RoleCode } from '../access/index.ts'
import { foldSubject } from '../catalogue/index.ts'
import {
  addDays,
  checkMove,
  type JournalEntry,
  type PlainDate,
  type ServiceSheet,
  type Uuid,
  WORKFLOW_NAMES,
  type WorkflowName,
} from '../core/index.ts'
import { shuffledAndDoubled } from '../testing/arbitraries.ts'
import { entry, idOf, posts } from '../testing/index.ts'
import {
  caseFile,
  caseMoveProblem,
  caseMovesFor,
  caseResource,
  caseServices,
  codeOfViews,
  kernelWorkflow,
  nextCaseMove,
  papersReady,
  type CaseFile,
  type CaseMoveBody,
  type CaseNoteBody,
  type StatusCode,
  statusOf,
  WORKFLOWS,
} from './index.ts'

const DAY: PlainDate = '2026-03-02'
const id = idOf('case', 'rumah Bu Sumi')
const village = idOf('unit', 'desa')
const perkim = idOf('unit', 'dinas perkim')
const path = [posts.mawar, village, idOf('unit', 'kecamatan'), idOf('unit', 'kabupaten')]

const sheet = (workflow: WorkflowName): ServiceSheet => ({
  code: 'HSG-01',
  version: 1,
  sector: 'housing',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: { id: 'Usulan rumah', en: 'House proposal' },
  recipients: { id: 'Rumah tangga', en: 'Households' },
  workflow,
  slaDays: 5,
  slaHours: undefined,
  opdSlaDays: 60,
  referralTo: ['DINAS_PERKIM'],
  requiredDocuments: [{ id: 'Fotokopi KTP', en: 'Copy of the identity card' }],
  legalBasis: [],
  indicators: [],
  questions: [
    { key: 'headName', type: 'text', label: { id: 'Nama', en: 'Name' }, required: true, maxLength: 80 },
  ],
})

const house = sheet('case')

function fold(of: ServiceSheet, entries: readonly JournalEntry[]): CaseFile {
  const { report, move, note } = caseServices(of)
  const find = (service: string) => [report, move, note].find((known) => known.id === service)
  return caseFile(of, id, foldSubject('case', id, entries, find).views)
}

const actor = (name: string, role: RoleCode, more: Partial<Actor['assignments'][number]> = {}): Actor => ({
  user: idOf('user', name),
  assignments: [{ role, unit: path[0] as Uuid, from: '2026-01-01', ...more }],
})
const sari = actor('sari', 'kader', { sector: 'housing' })
const wati = actor('wati', 'field_coordinator', { sector: 'housing' })
const operator = actor('operator', 'village_operator', { unit: village })
const head = actor('kades', 'village_head', { unit: village })
const officer = actor('petugas', 'opd_officer', {
  unit: path[3] as Uuid,
  office: perkim,
  sector: 'housing',
})

const about = { about: id, unit: posts.mawar, happenedOn: DAY }
const subject = { kind: 'case', id } as const

const report = (by: Actor = sari): JournalEntry =>
  entry({ service: 'hsg-01', ...about, subject, recordedBy: by.user, body: { headName: 'Sumi' } } as never)

const moved = (body: CaseMoveBody, by: Actor, on: PlainDate = DAY): JournalEntry =>
  entry({ service: 'hsg-01-move', ...about, happenedOn: on, subject, recordedBy: by.user, body } as never)

/** A case taken along these steps by these people, as the server kept it. */
function walked(of: ServiceSheet, steps: readonly [StatusCode, Actor, Partial<CaseMoveBody>?, PlainDate?][]) {
  const entries = [{ ...report(), seq: 1 }]
  for (const [to, by, answers, on] of steps)
    entries.push({ ...moved(nextCaseMove(fold(of, entries), to, answers), by, on), seq: entries.length + 1 })
  return entries
}

const ask = (file: CaseFile, to: StatusCode, by: Actor, on: PlainDate = DAY) =>
  caseMoveProblem(house, file, to, { actor: by, unitPath: path, on })

const toDecision: [StatusCode, Actor, Partial<CaseMoveBody>?][] = [
  ['submitted', sari],
  ['verifying', operator],
  ['verified', wati],
  ['village_decided', head],
]

describe('a case', () => {
  it('says what was written down, how it went on, and where it is', () => {
    const entries = walked(house, [...toDecision, ['forwarded_opd', operator, { office: perkim }]])
    const file = fold(house, entries)
    expect(file.report).toMatchObject({ by: sari.user, answers: { headName: 'Sumi' } })
    expect(file.walk).toMatchObject({ state: 'forwarded_opd', office: perkim, step: 5, kept: 5 })
    expect(file.walk.steps.map((step) => step.to)).toEqual([
      'submitted',
      'verifying',
      'verified',
      'village_decided',
      'forwarded_opd',
    ])
  })

  it('shows a step on its way, and not as taken', () => {
    const entries = walked(house, [['submitted', sari]])
    const file = fold(house, [...entries, moved(nextCaseMove(fold(house, entries), 'verifying'), operator)])
    expect(file.walk).toMatchObject({ state: 'submitted', proposed: 'verifying', kept: 1, step: 2 })
  })

  it('is the same in whatever order its entries arrive', () => {
    const entries = [
      ...walked(house, toDecision),
      entry<CaseNoteBody>({
        service: 'hsg-01-note',
        ...about,
        subject,
        body: { kind: 'paper', paper: 0, ready: true },
      } as never),
    ] as JournalEntry[]
    const whole = fold(house, entries)
    fc.assert(
      fc.property(shuffledAndDoubled(entries), (arrived) => {
        expect(fold(house, arrived)).toEqual(whole)
      }),
    )
    expect(papersReady(whole.notes).get(0)).toBe(true)
  })

  it('is told from other subjects by its services', () => {
    expect(codeOfViews({ 'hsg-01-move': {} })).toBe('HSG-01')
    expect(codeOfViews({ 'child-growth': {}, 'session-day': {} })).toBeUndefined()
  })
})

describe('a step of a case', () => {
  it('waits for the form: words about nothing move nothing', () => {
    expect(ask(fold(house, []), 'submitted', sari)).toBe('no-report')
  })

  it('is not verified by the one who wrote it down', () => {
    const both = actor('sari', 'field_coordinator', { sector: 'housing' })
    const file = fold(
      house,
      walked(house, [
        ['submitted', sari],
        ['verifying', operator],
      ]),
    )
    expect(ask(file, 'verified', both)).toBe('second-person-needed')
    expect(ask(file, 'verified', wati)).toBeUndefined()
  })

  it('is taken by the sector of the case only', () => {
    const social = actor('tini', 'kader', { sector: 'social' })
    const file = fold(house, walked(house, []))
    expect(ask(file, 'submitted', social)).toBe('mover-not-allowed')
    expect(ask(file, 'submitted', sari)).toBeUndefined()
  })

  it('lies with one office, and no other touches it', () => {
    const file = fold(house, walked(house, [...toDecision, ['forwarded_opd', operator, { office: perkim }]]))
    const other = actor('lain', 'opd_officer', { unit: path[3] as Uuid, office: idOf('unit', 'dinas lain') })
    expect(ask(file, 'opd_accepted', other)).toBe('another-office')
    expect(caseMovesFor(house, file, { actor: officer, unitPath: path, on: DAY })).toEqual([
      'opd_accepted',
      'opd_returned',
      'opd_rerouted',
    ])
  })

  it('opens a closed case again for thirty days', () => {
    const closed = addDays(DAY, 1)
    const file = fold(
      house,
      walked(house, [
        ...toDecision,
        ['resolved_village', head, { note: 'atap diganti' }],
        ['closed', sari, { channel: 'in_person', toldOn: DAY }, closed],
      ]),
    )
    expect(ask(file, 'reopened', sari, addDays(closed, 30))).toBeUndefined()
    expect(ask(file, 'reopened', sari, addDays(closed, 31))).toBe('too-late-to-reopen')
  })

  it('carries the answers it needs', () => {
    const { move } = caseServices(house)
    const body = (to: StatusCode, more: Partial<CaseMoveBody> = {}) =>
      move.readBody({ ...moved({ from: 'verifying', to, step: 2, ...more }, operator), version: 1 }).ok
    expect(body('rejected')).toBe(false)
    expect(body('rejected', { note: 'bukan rumah sendiri' })).toBe(true)
    expect(body('forwarded_opd')).toBe(false)
    expect(body('closed', { channel: 'phone' })).toBe(false)
    expect(body('closed', { channel: 'phone', toldOn: DAY })).toBe(true)
  })
})

describe.each(WORKFLOW_NAMES)('the walk %s', (name) => {
  const workflow = kernelWorkflow(WORKFLOWS[name])
  const codes = WORKFLOWS[name].statuses.map(({ code }) => code)
  const everybody = [...new Set(workflow.moves.flatMap((move) => move.by))]

  it('is walked in whatever way it lists, and in no other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 40 }), (wishes) => {
        let state: StatusCode = 'draft'
        for (const [step, to] of wishes.entries()) {
          const listed = statusOf(WORKFLOWS[name], state)?.next.includes(to) === true
          const problem = checkMove(workflow, state, { from: state, to, step }, everybody, step)
          expect(problem).toBe(listed ? undefined : 'move-not-listed')
          if (!listed) return
          state = to
        }
      }),
    )
  })

  it('has every move taken once by whoever may, and refused to everybody else', () => {
    for (const { from, to, by } of workflow.moves) {
      expect(checkMove(workflow, from, { from, to }, by)).toBeUndefined()
      const others = everybody.filter((role) => !by.includes(role))
      expect(checkMove(workflow, from, { from, to }, others), `${from} ${to}`).toBe('mover-not-allowed')
    }
  })
})

describe('who reads a case', () => {
  it('is the office it lies with, and the head when there is something to decide', () => {
    const verified = fold(house, walked(house, toDecision.slice(0, 3)))
    expect(caseResource(house, verified.walk, { unitPath: path })).toMatchObject({ awaitingDecision: true })
    const sent = fold(house, walked(house, [...toDecision, ['forwarded_opd', operator, { office: perkim }]]))
    const resource = caseResource(house, sent.walk, { unitPath: path })
    expect(resource).toMatchObject({
      column: 'records',
      dataClass: 'L3',
      sector: 'housing',
      routedTo: perkim,
    })
    expect(resource.awaitingDecision).toBeUndefined()
  })

  it('of a restricted case is its team alone', () => {
    const resource = caseResource(sheet('restricted'), fold(house, []).walk, {
      unitPath: path,
      caseTeam: [wati.user],
    })
    expect(resource).toMatchObject({ column: 'restricted', dataClass: 'L4', caseTeam: [wati.user] })
  })
})
