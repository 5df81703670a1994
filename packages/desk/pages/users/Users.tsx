import { ok } from '@simpul/domain/core'
import type {
  InvitationAnswer,
  InvitationRequest,
  Me,
  UnitsAnswer,
  UserRow,
  UsersAnswer,
} from '@simpul/domain/wire'
import { Button, Empty, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usersSheet } from '../../sheets/users-sheet.ts'
import { say } from '../../text/say.ts'
import { users as text } from '../../text/text.ts'
import { roleName } from '../name-of.ts'
import { SaveNamedSheet } from '../SaveNamedSheet.tsx'
import { Waiting } from '../Waiting.tsx'
import { AddUser } from './AddUser.tsx'
import { Handover, type Made } from './Handover.tsx'
import { offersOf } from './offers.ts'
import { UserLine } from './UserLine.tsx'

/** The people one answers for, their phones, and codes for new ones. Accounts are created downwards. */
export function Users({ me }: { readonly me: Me }) {
  const { answer, problem, again } = useAnswer<UsersAnswer>('users')
  const { answer: reach } = useAnswer<UnitsAnswer>('units')
  const offers = offersOf(me, reach?.units ?? [])
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<Made>()
  const [fault, setFault] = useState<DeskProblem>()
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  const found = answer.users.filter((user) => wordsOf(user).includes(search.trim().toLowerCase()))
  async function invite(request: InvitationRequest): Promise<void> {
    const invited = await fetchJson<InvitationAnswer>('invitations', request)
    setAdding(false)
    setFault(invited.ok ? undefined : invited.problem)
    if (!invited.ok) return
    setMade({ name: request.name, invitation: invited.value })
    again()
  }
  return (
    <main class="page stack">
      <header class="heading">
        <h1>{say(text.title)}</h1>
        {offers.length > 0 && (
          <Button look="main" icon="plus" onClick={() => setAdding(true)}>
            {say(text.add)}
          </Button>
        )}
      </header>
      {fault !== undefined && <Notice tone="watch">{say(fault.text)}</Notice>}
      {answer.users.length === 0 && <Empty icon="people" title={say(text.nobody)} />}
      {answer.users.length > MANY && (
        <TextField label={say(text.search)} type="search" value={search} onInput={setSearch} />
      )}
      {answer.users.length > 0 && found.length === 0 && <p role="status">{say(text.nobodyFound)}</p>}
      <ul class="people">
        {found.map((user) => (
          <UserLine
            key={user.id}
            me={me}
            user={user}
            own={user.id === me.user.id}
            invite={invite}
            again={again}
          />
        ))}
      </ul>
      {answer.users.length > 0 && (
        <SaveNamedSheet
          name={say(text.title)}
          list="users"
          unit={me.assignments[0]?.unit ?? ''}
          tables={async (why) => ok(usersSheet(answer.users, why, me))}
        />
      )}
      {adding && <AddUser offers={offers} invite={invite} onClose={() => setAdding(false)} />}
      {made !== undefined && <Handover made={made} onClose={() => setMade(undefined)} />}
    </main>
  )
}

/** From here on a list is searched rather than read. */
const MANY = 8

/** By what somebody is looked for. */
const wordsOf = ({ name, assignments }: UserRow): string =>
  [name, ...assignments.flatMap(({ role, unitName }) => [roleName(role), unitName])].join(' ').toLowerCase()
