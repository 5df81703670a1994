import { describe, expect, it } from 'vitest'
import { listServices } from './list-services.ts'
import { sheetByCode } from './sheets.ts'

const listed = listServices()
const byCode = (code: string) => listed.find((service) => service.code === code)

describe('the catalogue in force', () => {
  it('has 48 forms with 1,169 questions, and the services of health', () => {
    const forms = listed.filter((service) => service.sector !== 'health')
    expect(forms).toHaveLength(48)
    expect(forms.flatMap((service) => service.questions)).toHaveLength(1169)
    expect(listed.filter((service) => service.sector === 'health').map((service) => service.code)).toEqual([
      'kia-book',
      'child-growth',
      'home-visit',
    ])
  })

  it('names types as the contract does', () => {
    const types = new Set(listed.flatMap((service) => service.questions.map((question) => question.type)))
    for (const type of [
      'textarea',
      'select',
      'multiselect',
      'userRef',
      'reportRef',
      'group',
      'nokk',
      'money',
    ])
      expect(types).toContain(type)
    for (const type of ['choice', 'choices', 'reference']) expect(types).not.toContain(type)
  })

  it('prints a form in its order, what is computed included', () => {
    const water = byCode('PWK-01')
    expect(water).toMatchObject({ sector: 'public_works', kind: 'case', dataClass: 'L2' })
    expect(water?.referralTo).toEqual(['DINAS_PUPR', 'PDAM', 'PUSKESMAS'])
    expect(water?.questions.map((question) => question.key)).toEqual(
      sheetByCode('PWK-01')?.questions.map((question) => question.key),
    )
    expect(water?.questions).toContainEqual({ key: 'accessLadder', type: 'select', required: false })
    expect(water?.questions).toContainEqual({ key: 'mainSource', type: 'select', required: true })
  })

  it('prints every move with whoever makes it', () => {
    expect(byCode('EDU-08')?.workflow).toContainEqual({
      from: 'recorded',
      to: 'validated',
      by: ['field_coordinator', 'posyandu_chair'],
    })
    expect(byCode('ORD-08')?.workflow).toContainEqual({
      from: 'verified',
      to: 'forwarded_opd',
      by: ['case_officer'],
    })
    expect(byCode('SOC-03')?.workflow.filter((move) => move.from === 'village_decided')).not.toContainEqual(
      expect.objectContaining({ to: 'forwarded_opd' }),
    )
    expect(byCode('child-growth')?.workflow).toEqual([])
  })
})
