import { sheetByCode } from '@simpul/domain/catalogue/whole'
import { answerText, type Point, type Question, SECTIONS, type Section } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { Notice } from '@simpul/parts'
import { sections, casePage as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'

/**
 * What was reported, section by section, in the words of the form. What nobody answered is left out.
 */
export function CaseAnswers({ one: { code, answers, withheld } }: { readonly one: CaseAnswer }) {
  const parts = partsOf(code, answers)
  return (
    <section class="card stack case-answers">
      <h2>{say(text.answers)}</h2>
      {withheld && <Notice tone="quiet">{say(text.withheld)}</Notice>}
      {parts.length === 0 && <p>{say(text.unanswered)}</p>}
      {parts.map(({ section, questions }) => (
        <div class="case-part" key={section}>
          <h3>{say(sections[section])}</h3>
          <dl>
            {questions.map((question) => (
              <div key={question.key}>
                <dt>{say(question.label)}</dt>
                <dd>
                  <Answer question={question} answer={answers[question.key]} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

interface Part {
  readonly section: Section
  readonly questions: readonly Question[]
}

/** Files have a place of their own; what names another record by its id says nothing to whoever reads. */
const ELSEWHERE: ReadonlySet<Question['type']> = new Set<Question['type']>(['photo', 'file', 'reference'])

function partsOf(code: string, answers: CaseAnswer['answers']): readonly Part[] {
  const questions = sheetByCode(code)?.questions ?? []
  const answered = questions.filter(({ key, type }) => !ELSEWHERE.has(type) && !isEmpty(answers[key]))
  return SECTIONS.map((section) => ({
    section,
    questions: answered.filter((question) => (question.section ?? 'detail') === section),
  })).filter((part) => part.questions.length > 0)
}

const isEmpty = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)

function Answer({ question, answer }: { readonly question: Question; readonly answer: unknown }) {
  const words = answerText(question, answer, 'id')
  if (question.type !== 'geo') return <>{words}</>
  const { lat, lng } = answer as Point
  return (
    <>
      {words}{' '}
      <a href={`geo:${lat},${lng}?q=${lat},${lng}`} class="case-map">
        {say(text.map)}
      </a>
    </>
  )
}
