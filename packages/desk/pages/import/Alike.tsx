import type { ImportChoice, ImportRow, ImportRowsAnswer } from '@simpul/domain/wire'
import { Button, Choices } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useAnswer } from '../../api/use-answer.ts'
import { check as text } from '../../text/import.ts'
import { say, sayDate } from '../../text/say.ts'
import type { Act } from './ImportPage.tsx'

interface AlikeProps {
  readonly id: string
  readonly act: Act
  readonly onAllNew: () => void
}

/** People of the list who may be on record, or in the list twice: a person decides, with what speaks for it. */
export function Alike({ id, act, onAllNew }: AlikeProps) {
  const [after, setAfter] = useState(0)
  const { answer } = useAnswer<ImportRowsAnswer>(`desk/imports/${id}/rows?show=alike&after=${after}`)
  if (answer === undefined) return null
  return (
    <section class="stack stack-tight">
      <h2>{say(text.alikeTitle)}</h2>
      <p>{say(text.alikeLead)}</p>
      <ul class="people">
        {answer.rows.map((row) => (
          <Pair key={row.place} row={row} act={act} />
        ))}
      </ul>
      <div class="cluster">
        {answer.next !== null && <Button onClick={() => setAfter(answer.next ?? 0)}>{say(text.more)}</Button>}
        <Button look="plain" onClick={onAllNew}>
          {say(text.unsureNew)}
        </Button>
      </div>
    </section>
  )
}

const OPTIONS = [
  { value: 'same', label: say(text.same) },
  { value: 'new', label: say(text.other) },
  { value: 'skip', label: say(text.skip) },
] as const

function Pair({ row, act }: { readonly row: ImportRow; readonly act: Act }) {
  const { alike, line, listed } = row
  const [choice, setChoice] = useState(alike?.choice ?? undefined)
  if (alike === null) return null
  const choose = (value: ImportChoice) => {
    setChoice(value)
    void act({ action: 'choose', choices: { [String(row.place)]: value } })
  }
  const known = [
    alike.birth === null ? null : sayDate(alike.birth),
    alike.motherName,
    alike.post,
    alike.line === null ? say(text.onRecord) : say(text.otherLine, { line: alike.line }),
  ]
  return (
    <li class="card alike">
      <div>
        <strong>{listed.name}</strong>
        <p class="small">
          {[
            listed.birth === null ? null : sayDate(listed.birth),
            listed.motherName,
            say(text.inList, { line }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
      <div>
        <strong>{alike.name}</strong>
        <p class="small">{known.filter((part) => part !== null).join(' · ')}</p>
        <p class="small">{alike.reasons.join(', ')}</p>
      </div>
      <Choices legend={`${listed.name}, ${alike.name}`} options={OPTIONS} value={choice} onChange={choose} />
    </li>
  )
}
