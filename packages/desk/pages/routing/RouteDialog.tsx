import type { CaseRouteRequest, CaseRoutesAnswer } from '@simpul/domain/wire'
import { Button, Dialog, Field, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { DeskProblem } from '../../api/fetch-json.ts'
import { routing as text } from '../../text/routing-text.ts'
import { say } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import type { RoutingLine } from './routing-lines.ts'

interface RouteDialogProps {
  readonly line: RoutingLine
  readonly answer: CaseRoutesAnswer
  readonly where: { readonly sector: string; readonly area: string }
  /** @returns why it was not taken */
  readonly onSend: (request: CaseRouteRequest) => Promise<DeskProblem | undefined>
  readonly onClose: () => void
}

/** Sets the office and its stand-in for one service, or a whole sector, of an area; or takes that line away. */
export function RouteDialog({ line, answer, where, onSend, onClose }: RouteDialogProps) {
  const { own, code } = line
  const working = answer.offices.filter(({ until }) => until === null)
  const known = (id: string | undefined) => (working.some((one) => one.id === id) ? (id ?? '') : '')
  const [office, setOffice] = useState(known(own?.office))
  const [standIn, setStandIn] = useState(known(own?.standIn))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<DeskProblem>()
  async function send(request: CaseRouteRequest): Promise<void> {
    setBusy(true)
    setProblem(await onSend(request))
    setBusy(false)
  }
  const set = {
    ...where,
    office,
    ...(code === undefined ? {} : { code }),
    ...(standIn === '' ? {} : { standIn }),
  }
  const area = answer.areas.find((one) => one.code === where.area)?.name ?? where.area
  return (
    <Dialog title={say(text.office)} onClose={onClose}>
      <p>{say(text.about, { what: say(line.name), area })}</p>
      <OfficeChoice
        label={say(text.office)}
        empty={say(text.choose)}
        {...{ offices: working, value: office, onChange: setOffice }}
      />
      <OfficeChoice
        label={say(text.standIn)}
        empty={say(text.noStandIn)}
        offices={working.filter(({ id }) => id !== office)}
        {...{ value: standIn, onChange: setStandIn }}
      />
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
      <Button look="main" wide busy={busy} disabled={office === ''} onClick={() => void send({ set })}>
        {say(text.save)}
      </Button>
      {own !== undefined && (
        <Button look="danger" wide busy={busy} onClick={() => void send({ drop: own.id })}>
          {say(text.drop)}
        </Button>
      )}
      <Button wide onClick={onClose}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

function OfficeChoice({
  label,
  empty,
  offices,
  value,
  onChange,
}: {
  readonly label: string
  readonly empty: string
  readonly offices: CaseRoutesAnswer['offices']
  readonly value: string
  readonly onChange: (office: string) => void
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          class="input"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">{empty}</option>
          {offices.map((office) => (
            <option key={office.id} value={office.id}>
              {office.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
