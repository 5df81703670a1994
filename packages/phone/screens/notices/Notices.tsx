import '@simpul/parts/notices.css'
import { type InAppNotice, NOTICE_TEXT } from '@simpul/domain/wire'
import { Badge, Button, Empty, Icon } from '@simpul/parts'
import { NoticeWords } from '@simpul/parts/NoticeWords'
import { useMemo, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { noticesOf } from '../../sync/notices-of.ts'
import { say, sayTime } from '../../text/language.ts'
import { notices as text } from '../../text/notice-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { PushHere } from './PushHere.tsx'

/** What this user was told about cases, also without signal, and how each of it left the server. */
export function Notices() {
  const phone = usePhone()
  const notices = useMemo(() => noticesOf(phone), [phone])
  const { lastContact } = useSignal(phone.status)
  const [changed, setChanged] = useState(0)
  const kept = useLoaded(async () => ({ known: await notices.read() }), [notices, changed])
  const fresh = useLoaded(
    async () => ({ known: await notices.refresh('now') }),
    [notices, lastContact, changed],
  )
  const known = (fresh ?? kept)?.known
  const read = (ids: readonly string[]): void =>
    void notices.markRead(ids).then(() => setChanged(changed + 1))
  return (
    <Shell title={say(text.title)} back="/">
      {known === undefined ? (
        <Unknown isAsked={fresh !== undefined} />
      ) : (
        <List rows={known.notices} onRead={read} />
      )}
      {known !== undefined && (
        <p class="small">{say(text.asOf, { time: sayTime(new Date(known.askedMs).toISOString()) })}</p>
      )}
      <PushHere notices={notices} />
    </Shell>
  )
}

function Unknown({ isAsked }: { readonly isAsked: boolean }) {
  if (!isAsked) return <p class="hint-center">{say(text.loading)}</p>
  return (
    <Empty icon="cloud-off" title={say(text.notYet)}>
      <p>{say(text.notYetTodo)}</p>
    </Empty>
  )
}

interface ListProps {
  readonly rows: readonly InAppNotice[]
  readonly onRead: (ids: readonly string[]) => void
}

function List({ rows, onRead }: ListProps) {
  const unread = rows.filter(({ read }) => !read).map(({ id }) => id)
  if (rows.length === 0)
    return (
      <Empty icon="bell" title={say(NOTICE_TEXT.none)}>
        <p>{say(NOTICE_TEXT.noneHint)}</p>
      </Empty>
    )
  return (
    <>
      {rows.map((row) => (
        <Row key={row.id} row={row} onRead={onRead} />
      ))}
      {unread.length > 0 && (
        <Button wide icon="check" onClick={() => onRead(unread)}>
          {say(NOTICE_TEXT.readAll)}
        </Button>
      )}
    </>
  )
}

/** Opening the case is reading the notice. */
function Row({ row, onRead }: { readonly row: InAppNotice; readonly onRead: ListProps['onRead'] }) {
  return (
    <Link
      href={`/case/${row.case}`}
      class={`card notice-row${row.read ? '' : ' notice-new'}`}
      onClick={() => onRead(row.read ? [] : [row.id])}
    >
      <span>
        {!row.read && <Badge tone="inform">{say(text.isNew)}</Badge>}
        <NoticeWords row={row} speech={{ say, sayTime }} />
      </span>
      <Icon name="forward" />
    </Link>
  )
}
