import { readFileSync } from 'node:fs'
import {
  laneOfSheet,
  openQuestions,
  partAnswers,
  reportServiceId,
  sealedQuestions,
  sealedServiceId,
} from '@simpul/domain/cases'
import { anyServiceById, sheetByCode, sheets } from '@simpul/domain/catalogue/whole'
import {
  type Answers,
  checkAnswers,
  type PlainDate,
  parseEntry,
  type QuestionProblem,
  type Sector,
  SECTORS,
  type ServiceSheet,
  type Uuid,
  whenAnswered,
} from '@simpul/domain/core'
import { healthServices } from '@simpul/domain/sectors/health'
import { cast, idOf, introduced, posts, registered } from '@simpul/domain/testing'
import type { CaseAnswer, CasePlace, CasesAnswer, Receipt } from '@simpul/domain/wire'
import type { Db } from '@simpul/server/db/db.ts'
import { describeOnBothEngines } from '@simpul/server/db/testing/test-engines.ts'
import { workers } from '@simpul/server/http/testing/open-test-house.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { project } from '@simpul/server/projector/testing/projected.ts'
import { randomFor, sheetAnswers } from '@simpul/simulator'
import { expect, it } from 'vitest'
import { asSent, openTownOfSectors, type Sent, sent, type TownOfSectors } from './parts/town-of-sectors.ts'

interface AnswersCase {
  readonly id: string
  readonly service: string
  readonly today: PlainDate
  readonly now: string
  readonly answers: Answers
  readonly expected: readonly QuestionProblem[]
}

/** Forms filled in well and badly, with what the phone says of each. */
const cases = JSON.parse(
  readFileSync(new URL('../../packages/domain/catalogue/answers-cases.json', import.meta.url), 'utf8'),
) as readonly AnswersCase[]

/** Later than any of them. */
const NOW = Date.parse('2028-03-01T05:00:00Z')
const TODAY: PlainDate = '2028-03-01'
const today = { at: NOW, on: TODAY }

/** A service that somebody fills in: a sheet, or one of those of the health sector. */
interface Filled {
  readonly sector: Sector
  readonly service: string
  readonly about: Uuid
  readonly questions: ServiceSheet['questions']
}

const services: readonly Filled[] = [
  ...sheets.map((sheet) => ({
    ...{ sector: sheet.sector, service: reportServiceId(sheet.code), about: idOf('case', sheet.code) },
    questions: openQuestions(sheet),
  })),
  ...healthServices.map(({ id, questions }) => ({
    ...{ sector: 'health' as const, questions, service: id, about: cast.budi.id },
  })),
]

/** What of an ordinary form is for the case team alone: it travels after the form, by itself. */
const halves: readonly Filled[] = sheets
  .filter((sheet) => sealedQuestions(sheet).length > 0)
  .map((sheet) => ({
    ...{ sector: sheet.sector, service: sealedServiceId(sheet.code), about: idOf('case', sheet.code) },
    questions: sealedQuestions(sheet),
  }))

/** A child on the scale: all that is asked, for nobody has to measure anything. */
const MEASURED = { weightKg: 13.2, lengthCm: 88.5, position: 'berdiri', headCm: 48.1, armCm: 15.2 }

/** What somebody answers who fills in the whole form. */
const goodAnswers = ({ questions, service }: Filled): Answers =>
  sheetAnswers(
    { questions },
    {
      random: randomFor(service),
      on: TODAY,
      writer: idOf('user', 'health.satu'),
      event: idOf('case', 'ORD-01'),
      known: service === 'child-growth' ? MEASURED : {},
    },
  )

const told = (receipt: Receipt | undefined): string =>
  receipt?.standing === 'kept' ? 'kept' : `${receipt?.standing} ${receipt?.reason}`

/** What is wrong with each entry that waits for a person, by its id. */
async function problemsHeld(db: Db): Promise<ReadonlyMap<Uuid, readonly QuestionProblem[]>> {
  const held = await db.query<{ envelope: unknown }>('select envelope from held')
  return new Map(
    held.map(({ envelope }) => {
      const read = parseEntry(envelope)
      if (!read.ok) throw new Error('what waits is no entry')
      const body = anyServiceById(read.value.service)?.readBody(read.value)
      if (body?.ok !== false || body.problem.code !== 'unreadable-body')
        throw new Error(`nothing is wrong with ${read.value.id}`)
      return [read.value.id, body.problem.problems]
    }),
  )
}

