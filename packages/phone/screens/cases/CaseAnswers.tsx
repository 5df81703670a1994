import { Button } from '@simpul/parts'
import { useLocation } from 'wouter-preact'
import { answerText, attachmentsOf } from '../../form/answer-text.ts'
import { draftKey } from '../../form/case-draft.ts'
import { Thumbnail } from '../../form/fields/Thumbnail.tsx'
import { page as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { type CasePartProps, mayIn } from './case-part.ts'
import { maskedText } from './masked-text.ts'

/** What the form says, in its own order; numbers of people stay masked. */
export function CaseAnswers({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const [, go] = useLocation()
  const { sheet, file } = known
  const { report } = file
  if (report === undefined) return null
  const answered = sheet.questions.filter(({ key }) => report.answers[key] !== undefined)
  const files = answered.flatMap((question) =>
    question.type === 'photo' || question.type === 'file' ? attachmentsOf(report.answers[question.key]) : [],
  )
  async function correct(): Promise<void> {
    if (report === undefined) return
    const now = phone.now()
    const { entry, unit, person, household, answers } = report
    await phone.unfinished.keep(draftKey(file.id), {
      ...{ id: file.id, code: sheet.code, answers, unchecked: [], step: 0, left: [] },
      ...{ begunAt: now, changedAt: now, amends: { entry, unit, why: '' } },
      ...(person === undefined ? {} : { person }),
      ...(household === undefined ? {} : { household }),
    })
    go(`/form/${file.id}`)
  }
  return (
    <details class="card details">
      <summary>{say(text.answers)}</summary>
      <div class="stack stack-tight">
        <dl class="facts">
          {answered.map((question) => (
            <div key={question.key}>
              <dt>{say(question.label)}</dt>
              <dd>
                {maskedText(question, report.answers[question.key]) ??
                  answerText(question, report.answers[question.key])}
              </dd>
            </div>
          ))}
        </dl>
        {sheets.sealedQuestions(sheet).length > 0 && <p class="small">{say(text.sealedHalf)}</p>}
        {files.length > 0 && (
          <ul class="files">
            {files.map((one) => (
              <li class="file" key={one.hash}>
                <Thumbnail file={one} readFile={phone.files.read} />
              </li>
            ))}
          </ul>
        )}
        {mayIn(phone, { known, sheets }, 'report', 'correct') && (
          <Button wide onClick={() => void correct()}>
            {say(text.correct)}
          </Button>
        )}
      </div>
    </details>
  )
}
