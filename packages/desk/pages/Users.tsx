import { type Actor, assignmentProblems, mayAssign, type RoleCode } from '@simpul/domain/access'
import type { UnitKind } from '@simpul/domain/areas'
import { ok, type PlainDate, type Sector } from '@simpul/domain/core'
import type {
  InvitationAnswer,
  InvitationRequest,
  Me,
  UnitsAnswer,
  UnitView,
  UserRow,
  UsersAnswer,
} from '@simpul/domain/wire'
import { Button, Choices, Dialog, Empty, Field, Notice, TextField } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { toDataURL } from 'qrcode'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { usersSheet } from '../sheets/users-sheet.ts'
import { say, sayTime } from '../text/say.ts'
import { shell, users as text } from '../text/text.ts'
import { Covers } from './Covers.tsx'
import { roleName } from './name-of.ts'
import { SaveNamedSheet } from './SaveNamedSheet.tsx'
import { Waiting } from './Waiting.tsx'

interface Offer {
  readonly role: RoleCode
  readonly unit: string
  readonly unitName: string
  readonly sector?: Sector
}

/**
 * Where and as what one may make accounts with what is asked here: judged by the policy and the rules that the server
 * will ask again. A health worker is told which villages to serve, so is not among them.
 */
function offersOf(me: Me, units: readonly UnitView[]): Offer[] {
  const actor = { user: me.user.id, assignments: me.assignments } as Actor
  const today = me.serverTime.slice(0, 10) as PlainDate
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const pathOf = (unit: UnitView | undefined): string[] =>
    unit === undefined ? [] : [unit.id, ...pathOf(byId.get(unit.parent ?? ''))]
  return units.flatMap((unit) =>
    STORY_ROLES.map((role) => ({ role, unit: unit.id, ...sectorOf(role) }))
      .filter((offer) => assignmentProblems({ ...offer, from: today }, unit.kind as UnitKind).length === 0)
      .filter(({ role }) => mayAssign(actor, role, pathOf(unit), today))
      .map((offer) => ({ ...offer, unitName: unit.name })),
  )
}

/** This edition of the app has the work of one sector. */
const sectorOf = (role: RoleCode): { sector?: Sector } => (role === 'kader' ? { sector: 'health' } : {})

/** The roles that have work to do in this edition of the app. */
const STORY_ROLES: readonly RoleCode[] = [
  'kader',
  'posyandu_chair',
  'village_operator',
  'village_tp',
  'subdistrict_tp',
  'district_tp',
]

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
          <User
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
      {adding && <Add offers={offers} invite={invite} onClose={() => setAdding(false)} />}
      {made !== undefined && <Handover made={made} onClose={() => setMade(undefined)} />}
    </main>
  )
}

/** From here on a list is searched rather than read. */
const MANY = 8

/** By what somebody is looked for. */
const wordsOf = ({ name, assignments }: UserRow): string =>
  [name, ...assignments.flatMap(({ role, unitName }) => [roleName(role), unitName])].join(' ').toLowerCase()

interface UserProps {
  readonly me: Me
  readonly user: UserRow
  readonly own: boolean
  readonly invite: (request: InvitationRequest) => Promise<void>
  readonly again: () => void
}

function User({ me, user, own, invite, again }: UserProps) {
  const [revoking, setRevoking] = useState<string>()
  const assignment = user.assignments[0]
  const ask = (purpose: InvitationRequest['purpose']): Promise<void> =>
    assignment === undefined
      ? Promise.resolve()
      : invite({
          name: user.name,
          role: assignment.role,
          unit: assignment.unit,
          user: user.id,
          purpose,
          ...(assignment.sector === undefined ? {} : { sector: assignment.sector }),
        })
  return (
    <li class="card person">
      <div>
        <strong>{user.name}</strong>
        <p class="small">
          {user.assignments.map(({ role, unitName }) => `${roleName(role)}, ${unitName}`).join(' · ')}
        </p>
        <Covers me={me} user={user} again={again} />
      </div>
      <div>
        {user.devices.length === 0 && <p class="small">{say(text.noPhone)}</p>}
        {user.devices.map((device) => (
          <p key={device.id} class="device">
            <span>{deviceText(device)}</span>
            {!device.revoked && !own && (
              <Button look="plain" onClick={() => setRevoking(device.id)}>
                {say(text.revoke)}
              </Button>
            )}
          </p>
        ))}
      </div>
      {!own && (
        <div class="cluster">
          <Button onClick={() => void ask('phone')}>{say(text.newCode)}</Button>
          {user.devices.length > 0 && <Button onClick={() => void ask('pin')}>{say(text.pinCode)}</Button>}
        </div>
      )}
      {revoking !== undefined && (
        <Revoke
          device={revoking}
          onEnd={() => {
            setRevoking(undefined)
            again()
          }}
        />
      )}
    </li>
  )
}

