import type { InvitationRequest, Me, UserRow } from '@simpul/domain/wire'
import { Button, Dialog } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { fetchJson } from '../../api/fetch-json.ts'
import { say, sayTime } from '../../text/say.ts'
import { shell, users as text } from '../../text/text.ts'
import { roleName } from '../name-of.ts'
import { Covers } from './Covers.tsx'

interface UserLineProps {
  readonly me: Me
  readonly user: UserRow
  readonly own: boolean
  readonly invite: (request: InvitationRequest) => Promise<void>
  readonly again: () => void
}

/** Somebody one answers for: what they do, their phones, and codes for them. */
export function UserLine({ me, user, own, invite, again }: UserLineProps) {
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
