import type { ServiceSheet } from '@simpul/domain/core'
import { whenOnDay } from '@simpul/domain/core'
import { cast, idOf, introduced, kept, posts, staff } from '@simpul/domain/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Phone } from '../../db/phone.ts'
import { fileReceipts } from '../../db/receipts.ts'
import { loadSheets, type Sheets } from '../../db/sheets.ts'
import { takeLines } from '../../db/take-lines.ts'
import { type LonePhone, NOON, sariIs, testSession, testStore } from '../../db/testing/test-session.ts'
import { type CaseDraft, newDraft } from '../../form/case-draft.ts'
import { formState } from '../../form/form-state.ts'
import { plainAnswers } from '../../practice/plain-answers.ts'
import { sheetsFor } from './case-actor.ts'
import { inGroup, movesFor } from './case-groups.ts'
import { numberOf } from './case-number-of.ts'
import { caseOf, casesOf, type KnownCase } from './cases-on-phone.ts'
import { knownFacts } from './known-facts.ts'
import { saveCase } from './save-case.ts'
import { servesOtherSectors } from './served.ts'
import { stateText } from './state-text.ts'

let sheets: Sheets
beforeAll(async () => {
  sheets = await loadSheets()
})

const when = { ...whenOnDay('2026-03-10'), now: NOON }
const LANES = ['register', 'institution', 'attendance', 'housing:L2', 'housing:L3'] as const

/** Sari, who serves housing now. */
async function housingPhone(): Promise<LonePhone> {
  const session = await testSession()
  const me = sariIs(LANES)
  session.me = { ...me, assignments: me.assignments.map((role) => ({ ...role, sector: 'housing' as const })) }
  return testStore(session)
}

const sheet = (code: string): ServiceSheet => sheets.sheetByCode(code) as ServiceSheet

async function file(phone: Phone, code: string, about: Partial<CaseDraft> = {}): Promise<CaseDraft> {
  const draft = {
    ...newDraft(sheet(code), {}, { id: idOf('case', `${code} ${Math.random()}`) }, NOON),
    ...about,
  }
  const { clean, problems } = formState(
    sheet(code).questions,
    plainAnswers(sheet(code), when, draft.answers),
    when,
  )
  expect([...problems]).toEqual([])
  const saved = await saveCase(phone, sheets, sheet(code), draft, clean)
  expect(saved.ok).toBe(true)
  return draft
}

const known = async (phone: Phone, id: string): Promise<KnownCase> => {
  const found = await caseOf(phone, sheets, id)
  if (found === undefined) throw new Error(`no case ${id}`)
  return found
}

describe('whoever serves one sector', () => {
  it('fills in its forms and those that anybody may report, and no other', async () => {
    const phone = await housingPhone()
    const served = new Set(
      sheetsFor(phone, sheets).map(({ sector, code }) => (code === 'ORD-08' ? code : sector)),
    )
    expect([...served].sort()).toEqual(['ORD-08', 'housing'])
    expect(servesOtherSectors(phone.me)).toBe(true)
  })

  it('sees nothing new when it is health', async () => {
    const store = await testStore(await testSession())
    expect(servesOtherSectors(store.me)).toBe(false)
  })

  it('fills in those of a covered sector as long as it is covered', async () => {
    const phone = await housingPhone()
    const cover = { sector: 'social', until: '2026-03-09', note: 'cuti' } as const
    const withCover = (until: string) => {
      phone.session.me = {
        ...phone.session.me,
        assignments: phone.me.assignments.map((role) => ({ ...role, cover: [{ ...cover, until }] })),
      }
      return sheetsFor(phone, sheets).some(({ sector }) => sector === 'social')
    }
    expect(withCover('2026-03-10')).toBe(true)
    expect(withCover('2026-03-09')).toBe(false)
  })
})

