import '@simpul/parts/notices.css'
import './bell.css'
import { type CitizenNotice, type CitizenNoticesAnswer, NOTICE_TEXT } from '@simpul/domain/wire'
import { Icon } from '@simpul/parts'
import { sayWay } from '@simpul/parts/NoticeWords'
import { useState } from 'preact/hooks'
import { fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { notices as text } from '../../text/notices-text.ts'
import { say, sayTime } from '../../text/say.ts'

/** What the citizen of a case was told, how it left, and the way by hand where no gateway takes it. */
export function CitizenNotices({ id }: { readonly id: string }) {
  const path = `cases/${id}/notices`
  const { answer } = useAnswer<CitizenNoticesAnswer>(path)
  const [changed, setChanged] = useState<CitizenNoticesAnswer>()
  const rows = (changed ?? answer)?.notices
  async function shared(notice: string): Promise<void> {
    const after = await fetchJson<CitizenNoticesAnswer>(`${path}/shared`, { id: notice })
    if (after.ok) setChanged(after.value)
  }
  if (rows === undefined) return null
  return (
    <section class="card stack case-notices">
      <h2>{say(text.citizen)}</h2>
      {rows.length === 0 && <p class="small">{say(text.citizenNone)}</p>}
      <ul class="notice-list">
        {rows.map((row) => (
          <li key={row.id} class="stack stack-tight">
            <CitizenRow row={row} onShared={() => void shared(row.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CitizenRow({ row, onShared }: { readonly row: CitizenNotice; readonly onShared: () => void }) {
  return (
    <>
      <p class="case-words">{row.text}</p>
      <p class="notice-ways">{sayWay(row, { say, sayTime })}</p>
      {row.link !== null && (
        <>
          <a class="button button-side" href={row.link} target="_blank" rel="noreferrer" onClick={onShared}>
            <Icon name="send" />
            <span>{say(NOTICE_TEXT.share)}</span>
          </a>
          <p class="small">{say(NOTICE_TEXT.shareHint)}</p>
        </>
      )}
    </>
  )
}
