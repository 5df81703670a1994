import { Progress } from '@simpul/parts'
import { page as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { type CasePartProps, mayIn, saveNote } from './case-part.ts'

/** The papers a request needs, ticked off one by one. */
export function CasePapers({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const { sheet, file } = known
  const papers = sheet.requiredDocuments
  if (papers.length === 0) return null
  const there = sheets.papersReady(file.notes)
  const ready = papers.filter((_, index) => there.get(index) === true).length
  const may = mayIn(phone, { known, sheets }, 'note')
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.papers)}</h2>
      <Progress
        label={say(text.papersReady, { ready, count: papers.length })}
        value={ready / papers.length}
      />
      <div class="choice-rows">
        {papers.map((paper, index) => (
          <label class="choice-row" key={paper.id}>
            <input
              type="checkbox"
              checked={there.get(index) === true}
              disabled={!may}
              onChange={({ currentTarget: { checked } }) =>
                void saveNote(phone, { known, sheets }, { kind: 'paper', paper: index, ready: checked })
              }
            />
            <span class="choice-mark" aria-hidden="true" />
            <span>{say(paper)}</span>
          </label>
        ))}
      </div>
    </section>
  )
}
