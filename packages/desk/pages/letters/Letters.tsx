import type { CaseAnswer, Me } from '@simpul/domain/wire'
import { Button, Choices, Icon, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useAnswer } from '../../api/use-answer.ts'
import { casePage } from '../../text/cases-text.ts'
import { letters as text } from '../../text/letters-text.ts'
import { say, sayTime } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import { Waiting } from '../Waiting.tsx'
import { CoverLetter } from './CoverLetter.tsx'
import { type Letter, LETTERS, lettersOf } from './letters-of.ts'
import { ReceiptLetter } from './ReceiptLetter.tsx'
import { RecordLetter } from './RecordLetter.tsx'
import './letters.css'

const SHEETS = { receipt: ReceiptLetter, record: RecordLetter, cover: CoverLetter }

/** The letters of the paper world about one case, each a sheet of A4. */
export function Letters({ me, id }: { readonly me: Me; readonly id: string }) {
  const { answer, problem, again } = useAnswer<CaseAnswer>(`desk/cases/${id}`)
  const [chosen, setChosen] = useState<Letter>()
  if (answer === undefined)
    return (
      <Waiting problem={problem?.code === 'not-found' ? casePage.notFound : problem?.text} again={again} />
    )
  const can = lettersOf(answer)
  const letter = chosen ?? can.at(-1)
  const Sheet = letter !== undefined && can.includes(letter) ? SHEETS[letter] : undefined
  return (
    <main class="page stack">
      <div class="stack letter-tools">
        <Link href={`/cases/${id}`} class="back">
          <Icon name="back" size={20} />
          {say(text.back)}
        </Link>
        <div class="heading">
          <Choices
            legend={say(text.print)}
            value={letter}
            options={LETTERS.map((value) => ({ value, label: say(text[value]) }))}
            onChange={setChosen}
          />
          <Button icon="print" look="main" disabled={Sheet === undefined} onClick={() => print()}>
            {say(shell.print)}
          </Button>
        </div>
      </div>
      {Sheet === undefined ? (
        <Notice tone="quiet">{say(text.early)}</Notice>
      ) : (
        <article class="card letter">
          <Sheet one={answer} me={me} />
          <p class="small letter-made">{say(text.made, { time: sayTime(new Date().toISOString()) })}</p>
        </article>
      )}
    </main>
  )
}
