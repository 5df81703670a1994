import { Empty } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import type { FollowList } from '../db/follow-store.ts'
import { followOf } from '../sync/follow-of.ts'
import { follow as text } from '../text/follow-text.ts'
import { say, sayTime } from '../text/language.ts'
import { FollowRow } from './FollowRow.tsx'
import { type FollowNarrowed, inOrder, narrowed } from './follow-order.ts'
import { rtsOf } from './people-groups.ts'
import { usePhone } from './phone-context.ts'
import { RowList } from './RowList.tsx'
import { RtSelect } from './RtSelect.tsx'
import { SearchField } from './SearchField.tsx'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'
import './people.css'
import './follow.css'

/** The home of those who look after several posts: whom to look for, also without signal. */
export function Follow() {
  const phone = usePhone()
  const follow = useMemo(() => followOf(phone), [phone])
  const { lastContact, syncing } = useSignal(phone.status)
  const [looked, setLooked] = useState(0)
  const found = useLoaded(async () => ({ list: await follow.read() }), [follow, lastContact, syncing, looked])
  if (found === undefined) return <Shell title={say(text.title)}>{null}</Shell>
  const { list } = found
  return (
    <Shell title={say(text.title)}>
      {list === undefined ? (
        <Empty icon="cloud-off" title={say(syncing ? text.loading : text.notYet)}>
          {!syncing && <p>{say(text.notYetTodo)}</p>}
        </Empty>
      ) : list.posts.length === 0 ? (
        <Empty icon="info" title={say(text.noPosts)}>
          <p>{say(text.noPostsTodo)}</p>
        </Empty>
      ) : (
        <List
          list={list}
          follow={follow}
          lastContact={lastContact}
          onLooked={() => {
            setLooked(looked + 1)
            void phone.syncNow()
          }}
        />
      )}
    </Shell>
  )
}

interface ListProps {
  readonly list: FollowList
  readonly follow: ReturnType<typeof followOf>
  readonly lastContact: string | undefined
  readonly onLooked: () => void
}

function List({ list, follow, lastContact, onLooked }: ListProps) {
  const [narrow, setNarrow] = useState<FollowNarrowed>({ post: undefined, rt: undefined, typed: '' })
  const { post, rt, typed } = narrow
  const all = useMemo(() => inOrder(list.rows), [list.rows])
  const rows = narrowed(all, narrow)
  const rts = rtsOf(post === undefined ? all : all.filter((row) => row.post === post))
  const names = new Map(list.posts.map(({ id, name }) => [id, name]))
  return (
    <>
      <SearchField
        label={say(text.search)}
        value={typed}
        onInput={(words) => setNarrow({ ...narrow, typed: words })}
      />
      <Posts
        list={list}
        chosen={post}
        onChoose={(chosen) => setNarrow({ ...narrow, post: chosen, rt: undefined })}
      />
      <div class="people-count">
        <p class="small">
          {[
            say(text.count, { count: rows.length }),
            ...(lastContact === undefined ? [] : [say(text.asOf, { time: sayTime(lastContact) })]),
          ].join(' · ')}
        </p>
        <RtSelect rts={rts} rt={rt} onRt={(one) => setNarrow({ ...narrow, rt: one })} />
      </div>
      {rows.length === 0 ? (
        <Empty
          icon={typed.trim() === '' ? 'check' : 'search'}
          title={say(typed.trim() === '' ? text.nobody : text.noneFound)}
        />
      ) : (
        <RowList
          key={`${post} ${rt} ${typed}`}
          rows={rows}
          keyOf={(row) => row.person}
          draw={(row) => (
            <FollowRow row={row} post={names.get(row.post) ?? ''} follow={follow} onLooked={onLooked} />
          )}
        />
      )}
    </>
  )
}

function Posts({
  list: { posts, rows },
  chosen,
  onChoose,
}: {
  readonly list: FollowList
  readonly chosen: string | undefined
  readonly onChoose: (post: string | undefined) => void
}) {
  const countOf = (id: string | undefined): number =>
    id === undefined ? rows.length : rows.filter((row) => row.post === id).length
  const choice = (id: string | undefined, name: string) => (
    <button
      type="button"
      key={id ?? 'all'}
      class="chip-choice"
      aria-pressed={chosen === id}
      onClick={() => onChoose(id)}
    >
      {name} <strong>{countOf(id)}</strong>
    </button>
  )
  return (
    <fieldset class="chips chips-scroll">
      <legend class="visually-hidden">{say(text.posts)}</legend>
      {choice(undefined, say(text.allPosts))}
      {posts.map(({ id, name }) => choice(id, name))}
    </fieldset>
  )
}
