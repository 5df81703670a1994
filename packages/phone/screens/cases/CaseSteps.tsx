import type { StatusCode } from '@simpul/domain/cases'
import type { Answers } from '@simpul/domain/core'
import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { page as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { AnswersDialog } from './AnswersDialog.tsx'
import { isDone, movesFor } from './case-groups.ts'
import type { CasePartProps } from './case-part.ts'

/** Answers that help with a step where they are not asked for. */
const WELCOME: Partial<Record<StatusCode, readonly string[]>> = {
  verifying: ['companion'],
  verified: ['companion', 'note'],
  emergency_dispatched: ['note'],
  submitted: ['note'],
}

/** What this user may do with the case now; each step asks what it needs. */
export function CaseSteps({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const [open, setOpen] = useState<StatusCode>()
  const { sheet, file } = known
  const moves = movesFor(known, phone, sheets)
  const walk = sheets.WORKFLOWS[sheet.workflow]
  const { questions } = sheets.caseServices(sheet).move
  async function take(to: StatusCode, answers: Answers): Promise<boolean> {
    const saved = await phone.record({
      service: sheets.moveServiceId(sheet.code),
      subject: { kind: 'case', id: file.id },
      ...(file.report === undefined ? {} : { unit: file.report.unit }),
      body: sheets.nextCaseMove(file, to, answers),
    })
    return saved.ok
  }
  if (moves.length === 0)
    return isDone(known, sheets) ? null : (
      <section class="card">
        <p>{say(text.nothing)}</p>
      </section>
    )
  const wanted = open === undefined ? [] : sheets.wantedAnswers(walk, open)
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.next)}</h2>
      {moves.map((to, index) => (
        <Button key={to} look={index === 0 ? 'main' : 'side'} wide onClick={() => setOpen(to)}>
          {say(sheets.STEP_TEXT[to])}
        </Button>
      ))}
      {open !== undefined && (
        <AnswersDialog
          key={open}
          title={say(sheets.STEP_TEXT[open])}
          questions={questions.filter(
            ({ key }) => wanted.some((one) => one === key) || (WELCOME[open] ?? []).includes(key),
          )}
          first={wanted.includes('toldOn') ? { toldOn: phone.today() } : {}}
          wanted={wanted}
          sheets={sheets}
          save={say(text.save)}
          onSave={(answers) => take(open, answers)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