function deviceText(device: UserRow['devices'][number]): string {
  const parts = [
    device.name,
    ...(device.revoked ? [say(text.revoked)] : []),
    ...(device.lastSeen === null ? [] : [say(text.seen, { time: sayTime(device.lastSeen) })]),
    ...(device.waiting > 0 ? [say(text.waiting, { count: device.waiting })] : []),
  ]
  return parts.join(' · ')
}

function Revoke({ device, onEnd }: { readonly device: string; readonly onEnd: () => void }) {
  return (
    <Dialog title={say(text.revokeAsk)} onClose={onEnd}>
      <p>{say(text.revokeText)}</p>
      <Button look="danger" wide onClick={() => void fetchJson(`devices/${device}/revoke`, {}).then(onEnd)}>
        {say(text.revoke)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

interface AddProps {
  readonly offers: readonly Offer[]
  readonly invite: (request: InvitationRequest) => Promise<void>
  readonly onClose: () => void
}

const PHONE_ROLES: readonly string[] = ['kader', 'posyandu_chair']

function Add({ offers, invite, onClose }: AddProps) {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState(0)
  const [way, setWay] = useState<'phone' | 'desk'>()
  const offer = offers[chosen]
  const purpose = way ?? (PHONE_ROLES.includes(offer?.role ?? '') ? 'phone' : 'desk')
  return (
    <Dialog title={say(text.add)} onClose={onClose}>
      <TextField label={say(text.name)} value={name} onInput={setName} maxLength={80} />
      <Field label={say(text.role)}>
        {({ id }) => (
          <select
            id={id}
            class="input"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
          >
            {offers.map((choice, index) => (
              <option key={`${choice.role} ${choice.unit}`} value={index}>
                {roleName(choice.role)}, {choice.unitName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        legend={say(text.how)}
        value={purpose}
        onChange={setWay}
        options={[
          { value: 'phone', label: say(text.onPhone) },
          { value: 'desk', label: say(text.onDesk) },
        ]}
      />
      <Button
        look="main"
        wide
        disabled={name.trim().length < 2 || offer === undefined}
        onClick={() => {
          if (offer === undefined) return
          const { unitName: _, ...role } = offer
          void invite({ ...role, name: name.trim(), purpose })
        }}
      >
        {say(text.create)}
      </Button>
      <Button wide onClick={onClose}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

interface Made {
  readonly name: string
  readonly invitation: InvitationAnswer
}

/** What is shown once: a code with its QR, or a first password. */
function Handover({
  made: { name, invitation },
  onClose,
}: {
  readonly made: Made
  readonly onClose: () => void
}) {
  const { code, link, username, password, validUntil } = invitation
  return (
    <Dialog title={say(code === undefined ? text.passwordTitle : text.codeTitle, { name })} onClose={onClose}>
      <p>
        {code === undefined
          ? say(text.passwordText)
          : say(text.codeText, { time: validUntil === undefined ? '' : sayTime(validUntil) })}
      </p>
      {code !== undefined && <p class="code">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>}
      {link !== undefined && <Qr link={link} />}
      {username !== undefined && <p class="code">{username}</p>}
      {password !== undefined && <p class="code">{password}</p>}
      <Button look="main" wide onClick={onClose}>
        {say(shell.close)}
      </Button>
    </Dialog>
  )
}

function Qr({ link }: { readonly link: string }) {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    void toDataURL(link, { margin: 2, width: 280, errorCorrectionLevel: 'M' }).then(setPicture)
  }, [link])
  return picture === undefined ? null : <img class="qr" src={picture} width="280" height="280" alt="" />
}
