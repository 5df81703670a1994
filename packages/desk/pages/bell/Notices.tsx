import '@simpul/parts/notices.css'
import './bell.css'
import { type InAppNotice, NOTICE_TEXT, type NoticesAnswer } from '@simpul/domain/wire'
import { Button, Empty, Icon, Notice } from '@simpul/parts'
import { NoticeWords } from '@simpul/parts/NoticeWords'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { notices as text } from '../../text/notices-text.ts'
import { say, sayTime } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import { NoticeWays } from './NoticeWays.tsx'
import { tellBell } from './use-unread.ts'

/** What the reader was told, how each of it left the house, and where else they want to be told. */
export function Notices() {
  const { answer, problem, again } = useAnswer<NoticesAnswer>('notices')
  const [failed, setFailed] = useState<DeskProblem>()
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  async function markAll(): Promise<void> {
    const done = await fetchJson<NoticesAnswer>('notices/read', { all: true })
    setFailed(done.ok ? undefined : done.problem)
    tellBell()
    again()
  }
  const trouble = failed ?? problem
  return (
    <main class="page stack">
      <h1>{say(text.title)}</h1>
      {trouble !== undefined && (
        <Notice tone="watch" live>
          {say(trouble.text)}
        </Notice>
      )}
      <div class="bell-columns">
        <div class="stack">
          {answer.notices.length === 0 && (
            <Empty icon="bell" title={say(NOTICE_TEXT.none)}>
              <p>{say(NOTICE_TEXT.noneHint)}</p>
            </Empty>
          )}
          <NoticeGroup title={say(text.unread)} rows={answer.notices.filter(({ read }) => !read)}>
            <Button icon="check" onClick={() => void markAll()}>
              {say(NOTICE_TEXT.readAll)}
            </Button>
          </NoticeGroup>
          <NoticeGroup title={say(text.earlier)} rows={answer.notices.filter(({ read }) => read)} />
        </div>
        <NoticeWays />
      </div>
    </main>
  )
}

interface GroupProps {
  readonly title: string
  readonly rows: readonly InAppNotice[]
  readonly children?: preact.ComponentChildren
}

function NoticeGroup({ title, rows, children }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <section class="stack">
      <div class="heading">
        <h2>{title}</h2>
        {children}
      </div>
      <ul class="notice-list">
        {rows.map((row) => (
          <li key={row.id}>
            <NoticeRow row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Opening the case is reading the notice. */
function NoticeRow({ row }: { readonly row: InAppNotice }) {
  const read = (): void => {
    if (!row.read) void fetchJson('notices/read', { ids: [row.id] }).then(tellBell)
  }
  return (
    <Link
      href={`/cases/${row.case}`}
      class={`card notice-row${row.read ? '' : ' notice-new'}`}
      onClick={read}
    >
      <span>
        <NoticeWords row={row} speech={{ say, sayTime }} />
      </span>
      <Icon name="forward" />
    </Link>
  )
}
