import { describe, expect, it } from 'vitest'
import { sheetByCode, sheets } from '../catalogue/whole.ts'
import type { Question } from '../core/index.ts'
import { sealedKindOf } from './sealed-kind.ts'

const questionsOf = (code: string): readonly Question[] => sheetByCode(code)?.questions ?? []

describe('the sealed path', () => {
  it.each([
    ['ORD-07', { signs: ['crying', 'self_harm'] }, 'suicide_risk'],
    ['SOC-03', { pasung: true }, 'other'],
    ['SOC-03', { pasung: false, neglectSigns: ['abuse'] }, 'domestic'],
    ['SOC-04', { neglectSigns: ['abuse'] }, 'child_abuse'],
    ['SOC-04', { situation: ['street', 'victim'] }, 'child_abuse'],
    ['SOC-04', { immediateDanger: true }, 'child_abuse'],
    ['SOC-05', { neglectSigns: ['abuse'] }, 'domestic'],
    ['SOC-06', { neglectSigns: ['abuse'] }, 'domestic'],
  ])('%s opens it by %j', (code, answers, kind) => {
    expect(sealedKindOf(questionsOf(code), answers)).toBe(kind)
  })

  it.each([
    ['ORD-07', { signs: ['crying'] }],
    ['SOC-03', { pasung: false, neglectSigns: ['no_food'] }],
    ['SOC-04', { immediateDanger: false, situation: ['poor'], neglectSigns: ['none'] }],
    ['HSG-01', { landDispute: true }],
    ['SOC-03', {}],
  ])('%s does not by %j', (code, answers) => {
    expect(sealedKindOf(questionsOf(code), answers)).toBeUndefined()
  })

  it('leads to a kind that the sealed form has', () => {
    const sealed = sheets.find(({ workflow }) => workflow === 'restricted')
    const caseType = sealed?.questions.find(({ key }) => key === 'caseType')
    const kinds = caseType?.type === 'choice' ? caseType.options.map(({ value }) => value) : []
    const named = sheets.flatMap(({ questions }) => questions).flatMap(kindsNamed)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((kind) => !kinds.includes(kind))).toEqual([])
  })
})

function kindsNamed(question: Question): string[] {
  if (question.type === 'boolean') return question.sealedKind === undefined ? [] : [question.sealedKind]
  if (question.type !== 'choice' && question.type !== 'choices') return []
  return question.options.flatMap(({ sealedKind }) => (sealedKind === undefined ? [] : [sealedKind]))
}
