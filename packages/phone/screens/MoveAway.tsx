import './people.css'
import type { PlainDate } from '@simpul/domain/core'
import { nameTokens } from '@simpul/domain/people'
import { Button, TextField, useOpenForm } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { FoldedPerson } from '../db/known.ts'
import type { Draft, Phone } from '../db/phone.ts'
import { say } from '../text/language.ts'
import { life as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { DayDialog } from './LifeDialogs.tsx'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { proposal } from './transfer-steps.ts'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'

type Post = Phone['me']['units'][number]

/** Where somebody moves: to a post that will be asked, or out of reach. */
export function MoveAway({ id }: { readonly id: string }) {
  const phone = usePhone()
  const loaded = useLoaded(async () => ({ person: await phone.person(id) }), [id])
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Post | 'out'>()
  const person = loaded?.person
  if (person === undefined)
    return (
      <Shell title={say(text.move)} back={`/child/${id}`}>
        {say(shell.loading)}
      </Shell>
    )
  return (
    <Shell title={say(text.move)} back={`/child/${id}`}>
      <h2>{say(text.moveTitle)}</h2>
      <p>{say(text.moveWho, { name: nameText(person.subject.name) })}</p>
      <TextField
        label={say(text.moveSearch)}
        type="search"
        autoComplete="off"
        value={typed}
        onInput={setTyped}
      />
      <Posts posts={postsNear(phone, typed)} village={phone.post.parent} onChoose={setChosen} />
      <Button wide onClick={() => setChosen('out')}>
        {say(text.moveFar)}
      </Button>
      {chosen !== undefined && <MoveDialog person={person} to={chosen} onEnd={() => setChosen(undefined)} />}
    </Shell>
  )
}

/** Other posts, those of the own village first. */
export function postsNear({ me, post }: Pick<Phone, 'me' | 'post'>, typed: string): Post[] {
  const words = nameTokens(typed)
  const isNear = ({ parent }: Post): boolean => parent !== undefined && parent === post.parent
  return me.units
    .filter(({ kind, id }) => kind === 'post' && id !== post.id)
    .filter(({ name, areaName }) => {
      const has = nameTokens(`${name} ${areaName}`)
      return words.every((word) => has.some((token) => token.startsWith(word)))
    })
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)))
}

const MOST = 30

function Posts({
  posts,
  village,
  onChoose,
}: {
  readonly posts: readonly Post[]
  readonly village: string | undefined
  readonly onChoose: (post: Post) => void
}) {
  if (posts.length === 0) return null
  return (
    <ul class="rows">
      {posts.slice(0, MOST).map((post) => (
        <li key={post.id}>
          <button type="button" class="row" onClick={() => onChoose(post)}>
            <span class="row-main">
              <strong>{post.name}</strong>
              <span class="row-side">{post.parent === village ? say(text.moveSame) : post.areaName}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function MoveDialog({
  person,
  to,
  onEnd,
}: {
  readonly person: FoldedPerson
  readonly to: Post | 'out'
  readonly onEnd: () => void
}) {
  useOpenForm()
  const phone = usePhone()
  const [, go] = useLocation()
  const today = phone.today()
  const { birth, id, name } = person.subject
  const [day, setDay] = useState<PlainDate>(today)
  const [towards, setTowards] = useState('')
  const { save, notSaved } = useSave()
  async function note(): Promise<void> {
    const draft = to === 'out' ? departure(id, day, towards) : proposal(person, phone.post.id, to.id, day)
    if (await save(draft)) go(`/child/${id}`, { replace: true })
  }
  return (
    <DayDialog
      title={to === 'out' ? say(text.moveOut) : say(text.proposeTo, { post: to.name })}
      {...{ day, notSaved, onEnd }}
      onDay={setDay}
      from={birth}
      onSave={() => void note()}
    >
      {to === 'out' && (
        <>
          <p>{say(text.moveOutText, { name: nameText(name) })}</p>
          <TextField
            label={say(text.towards)}
            hint={say(text.towardsHint)}
            autoCapitalize="words"
            maxLength={200}
            value={towards}
            onInput={setTowards}
          />
        </>
      )}
    </DayDialog>
  )
}

const departure = (id: string, happenedOn: PlainDate, towards: string): Draft => ({
  service: 'residence',
  subject: { kind: 'person', id },
  happenedOn,
  body: { event: 'departed', ...(towards.trim() === '' ? {} : { towards: towards.trim() }) },
})
