import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOfficeCode } from '../areas/index.ts'
import { WORKFLOWS } from '../cases/index.ts'
import {
  checkAnswers,
  KNOWN_FACTS,
  type Option,
  type Question,
  questionsIn,
  SECTIONS,
  type ServiceSheet,
  type Text,
  whenOnDay,
} from '../core/index.ts'
import { sheetByCode, sheets, withoutTwinSheets } from './sheets.ts'

const SECTORS = join(import.meta.dirname, '..', 'sectors')
const PREFIX = {
  education: 'EDU',
  'public-works': 'PWK',
  housing: 'HSG',
  'public-order': 'ORD',
  social: 'SOC',
}

const optionsOf = (question: Question): readonly Option[] =>
  'options' in question ? question.options : 'counts' in question ? question.counts : []

function textsOf(sheet: ServiceSheet): Text[] {
  const asked = sheet.questions.flatMap((question) => [
    question.label,
    ...(question.hint === undefined ? [] : [question.hint]),
    ...optionsOf(question).map((option) => option.label),
  ])
  const counted = sheet.indicators.map((indicator) => indicator.name)
  return [sheet.name, sheet.recipients, ...sheet.requiredDocuments, ...counted, ...asked]
}

/** Questions that a question looks at: in its condition, its bound or what it must be later than. */
function lookedAt(question: Question): string[] {
  const when = question.when === undefined ? [] : questionsIn(question.when)
  const bound = 'maxRef' in question ? (question.maxRef ?? []) : []
  const after = 'after' in question && question.after !== undefined ? [question.after] : []
  return [...when, ...bound, ...after]
}

describe('the list of sheets', () => {
  it('is what lies on disk: one sheet per folder, and one line for each', async () => {
    const folders = Object.keys(PREFIX).flatMap((sector) =>
      readdirSync(join(SECTORS, sector), { withFileTypes: true })
        .filter((found) => found.isDirectory())
        .map((found) => join(SECTORS, sector, found.name)),
    )
    const found: ServiceSheet[] = []
    for (const folder of folders) {
      expect(existsSync(join(folder, 'form.ts')), folder).toBe(true)
      found.push(...(Object.values(await import(join(folder, 'definition.ts'))) as ServiceSheet[]))
    }
    expect(found.map((sheet) => sheet.code).sort()).toEqual(sheets.map((sheet) => sheet.code).sort())
    expect(folders).toHaveLength(found.length)
  })

  it('has 48 services beside health, each found by its code and no two of one code', () => {
    expect(sheets).toHaveLength(48)
    for (const sheet of sheets) expect(sheetByCode(sheet.code)).toBe(sheet)
    expect(sheetByCode('HLT-00')).toBeUndefined()
    expect(() => withoutTwinSheets([...sheets, sheets[0]!])).toThrow('two sheets')
  })
})

describe.each(sheets.map((sheet) => [sheet.code, sheet] as const))('%s', (code, sheet) => {
  const { questions } = sheet
  const keys = questions.map((question) => question.key)

  it('lies in its sector, walks a known walk and goes to known offices', () => {
    expect(code).toMatch(/^[A-Z]{3}-\d\d$/)
    expect(code.slice(0, 3)).toBe(PREFIX[sheet.sector as keyof typeof PREFIX])
    expect(Object.keys(WORKFLOWS)).toContain(sheet.workflow)
    expect(sheet.referralTo.length).toBeGreaterThan(0)
    for (const office of sheet.referralTo) expect(parseOfficeCode(office), office).toBe(office)
    expect(sheet.legalBasis).toContain('Permendagri 13/2024')
    // A record ends in the summary: no department answers for it.
    expect(sheet.opdSlaDays === undefined).toBe(sheet.workflow === 'record')
  })

  it('says everything in both languages', () => {
    for (const text of textsOf(sheet)) {
      expect(text.id.trim(), text.en).not.toBe('')
      expect(text.en.trim(), text.id).not.toBe('')
      expect(text.id + text.en).not.toContain('!')
    }
  })

  it('asks each question once, and what a question looks at before it', () => {
    expect(new Set(keys).size).toBe(keys.length)
    for (const [at, question] of questions.entries())
      for (const key of lookedAt(question)) expect(keys.slice(0, at), question.key).toContain(key)
  })

  it('offers each option once, and leaves out together only what it offers', () => {
    for (const question of questions) {
      const values = optionsOf(question).map((option) => option.value)
      expect(new Set(values).size, question.key).toBe(values.length)
      if (question.type === 'choice' || question.type === 'choices') expect(values.length).toBeGreaterThan(1)
      if (question.type !== 'choices') continue
      for (const value of question.exclusive ?? []) expect(values, question.key).toContain(value)
    }
  })

  it('bounds every text, number and file', () => {
    for (const question of questions) {
      if (question.type === 'text')
        expect(question.maxLength !== undefined || /\{[\d,]+\}\$$/.test(question.pattern ?? '')).toBe(true)
      if (question.type === 'integer' && question.computed === undefined)
        expect(question.max !== undefined || question.maxRef !== undefined, question.key).toBe(true)
      if (question.section !== undefined) expect(SECTIONS).toContain(question.section)
      if (question.prefill !== undefined) expect(KNOWN_FACTS).toContain(question.prefill)
    }
  })

  it('never asks for what it works out itself', () => {
    for (const question of questions.filter((known) => known.computed !== undefined))
      expect(question.required).toBeUndefined()
  })

  it('takes any answers without falling over, and what it has cleaned as it is', () => {
    const value = fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, ...questions.map(roughly))
    const answers = fc.dictionary(fc.oneof(fc.constantFrom(...keys, '__proto__'), fc.string()), value)
    const when = whenOnDay('2026-03-02')
    fc.assert(
      fc.property(answers, (given) => {
        const checked = checkAnswers(questions, given, when)
        if (!checked.ok) {
          const named = checked.problem.map((one) => one.question)
          expect(new Set(named).size).toBe(named.length)
        }
        // Whatever single answers are right: cleaned once is cleaned for good.
        for (const question of questions) {
          const { when: _, required: __, computed: ___, ...alone } = question
          const once = checkAnswers([alone as Question], { [question.key]: given[question.key] }, when)
          if (once.ok) expect(checkAnswers([alone as Question], once.value, when)).toEqual(once)
        }
      }),
      { numRuns: 25 },
    )
  })
})

/** Something like an answer to a question, right or nearly so. */
function roughly(question: Question): fc.Arbitrary<unknown> {
  const values = optionsOf(question).map((option) => option.value)
  if (question.type === 'choice') return fc.constantFrom(...values)
  if (question.type === 'choices') return fc.array(fc.constantFrom(...values), { maxLength: 3 })
  if (question.type === 'group') return fc.dictionary(fc.constantFrom(...values, 'x'), fc.option(fc.nat(9)))
  if (question.type === 'geo')
    return fc.record({ lat: fc.constant(-7), lng: fc.constant(112), accuracyM: fc.option(fc.nat(120)) })
  if ('mime' in question)
    return fc.array(
      fc.record({ type: fc.constantFrom(...question.mime), bytes: fc.nat(9), name: fc.jsonValue() }),
    )
  if (question.type === 'boolean') return fc.boolean()
  return fc.constantFrom(
    ' 03 ',
    'a\u0301 ',
    4,
    1.5,
    '2026-03-02',
    '07:30',
    '081234567890',
    '3515126712909531',
  )
}