describe('a case on the phone that wrote it', () => {
  it('is proposed until the server has it, and then waits for its next step', async () => {
    const phone = await housingPhone()
    const { id } = await file(phone, 'HSG-01', { answers: { headName: 'Wagiyem' } })
    const before = await known(phone, id)
    expect(stateText(before, sheets)).toBe('Diajukan: Sudah didata')
    expect(numberOf(before, phone, sheets)).toMatch(/^SPM-HSG-3376012001-202603-/)
    const receipts = before.entries.map((entry, index) => {
      return { index, id: entry.id, standing: 'kept', unit: posts.mawar, seq: index + 1 } as const
    })
    await fileReceipts(phone.session.db, receipts, NOON, () => true)
    const after = await known(phone, id)
    expect(stateText(after, sheets)).toBe('Sudah didata')
    expect(movesFor(after, phone, sheets)).toContain('verifying')
    expect(inGroup(after, 'mine', phone, sheets)).toBe(true)
    expect(await phone.sentAt(after.file.report?.entry ?? '')).toBe(NOON)
  })

  it('is corrected whole, with a reason, and keeps its number', async () => {
    const phone = await housingPhone()
    const { id } = await file(phone, 'HSG-01', { answers: { headName: 'Wagiyem' } })
    const before = await known(phone, id)
    const { entry = '', unit = '' } = before.file.report ?? {}
    await file(phone, 'HSG-01', {
      id,
      answers: { ...before.file.report?.answers, headName: 'Wagiyem Sari' },
      amends: { entry, unit, why: 'salah tulis nama' },
    })
    const after = await known(phone, id)
    expect(after.file.report).toMatchObject({ entry, answers: { headName: 'Wagiyem Sari' } })
    expect(after.file.walk.steps).toHaveLength(1)
    expect(after.entries.at(-1)?.amends).toEqual({ entry, how: 'replace', why: 'salah tulis nama' })
    expect(numberOf(after, phone, sheets)).toBe(numberOf(before, phone, sheets))
  })

  it('takes nothing of a step that somebody else was faster with', async () => {
    const phone = await housingPhone()
    const { id } = await file(phone, 'HSG-01')
    const { file: before } = await known(phone, id)
    const body = sheets.nextCaseMove(before, 'verifying')
    const moved = await phone.record({ service: 'hsg-01-move', subject: { kind: 'case', id }, body })
    const step = moved.ok ? (moved.value[0]?.id ?? '') : ''
    expect((await known(phone, id)).file.walk.proposed).toBe('verifying')
    const refused = {
      index: 0,
      id: step,
      standing: 'refused',
      reason: 'state-changed',
      detail: 'needs_info',
    } as const
    await fileReceipts(phone.session.db, [refused], NOON, () => true)
    await phone.changed({ subjects: [{ kind: 'case', id }], arrival: 0 })
    expect((await known(phone, id)).file.walk.proposed).toBe('submitted')
    expect(phone.status.get().refused).toMatchObject([{ reason: 'state-changed', detail: 'needs_info' }])
  })
})

describe('a sealed report', () => {
  it('leaves nothing on the phone but its sealed row', async () => {
    const phone = await housingPhone()
    const { id } = await file(phone, 'ORD-08', { answers: { summary: 'Seseorang dipukul di rumahnya.' } })
    expect(await caseOf(phone, sheets, id)).toBeUndefined()
    expect(await casesOf(phone, sheets)).toEqual([])
    expect(await phone.subjects('case')).toEqual([])
    expect(await phone.session.db.loose.count()).toBe(0)
    const rows = await phone.session.db.outbox.toArray()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('ord-08')
    expect(phone.status.get()).toMatchObject({ waiting: 2, held: [], refused: [] })
  })
})

describe('what is known already', () => {
  it('stands in the form, not yet checked', async () => {
    const phone = await housingPhone()
    const { budi } = cast
    await takeLines(phone.session, {
      ...{ unit: posts.mawar, lane: 'register', upTo: 1, more: false },
      entries: kept(introduced(budi)),
    })
    await phone.changed({ subjects: [{ kind: 'person', id: budi.id }], arrival: 0 })
    const facts = await knownFacts(phone, { person: budi.id })
    expect(facts).toMatchObject({
      today: '2026-03-10',
      writer: staff.sari,
      'person.name': phone.people.get()[0]?.name,
    })
    const draft = newDraft(sheet('EDU-01'), facts, { id: idOf('case', 'prefilled'), person: budi.id }, NOON)
    expect(draft.answers).toMatchObject({ reportDate: '2026-03-10', childName: facts['person.name'] })
    expect(draft.unchecked).toContain('childName')
    expect(draft.unchecked).not.toContain('reportDate')
  })

  it('answers whether there is a number when the number is known', () => {
    const draft = newDraft(
      sheet('EDU-01'),
      { 'person.nik': '3515126712909531' },
      { id: idOf('case', 'nik') },
      NOON,
    )
    expect(draft.answers).toMatchObject({ childNikStatus: 'known', childNik: '3515126712909531' })
  })
})
