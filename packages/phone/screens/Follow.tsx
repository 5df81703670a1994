import type { WorklistRow } from '@simpul/domain/wire'
import { Empty, TextField } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import type { FollowList } from '../db/follow-store.ts'
import { followOf } from '../sync/follow-of.ts'
import { follow as text } from '../text/follow-text.ts'
import { say, sayTime } from '../text/language.ts'
import { FollowRow } from './FollowRow.tsx'
import { inOrder } from './follow-order.ts'
import { usePhone } from './phone-context.ts'
import { RowList } from './RowList.tsx'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'
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
  const [post, setPost] = useState<string>()
  const [search, setSearch] = useState('')
  const rows = inOrder(list.rows, { post, search })
  const names = new Map(list.posts.map(({ id, name }) => [id, name]))
  return (
    <>
      <Posts list={list} chosen={post} onChoose={setPost} />
      <TextField
        label={say(text.search)}
        type="search"
        inputMode="search"
        autoComplete="off"
        value={search}
        onInput={setSearch}
      />
      {lastContact !== undefined && <p class="small">{say(text.asOf, { time: sayTime(lastContact) })}</p>}
      {rows.length === 0 ? (
        <Empty icon="check" title={say(text.nobody)} />
      ) : (
        <RowList
          key={`${post} ${search}`}
          rows={rows}
          keyOf={(row: WorklistRow) => row.person}
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
    <label class="choice follow-post" key={id ?? 'all'}>
      <input type="radio" name="post" checked={chosen === id} onChange={() => onChoose(id)} />
      <span>{name}</span>
      <strong>{countOf(id)}</strong>
    </label>
  )
  return (
    <fieldset class="follow-posts">
      <legend class="field-label">{say(text.posts)}</legend>
      {choice(undefined, say(text.allPosts))}
      {posts.map(({ id, name }) => choice(id, name))}
    </fieldset>
  )
}