describeOnBothEngines('every service of the catalogue', (open) => {
  const opened = async () => openTownOfSectors(await open({ migrations }), NOW)

  it('is held by the server when its form would not have saved it, and kept when it would', async () => {
    const { push, test } = await opened()
    const forms = cases.map((one) => ({ one, parts: partsOf(one) }))
    const entries = forms.flatMap(({ parts }) => parts)
    const receipts = await push(entries)
    const standing = new Map(entries.map(({ entry }, at) => [entry.id, told(receipts[at])]))
    const problems = await problemsHeld(test.house.db)
    for (const { one, parts } of forms) {
      const found = parts.flatMap(({ entry }) => problems.get(entry.id) ?? [])
      expect(inOrderOf(one, found), one.id).toEqual(one.expected)
      for (const { entry } of parts)
        expect(standing.get(entry.id), one.id).toBe(problems.has(entry.id) ? 'held unreadable-body' : 'kept')
    }
  })

  it('is held for every question that is answered with nonsense, and for one nobody asks', async () => {
    const { push, test } = await opened()
    const nonsense = [...services, ...halves].flatMap((filled) => {
      const good = goodAnswers(filled)
      return [...filled.questions.map(({ key }) => key), 'nobodyAsks'].map((key) => {
        const form = sent(filled.sector, filled.service, filled.about, { ...good, [key]: { x: [] } }, today)
        const checked = checkAnswers(filled.questions, form.entry.body as Answers, whenAnswered(form.entry))
        return { key, form, expected: checked.ok ? [] : checked.problem }
      })
    })
    expect(nonsense.length).toBeGreaterThan(1200)
    const receipts = await push(nonsense.map(({ form }) => form))
    const problems = await problemsHeld(test.house.db)
    for (const [at, { key, form, expected }] of nonsense.entries()) {
      const name = `${form.entry.service} ${key}`
      expect(told(receipts[at]), name).toBe('held unreadable-body')
      expect(problems.get(form.entry.id), name).toEqual(expected)
      expect(
        expected.map(({ question }) => question),
        name,
      ).toContain(key)
    }
  })

  it('shows on another phone in its lane, and at the desk of the village; what is restricted at its team', async () => {
    const town = await opened()
    const { push, lanesOf, test } = town
    const born = [introduced(cast.budi), registered(cast.budi, posts.mawar, '2026-01-10')]
    await push(born.map((one) => ({ sector: 'health', entry: asSent(one) })))
    const forms = [...services, ...halves].map((filled) =>
      sent(filled.sector, filled.service, filled.about, goodAnswers(filled), today),
    )
    const receipts = await push(forms)
    expect(forms.map(({ entry }, at) => [entry.service, told(receipts[at])])).toEqual(
      forms.map(({ entry }) => [entry.service, 'kept']),
    )
    for (const sector of SECTORS) {
      const lanes = await lanesOf(sector)
      const shown = (one: Sent) => lanes.get(one.entry.id)
      expect(forms.map((form) => [form.entry.service, shown(form)])).toEqual(
        forms.map((form) => [form.entry.service, form.sector === sector ? laneIn(form) : undefined]),
      )
    }
    await project(test.house.db)
    await expectAtDesks(town)
  })
})

/** The entries that a form leaves as: the form itself, and the answers for the case team alone. */
function partsOf({ id, service, answers, now, today: on }: AnswersCase): readonly Sent[] {
  const sheet = sheetByCode(service)
  if (sheet === undefined) throw new Error(`no sheet ${service}`)
  const when = { at: Date.parse(now), on }
  const { open, sealed } = partAnswers(sheet, answers)
  const form = sent(sheet.sector, reportServiceId(service), idOf('case', id), open, when)
  if (sealedQuestions(sheet).length === 0) return [form]
  return [form, sent(sheet.sector, sealedServiceId(service), idOf('case', id), sealed, when)]
}

/** Problems of both halves in the order of the whole form, those of no question last. */
function inOrderOf({ service }: AnswersCase, problems: readonly QuestionProblem[]): QuestionProblem[] {
  const keys = (sheetByCode(service)?.questions ?? []).map(({ key }) => key)
  const place = ({ question }: QuestionProblem): number =>
    keys.includes(question) ? keys.indexOf(question) : keys.length
  return [...problems].sort((a, b) => place(a) - place(b))
}

/** The lane in which another kader of the sector is given it; none of what only a case team may know. */
function laneIn({ entry }: Sent): string | undefined {
  const sheet = sheets.find(({ code }) => reportServiceId(code) === entry.service)
  if (halves.some(({ service }) => service === entry.service)) return undefined
  if (sheet === undefined) return anyServiceById(entry.service)?.lane
  return sheet.dataClass === 'L4' ? undefined : laneOfSheet(sheet)
}

/** Each form in the queue of the village operator and on a page of its own, or only on that of the case team. */
async function expectAtDesks({ desk }: TownOfSectors): Promise<void> {
  const operator = workers.operator.username
  const listed = new Set<string>()
  let after: CasePlace | null | undefined
  while (after !== null) {
    const page: CasesAnswer = await desk(operator, '/api/desk/cases', {
      ...{ show: 'all' },
      ...(after === undefined ? {} : { after }),
    })
    for (const { id } of page.rows) listed.add(id)
    after = page.next
  }
  const open = sheets.filter(({ dataClass }) => dataClass !== 'L4')
  expect([...listed].sort()).toEqual(open.map(({ code }) => idOf('case', code)).sort())
  for (const { code, dataClass } of sheets) {
    const path = `/api/desk/cases/${idOf('case', code)}`
    const atVillage = await desk<CaseAnswer>(operator, path)
    const atTeam = await desk<CaseAnswer>('petugas.kasus', path)
    const shown = dataClass === 'L4' ? atTeam : atVillage
    const hidden = dataClass === 'L4' ? atVillage : atTeam
    expect([shown.code, shown.post.id, hidden.status], code).toEqual([code, posts.mawar, 404])
  }
  expect(sheets.length - open.length).toBe(1)
}
