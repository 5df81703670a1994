import { describe, expect, it } from 'vitest'
import type { Lane, PlainDate, Sector, Uuid } from '../core/index.ts'
import {
  assigned,
  CIKAL,
  ELSEWHERE,
  KABUPATEN,
  KENANGA,
  LEFT,
  MAWAR,
  MELATI,
  place,
  SUKAMAJU,
  someone,
  TODAY,
} from './cast.ts'
import {
  type Actor,
  canSeeNames,
  homePost,
  lanesFor,
  may,
  maySeeSums,
  mayWrite,
  type Resource,
  seesSmallCells,
  sumsScope,
  type WrittenService,
} from './index.ts'

const weighing: WrittenService = { lane: 'health:L3', sector: 'health', dataClass: 'L3', subject: 'person' }
const schooling: WrittenService = { ...weighing, lane: 'education:L3', sector: 'education' }
const registration: WrittenService = { lane: 'register', dataClass: 'L2', subject: 'person' }
const identity: WrittenService = { ...registration, lane: 'identity' }
const attendance: WrittenService = { lane: 'attendance', dataClass: 'L3', subject: 'person' }
const training: WrittenService = { lane: 'institution', dataClass: 'L1', subject: 'activity' }
const postFile: WrittenService = { lane: 'institution', dataClass: 'L1', subject: 'unit' }
const violence: WrittenService = {
  lane: 'public-order:L4',
  sector: 'public-order',
  dataClass: 'L4',
  subject: 'case',
}

const records = (sector: Sector, unitPath: readonly Uuid[]): Resource => ({
  column: 'records',
  dataClass: 'L3',
  sector,
  unitPath,
})

const lanes = (actor: Actor, unitPath: readonly Uuid[], on: PlainDate = TODAY): Record<string, Lane[]> => {
  const granted = lanesFor(actor, unitPath[0] ?? '', unitPath, on)
  const of = (mode: string): Lane[] => granted.filter((grant) => grant.mode === mode).map(({ lane }) => lane)
  return { full: of('full'), worklist: of('worklist') }
}

