import type { CaseRouteRequest, CaseRoutesAnswer } from '@simpul/domain/wire'
import { Button, Dialog, Notice, SelectField } from '@simpul/parts'
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
    <Dialog title={say(text.page)} onClose={onClose}>
      <p>{say(text.about, { what: say(line.name), area })}</p>
      <SelectField
        label={say(text.office)}
        options={[{ value: '', label: say(text.choose) }, ...working.map(optionOf)]}
        value={office}
        onChange={setOffice}
      />
      <SelectField
        label={say(text.standIn)}
        options={[
          { value: '', label: say(text.noStandIn) },
          ...working.filter(({ id }) => id !== office).map(optionOf),
        ]}
        value={standIn}
        onChange={setStandIn}
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

const optionOf = ({ id, name }: CaseRoutesAnswer['offices'][number]) => ({ value: id, label: name })
