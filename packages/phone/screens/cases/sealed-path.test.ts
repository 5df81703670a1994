import type { ServiceSheet } from '@simpul/domain/core'
import { whenOnDay } from '@simpul/domain/core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Phone } from '../../db/phone.ts'
import { loadSheets, type Sheets } from '../../db/sheets.ts'
import { type LonePhone, NOON, sariIs, testSession, testStore } from '../../db/testing/test-session.ts'
import { type CaseDraft, DRAFT_PREFIX, newDraft } from '../../form/case-draft.ts'
import { formState } from '../../form/form-state.ts'
import { plainAnswers } from '../../practice/plain-answers.ts'
import { beginSealed } from './begin-sealed.ts'
import { saveCase } from './save-case.ts'

let sheets: Sheets
beforeAll(async () => {
  sheets = await loadSheets()
})

const when = { ...whenOnDay('2026-03-10'), now: NOON }

/** Sari, who serves social protection now. */
async function socialPhone(): Promise<LonePhone> {
  const session = await testSession()
  const me = sariIs(['register', 'institution', 'attendance', 'social:L2', 'social:L3'])
  session.me = { ...me, assignments: me.assignments.map((role) => ({ ...role, sector: 'social' as const })) }
  return testStore(session)
}

const sheet = (code: string): ServiceSheet => sheets.sheetByCode(code) as ServiceSheet
const draftOf = (code: string, answers: CaseDraft['answers']): CaseDraft => ({
  ...newDraft(sheet(code), {}, { id: crypto.randomUUID() }, NOON),
  answers,
})
const drafts = async (phone: Phone): Promise<CaseDraft[]> =>
  (await phone.unfinished.list(DRAFT_PREFIX)).map(({ answers }) => answers as CaseDraft)

describe('an answer that is for the case team alone', () => {
  it('begins a sealed report with what is known, to be looked at', async () => {
    const phone = await socialPhone()
    const told = { source: 'home_visit', subjectName: 'Wagimin', subjectSex: 'M', pasung: true }
    const id = await beginSealed(phone, sheets, sheet('SOC-03'), draftOf('SOC-03', told))
    const [begun] = await drafts(phone)
    expect(begun?.id).toBe(id)
    expect(begun?.code).toBe('ORD-08')
    expect(begun?.answers).toMatchObject({ caseType: 'other', victimKnown: true, victimName: 'Wagimin' })
    expect(begun?.unchecked).toContain('caseType')
  })

  it('begins it once, however often the form is saved, and leaves what was typed since', async () => {
    const phone = await socialPhone()
    const draft = draftOf('SOC-04', { neglectSigns: ['abuse'] })
    const id = await beginSealed(phone, sheets, sheet('SOC-04'), draft)
    const [begun] = await drafts(phone)
    await phone.unfinished.keep(`${DRAFT_PREFIX}${id}`, { ...begun, answers: { summary: 'sudah ditulis' } })
    expect(await beginSealed(phone, sheets, sheet('SOC-04'), draft)).toBe(id)
    expect(await drafts(phone)).toMatchObject([{ answers: { summary: 'sudah ditulis' } }])
  })

  it('begins nothing for what may stand in an ordinary report', async () => {
    const phone = await socialPhone()
    const draft = draftOf('SOC-03', { pasung: false, neglectSigns: ['no_food'] })
    expect(await beginSealed(phone, sheets, sheet('SOC-03'), draft)).toBeUndefined()
    expect(await drafts(phone)).toEqual([])
  })
})

describe('a sealed report from where somebody is in danger', () => {
  async function stepsOf(helpAt: string | undefined): Promise<unknown[]> {
    const phone = await socialPhone()
    const sealed = sheet('ORD-08')
    const { clean } = formState(sealed.questions, plainAnswers(sealed, when, {}), when)
    const draft = { ...draftOf('ORD-08', clean), ...(helpAt === undefined ? {} : { helpAt }) }
    const saved = await saveCase(phone, sheets, sealed, draft, clean)
    if (!saved.ok) throw new Error(saved.problem.code)
    return saved.value.filter(({ service }) => service === 'ord-08-move').map(({ body }) => body)
  }

  it('is handed over at once, with the place', async () => {
    expect(await stepsOf('Gang Melati 4')).toMatchObject([
      { from: 'draft', to: 'submitted', step: 0 },
      { from: 'submitted', to: 'emergency_dispatched', step: 1, note: 'Gang Melati 4' },
    ])
  })

  it('is only filed where nobody is', async () => {
    expect(await stepsOf(undefined)).toMatchObject([{ to: 'submitted' }])
  })
})