describe('a health kader of Melati', () => {
  const kader = someone('kader')

  it('weighs, registers and counts who came at the own post, until the day of leaving', () => {
    for (const service of [weighing, registration, identity, attendance]) {
      expect(mayWrite(kader, service, MELATI, TODAY)).toBe(true)
      expect(mayWrite(kader, service, MELATI, TODAY, 'correct')).toBe(true)
      expect(mayWrite(kader, service, MELATI, LEFT)).toBe(false)
      expect(mayWrite(kader, service, MAWAR, TODAY)).toBe(false)
    }
  })

  it('writes a short screening for another sector and does not read it back', () => {
    expect(mayWrite(kader, schooling, MELATI, TODAY)).toBe(false)
    expect(mayWrite(kader, { ...schooling, handOver: true }, MELATI, TODAY)).toBe(true)
    expect(mayWrite(kader, { ...schooling, handOver: true }, MELATI, TODAY, 'correct')).toBe(false)
    expect(may(kader, 'read', { ...records('education', MELATI), handOver: true }, TODAY)).toBe(false)
  })

  it('serves another sector as long as the chair lets, the last day included', () => {
    const cover = [
      { sector: 'education', from: '2026-02-01', until: '2026-03-31', note: 'Bu Sri melahirkan' },
    ] as const
    const covering = someone('kader', { cover })
    const reads = (on: PlainDate): boolean => may(covering, 'read', records('education', MELATI), on)
    expect([reads('2026-01-31'), reads('2026-02-01'), reads('2026-03-31'), reads('2026-04-01')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(mayWrite(covering, schooling, MELATI, TODAY)).toBe(true)
    expect(may(covering, 'read', records('housing', MELATI), TODAY)).toBe(false)
    expect(lanes(covering, MELATI).full).toContain('education:L3')
  })

  it('has no cover from being someone else too', () => {
    const cover = [{ sector: 'education', until: LEFT, note: 'salah peran' }] as const
    expect(may(someone('field_coordinator', { cover }), 'read', records('education', MELATI), TODAY)).toBe(
      false,
    )
  })

  it('reports violence and never sees the case again', () => {
    expect(mayWrite(kader, violence, MELATI, TODAY)).toBe(true)
    expect(mayWrite(kader, violence, MELATI, TODAY, 'correct')).toBe(false)
    const theCase: Resource = {
      column: 'restricted',
      dataClass: 'L4',
      sector: 'public-order',
      unitPath: MELATI,
    }
    expect(may(kader, 'read', theCase, TODAY)).toBe(false)
  })

  it('plans no training', () => {
    expect(mayWrite(kader, training, MELATI, TODAY)).toBe(false)
    expect(mayWrite(kader, postFile, MELATI, TODAY)).toBe(false)
  })

  it('carries the own post on the phone, without full numbers and other sectors', () => {
    expect(lanes(kader, MELATI)).toEqual({
      full: ['register', 'attendance', 'institution', 'health:L2', 'health:L3'],
      worklist: [],
    })
    expect(lanes(kader, MAWAR)).toEqual({ full: [], worklist: [] })
    expect(lanes(kader, MELATI, LEFT)).toEqual({ full: [], worklist: [] })
  })

  it('reads the sums of the own sector with small cells', () => {
    expect(sumsScope(kader, TODAY)).toEqual([{ unit: MELATI[0], sectors: ['health'] }])
    expect(seesSmallCells(kader, 'health', MELATI, TODAY)).toBe(true)
  })
})

describe('the chair of Melati', () => {
  const chair = someone('posyandu_chair')

  it('carries the records of all sectors and writes none of them', () => {
    const { full = [], worklist } = lanes(chair, MELATI)
    expect(full).toHaveLength(15)
    expect(full).not.toContain('identity')
    expect(full.some((lane) => lane.endsWith('L4'))).toBe(false)
    expect(worklist).toEqual([])
    expect(mayWrite(chair, weighing, MELATI, TODAY)).toBe(false)
  })

  it('corrects the register but adds nobody', () => {
    expect(mayWrite(chair, registration, MELATI, TODAY)).toBe(false)
    expect(mayWrite(chair, registration, MELATI, TODAY, 'correct')).toBe(true)
  })

  it('plans training and keeps the file of the post', () => {
    expect(mayWrite(chair, training, MELATI, TODAY)).toBe(true)
    expect(mayWrite(chair, postFile, MELATI, TODAY)).toBe(true)
  })

  it('carries no more than a post, whatever unit the account names by mistake', () => {
    const misplaced = someone('posyandu_chair', { unit: place('sukamaju') })
    expect(canSeeNames(misplaced, MELATI, TODAY)).toBe(true)
    expect(lanes(misplaced, MELATI)).toEqual({ full: [], worklist: [] })
  })

  it('writes the monthly report where a service says it is one', () => {
    const report: WrittenService = { ...postFile, column: 'reports' }
    expect(mayWrite(chair, report, MELATI, TODAY)).toBe(true)
    expect(mayWrite(someone('village_head'), postFile, MELATI, TODAY)).toBe(true)
    expect(mayWrite(someone('village_head'), report, MELATI, TODAY)).toBe(false)
  })
})

describe('who serves several posts', () => {
  it('a midwife pulls worklists of the villages she serves and nothing beside', () => {
    const midwife = someone('health_worker')
    expect(lanes(midwife, MELATI)).toEqual({
      full: ['institution'],
      worklist: ['register', 'attendance', 'health:L2', 'health:L3'],
    })
    expect(lanes(midwife, KENANGA)).toEqual({ full: [], worklist: [] })
    expect(mayWrite(midwife, weighing, MAWAR, TODAY)).toBe(true)
    expect(mayWrite(midwife, weighing, KENANGA, TODAY)).toBe(false)
    expect(sumsScope(midwife, TODAY)).toEqual([{ unit: place('sukamaju'), sectors: ['health'] }])
  })

  it('a midwife reads the work of her own health centre, not of what lies around or below it', () => {
    const midwife = someone('health_worker')
    const work = (unitPath: readonly Uuid[]): Resource => ({
      column: 'institution',
      dataClass: 'L1',
      unitPath,
    })
    expect(may(midwife, 'read', work([place('puskesmas'), ...CIKAL]), TODAY)).toBe(true)
    expect(may(midwife, 'read', work([place('pustu'), place('puskesmas'), ...CIKAL]), TODAY)).toBe(false)
    expect(may(midwife, 'read', work(CIKAL), TODAY)).toBe(false)
  })

  it('a midwife whose scope is a subdistrict still reaches her villages only', () => {
    const midwife = someone('health_worker', { unit: place('cikal') })
    expect(canSeeNames(midwife, MELATI, TODAY)).toBe(true)
    expect(canSeeNames(midwife, KENANGA, TODAY)).toBe(false)
    expect(canSeeNames(someone('health_worker', { villages: [] }), MELATI, TODAY)).toBe(false)
  })

  it('a village operator pulls worklists of all sectors of the village', () => {
    const { worklist = [] } = lanes(someone('village_operator'), MAWAR)
    expect(worklist).toHaveLength(14)
    expect(mayWrite(someone('village_operator'), registration, MAWAR, TODAY)).toBe(true)
    expect(mayWrite(someone('village_operator'), weighing, MAWAR, TODAY)).toBe(false)
  })
})

describe('those who guide', () => {
  it.each(['village_tp', 'subdistrict_tp', 'district_tp'] as const)('%s reads sums and no name', (role) => {
    const team = someone(role)
    expect(lanes(team, MELATI)).toEqual({ full: [], worklist: [] })
    expect(canSeeNames(team, MELATI, TODAY)).toBe(false)
    expect(maySeeSums(team, 'housing', MELATI, TODAY)).toBe(true)
    expect(maySeeSums(team, 'housing', ELSEWHERE, TODAY)).toBe(false)
    expect(seesSmallCells(team, 'housing', MELATI, TODAY)).toBe(false)
    expect(sumsScope(team, TODAY)).toHaveLength(1)
    expect(sumsScope(team, LEFT)).toEqual([])
  })

  it('the village team keeps commitments, not the file of a post', () => {
    const commitment: WrittenService = { ...training, subject: 'commitment' }
    expect(mayWrite(someone('village_tp'), commitment, SUKAMAJU, TODAY)).toBe(true)
    expect(mayWrite(someone('village_tp'), postFile, SUKAMAJU, TODAY)).toBe(false)
  })

  it('the village team does not read the sums of the district', () => {
    expect(maySeeSums(someone('village_tp'), 'health', SUKAMAJU, TODAY)).toBe(true)
    expect(maySeeSums(someone('village_tp'), 'health', KABUPATEN, TODAY)).toBe(false)
  })

  it('an administrator keeps accounts and reads no sum', () => {
    expect(sumsScope(someone('system_admin'), TODAY)).toEqual([])
  })

  it('a village head reads aloud the sums of all sectors', () => {
    expect(sumsScope(someone('village_head'), TODAY)[0]?.sectors).toHaveLength(6)
  })
})

describe('two roles of one person', () => {
  it('add up, each in its own place and time', () => {
    const both: Actor = {
      user: place('Bu Wati'),
      assignments: [
        assigned('kader', { sector: 'education' }),
        assigned('kader', { unit: place('mawar'), from: '2026-05-01' }),
      ],
    }
    expect(may(both, 'read', records('education', MELATI), TODAY)).toBe(true)
    expect(may(both, 'read', records('health', MELATI), '2026-06-01')).toBe(false)
    expect(may(both, 'read', records('health', MAWAR), TODAY)).toBe(false)
    expect(may(both, 'read', records('health', MAWAR), '2026-06-01')).toBe(true)
    expect(
      lanes({ ...both, assignments: [...both.assignments, assigned('posyandu_chair')] }, MELATI).full,
    ).toHaveLength(15)
  })

  it('carry one post in full and a worklist of the other, until the first ends', () => {
    const kader: Actor = {
      user: place('Bu Wati'),
      assignments: [assigned('kader'), assigned('kader', { unit: place('mawar'), to: '2027-01-01' })],
    }
    expect([homePost(kader, TODAY), homePost(kader, LEFT)]).toEqual([place('melati'), place('mawar')])
    const whole = ['register', 'attendance', 'institution', 'health:L2', 'health:L3']
    expect(lanes(kader, MELATI)).toEqual({ full: whole, worklist: [] })
    expect(lanes(kader, MAWAR)).toEqual({
      full: ['institution'],
      worklist: whole.filter((lane) => lane !== 'institution'),
    })
    expect(lanes(kader, MAWAR, LEFT)).toEqual({ full: whole, worklist: [] })
    const chairToo = { ...kader, assignments: [...kader.assignments, assigned('posyandu_chair')] }
    expect(lanes(chairToo, MELATI).full).toHaveLength(15)
    expect(lanes(chairToo, MAWAR).worklist).toHaveLength(4)
  })
})
