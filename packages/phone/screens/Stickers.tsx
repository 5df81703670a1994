import { personCode } from '@simpul/domain/people'
import { Button, Choices } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import type { PersonRow } from '../db/known.ts'
import { day as text } from '../text/day-text.ts'
import { say, sayDate } from '../text/language.ts'
import { useDayChoices } from './day-choices.ts'
import { inOrder, isExpected } from './day-lists.ts'
import { nameText } from './name-text.ts'
import { whoseText } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { qrCodeOf, qrPath } from './qr-code.ts'
import { Shell } from './Shell.tsx'
import { useSignal } from './use-signal.ts'
import './day-print.css'

/** Stickers for the covers of the KIA books: the QR says who it is to Simpul and nothing to anybody else. */
export function Stickers() {
  const phone = usePhone()
  const today = phone.today()
  const people = useSignal(phone.people)
  const [{ order }] = useDayChoices()
  const [rt, setRt] = useState('')
  const children = people.filter((row) => isExpected(row, today))
  const rts = [...new Set(inOrder(children, 'rt').flatMap((row) => row.rt ?? []))]
  const shown = inOrder(
    children.filter((row) => rt === '' || row.rt === rt),
    order,
  )
  return (
    <Shell
      title={say(text.stickers)}
      back="/plan"
      action={
        <Button look="main" wide icon="print" onClick={() => print()}>
          {say(text.printNow)}
        </Button>
      }
    >
      <div class="no-print stack">
        <p>{say(text.stickersHint)}</p>
        <Choices
          legend={say(text.stickersOf)}
          value={rt}
          options={[
            { value: '', label: say(text.stickersAll) },
            ...rts.map((value) => ({ value, label: `${say(text.byRt)} ${value}` })),
          ]}
          onChange={setRt}
        />
      </div>
      <ul class="stickers">
        {shown.map((row) => (
          <Sticker key={row.id} row={row} />
        ))}
      </ul>
    </Shell>
  )
}

function Sticker({ row }: { readonly row: PersonRow }) {
  return (
    <li class="sticker">
      <QrPicture content={personCode(row.id)} />
      <span>
        <strong>{nameText(row.name)}</strong>
        {row.birth !== undefined && <small>{sayDate(row.birth, 'short')}</small>}
        <small>{whoseText(row)}</small>
      </span>
    </li>
  )
}

function QrPicture({ content }: { readonly content: string }) {
  const { size, path } = useMemo(() => {
    const code = qrCodeOf(content)
    return { size: code.size, path: qrPath(code) }
  }, [content])
  return (
    <svg class="sticker-qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
