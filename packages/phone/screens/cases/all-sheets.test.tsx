import { readFileSync } from 'node:fs'
import { sheets as allSheets, anyServiceById } from '@simpul/domain/catalogue/whole'
import { type Answers, type JournalEntry, type ServiceSheet, whenOnDay } from '@simpul/domain/core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Router } from 'wouter-preact'
import { memoryLocation } from 'wouter-preact/memory-location'
import { loadSheets, type Sheets } from '../../db/sheets.ts'
import { type LonePhone, NOON, testSession, testStore } from '../../db/testing/test-session.ts'
import { draftKey, newDraft } from '../../form/case-draft.ts'
import { formState } from '../../form/form-state.ts'
import { stepsOf } from '../../form/form-steps.ts'
import { plainAnswers } from '../../practice/plain-answers.ts'
import { fill } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { PhoneContext } from '../phone-context.ts'
import { drawn } from '../testing/small-dom.ts'
import { casesOf } from './cases-on-phone.ts'
import { FillForm } from './FillForm.tsx'
import { saveCase } from './save-case.ts'

interface AnswersCase {
  readonly id: string
  readonly service: string
  readonly today?: string
  readonly now?: string
  readonly answers: unknown
  readonly expected: readonly { readonly question: string; readonly problem: string }[]
}

/** The cases of the contract of the command line checks. */
const cases = JSON.parse(
  readFileSync(new URL('../../../domain/catalogue/answers-cases.json', import.meta.url), 'utf8'),
) as readonly AnswersCase[]

const TODAY = '2026-03-10'
const when = { ...whenOnDay(TODAY), now: NOON }

let sheets: Sheets
beforeAll(async () => {
  sheets = await loadSheets()
})

const draftOf = (sheet: ServiceSheet, answers: Answers = {}) => ({
  ...newDraft(sheet, {}, { id: crypto.randomUUID() }, NOON),
  answers,
})

/** A saved form as the server reads what leaves this phone. */
const readable = (entry: JournalEntry): boolean => anyServiceById(entry.service)?.readBody(entry).ok === true

const shown = (store: LonePhone, sheet: ServiceSheet, draft = draftOf(sheet)) =>
  drawn(
    <Router hook={memoryLocation({ path: '/' }).hook}>
      <PhoneContext.Provider value={store}>
        <FillForm first={draft} sheet={sheet} sheets={sheets} />
      </PhoneContext.Provider>
    </Router>,
  )

describe.each(allSheets.map((sheet) => [sheet.code, sheet] as const))('the form %s', (_, sheet) => {
  it('opens, shows its questions, and saves nothing that is empty', async () => {
    vi.stubGlobal('scrollTo', () => {})
    const store = await testStore(await testSession())
    const page = await shown(store, sheet)
    const { asked } = formState(sheet.questions, {}, when)
    const steps = stepsOf(sheet.questions).filter(({ questions }) =>
      questions.some(({ key }) => asked.has(key)),
    )
    for (const [at, step] of steps.entries()) {
      for (const question of step.questions.filter(({ key }) => asked.has(key)))
        expect(page.text()).toContain(say(question.label))
      await page.press(say(at + 1 < steps.length ? shell.next : fill.save))
    }
    expect(page.text()).toContain(
      say(fill.gaps, { count: formState(sheet.questions, {}, when).problems.size }),
    )
    expect(store.status.get().total).toBe(0)
  })

  it('saves what was filled in, as the server reads it', async () => {
    const store = await testStore(await testSession())
    const answers = plainAnswers(sheet, when)
    const { clean, problems } = formState(sheet.questions, answers, when)
    expect([...problems]).toEqual([])
    const draft = draftOf(sheet, answers)
    const saved = await saveCase(store, sheets, sheet, draft, clean)
    expect(saved.ok ? saved.value.map(readable) : saved.problem).toEqual(
      sheets.sealedQuestions(sheet).length > 0 ? [true, true, true] : [true, true],
    )
    const known = await casesOf(store, sheets)
    if (sheet.dataClass === 'L4') expect(known).toEqual([])
    else
      expect(known).toMatchObject([
        {
          sheet: { code: sheet.code },
          file: { id: draft.id, report: { answers: sheets.partAnswers(sheet, clean).open } },
        },
      ])
  })
})

describe('the cases of the contract', () => {
  it.each(
    cases
      .filter(({ service }) => allSheets.some(({ code }) => code === service))
      .map((one) => [one.id, one] as const),
  )('%s is refused or saved as the contract says', async (_, { service, answers, today, now, expected }) => {
    const sheet = sheets.sheetByCode(service)
    if (sheet === undefined || typeof answers !== 'object' || answers === null) return
    const day = today ?? now?.slice(0, 10) ?? TODAY
    const at = { ...whenOnDay(day as typeof TODAY), ...(now === undefined ? {} : { now: Date.parse(now) }) }
    const { problems } = formState(sheet.questions, answers as Answers, at)
    // What is not asked any more, or was never asked, is left out by the form instead of refused.
    const said = expected.filter(
      ({ problem }) => problem !== 'not-relevant' && problem !== 'unknown-question',
    )
    expect([...problems].map(([question, problem]) => ({ question, problem }))).toEqual(said)
  })
})

describe('a draft', () => {
  const housing = () => sheets.sheetByCode('HSG-01') as ServiceSheet

  it('survives that the app is killed', async () => {
    const session = await testSession()
    const store = await testStore(session)
    const draft = draftOf(housing(), { headName: 'Siti' })
    await store.unfinished.keep(draftKey(draft.id), draft)
    const again = await testStore({ ...session })
    expect(await again.unfinished.list('case/')).toEqual([{ key: draftKey(draft.id), answers: draft }])
    const raw = await session.db.drafts.toArray()
    expect(JSON.stringify(raw)).not.toContain('Siti')
  })
})
