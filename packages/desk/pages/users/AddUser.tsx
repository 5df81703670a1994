import type { InvitationRequest } from '@simpul/domain/wire'
import { Button, Choices, Dialog, SelectField, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { say } from '../../text/say.ts'
import { shell, users as text } from '../../text/text.ts'
import { roleName } from '../name-of.ts'
import type { Offer } from './offers.ts'

interface AddUserProps {
  readonly offers: readonly Offer[]
  readonly invite: (request: InvitationRequest) => Promise<void>
  readonly onClose: () => void
}

const PHONE_ROLES: readonly string[] = ['kader', 'posyandu_chair']

/** Asks who the new person is, what they do and where, and what they work with. */
export function AddUser({ offers, invite, onClose }: AddUserProps) {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState('0')
  const [way, setWay] = useState<'phone' | 'desk'>()
  const offer = offers[Number(chosen)]
  const purpose = way ?? (PHONE_ROLES.includes(offer?.role ?? '') ? 'phone' : 'desk')
  return (
    <Dialog title={say(text.add)} onClose={onClose}>
      <TextField label={say(text.name)} value={name} onInput={setName} maxLength={80} />
      <SelectField
        label={say(text.role)}
        options={offers.map((one, at) => ({
          value: String(at),
          label: `${roleName(one.role)}, ${one.unitName}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
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
