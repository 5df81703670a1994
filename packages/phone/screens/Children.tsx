import { Empty, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { say } from '../text/language.ts'
import { session, shell } from '../text/text.ts'
import { PersonLine } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { RowList } from './RowList.tsx'
import { Shell } from './Shell.tsx'
import { isUnderFive } from './under-five.ts'
import { useSignal } from './use-signal.ts'

/** Every child of the post, by name. */
export function Children() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const today = phone.today()
  const [text, setText] = useState('')
  const rows = (text.trim() === '' ? people : phone.search(text)).filter((row) => isUnderFive(row, today))
  return (
    <Shell title={say(shell.children)}>
      <TextField
        label={say(session.search)}
        type="search"
        inputMode="search"
        autoComplete="off"
        value={text}
        onInput={setText}
      />
      {rows.length === 0 ? (
        <Empty icon="search" title={say(text === '' ? session.noChildren : session.nobody)}>
          {text !== '' && <p>{say(session.nobodyTodo)}</p>}
        </Empty>
      ) : (
        <RowList
          rows={rows}
          keyOf={(row) => row.id}
          draw={(row) => <PersonLine row={row} href={`/child/${row.id}`} />}
        />
      )}
    </Shell>
  )
}
