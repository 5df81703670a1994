import { describe, expect, it } from 'vitest'
import { foldSubject } from '../catalogue/index.ts'
import { type JournalEntry, type PlainDate, type ServiceSheet } from '../core/index.ts'
import { entry, idOf, posts } from '../testing/index.ts'
import {
  caseFile,
  caseServices,
  type CaseMoveBody,
  historyOf,
  nextCaseMove,
  type StatusCode,
} from './index.ts'

const id = idOf('case', 'rumah Bu Sumi')
const SHEET: ServiceSheet = {
  code: 'HSG-01',
  version: 1,
  sector: 'housing',
  dataClass: 'L3',
  kind: 'case',
  about: 'household',
  name: { id: 'Usulan rumah', en: 'House proposal' },
  recipients: { id: 'Rumah tangga', en: 'Households' },
  workflow: 'case',
  slaDays: 5,
  slaHours: undefined,
  opdSlaDays: 60,
  referralTo: [],
  requiredDocuments: [],
  legalBasis: [],
  indicators: [],
  questions: [
    { key: 'urgency', type: 'text', label: { id: 'Urgensi', en: 'Urgency' }, maxLength: 20 },
    { key: 'immediateDanger', type: 'boolean', label: { id: 'Dalam bahaya', en: 'In danger' } },
  ],
}
const { report, move, note } = caseServices(SHEET)

function fold(entries: readonly JournalEntry[]) {
  const find = (service: string) => [report, move, note].find((known) => known.id === service)
  return caseFile(SHEET, id, foldSubject('case', id, entries, find).views)
}
const write = (service: string, happenedOn: PlainDate, body: object, seq?: number): JournalEntry => ({
  ...entry({
    service,
    unit: posts.mawar,
    about: id,
    subject: { kind: 'case', id },
    happenedOn,
    body,
  } as never),
  ...(seq === undefined ? {} : { seq }),
})
const step = (
  before: readonly JournalEntry[],
  to: StatusCode,
  on: PlainDate,
  answers: Partial<CaseMoveBody>,
  seq?: number,
) => write('hsg-01-move', on, nextCaseMove(fold(before), to, answers), seq)

describe('what clocks are read off', () => {
  const reported = write('hsg-01', '2026-07-03', { urgency: 'high' }, 1)
  const submitted = step([reported], 'submitted', '2026-07-03', {}, 2)
  const kept = new Map([
    [reported.id, 1000],
    [submitted.id, 2000],
  ])

  it('are the steps that the server kept, when it kept them', () => {
    const onItsWay = step([reported, submitted], 'verifying', '2026-07-04', {})
    expect(historyOf(fold([reported, submitted, onItsWay]), kept)).toEqual({
      steps: [{ step: 0, to: 'submitted', at: 2000, on: '2026-07-03' }],
      told: [],
      emergency: false,
    })
    expect(() => historyOf(fold([reported, submitted]), new Map())).toThrow('nobody says when')
  })

  it('are the words to the citizen, said beside a step or with it', () => {
    const told = write(
      'hsg-01-note',
      '2026-07-06',
      { kind: 'told', channel: 'phone', toldOn: '2026-07-05' },
      3,
    )
    const message = write('hsg-01-note', '2026-07-06', { kind: 'message', text: 'Sudah siap' }, 4)
    const words = historyOf(
      fold([reported, submitted, told, message]),
      new Map([...kept, [told.id, 3000], [message.id, 4000]]),
    )
    expect(words.told).toEqual([{ on: '2026-07-05', at: 3000 }])
    expect(historyOf(fold([reported, submitted, told]), kept).told).toEqual([])
    const withStep = step(
      [reported, submitted],
      'needs_info',
      '2026-07-06',
      { note: 'Kurang KK', channel: 'letter', toldOn: '2026-07-06' },
      3,
    )
    const both = historyOf(fold([reported, submitted, withStep]), new Map([...kept, [withStep.id, 3000]]))
    expect(both.told).toEqual([{ on: '2026-07-06', at: 3000 }])
  })

  it('say of an emergency what the form says', () => {
    const emergency = (answers: object) =>
      historyOf(fold([write('hsg-01', '2026-07-03', answers, 1)]), new Map()).emergency
    expect(emergency({ urgency: 'emergency' })).toBe(true)
    expect(emergency({ urgency: 'low', immediateDanger: true })).toBe(true)
    expect(emergency({ urgency: 'high', immediateDanger: false })).toBe(false)
  })
})
