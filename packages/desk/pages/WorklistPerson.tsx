import type { PlainDate } from '@simpul/domain/core'
import type { Look, WorklistRow } from '@simpul/domain/wire'
import { Badge, Button, Icon, type IconName, Notice, type Tone } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { say, sayDate, sayNumber, sayTime } from '../text/say.ts'
import { sayAge } from '../text/say-age.ts'
import { kindNames, levelNames, sexes, worklist as text } from '../text/worklist-text.ts'
import { PhoneNumber } from './PhoneNumber.tsx'

interface PersonProps {
  readonly row: WorklistRow
  readonly post: string
  readonly today: PlainDate
  readonly onLooked: () => void
}

/** Somebody to look for: who they are, why, and what can be done at once. */
export function WorklistPerson({ row, post, today, onLooked }: PersonProps) {
  const worst = (row.reasons[0]?.level ?? 'inform') as keyof typeof levelNames
  return (
    <li class={`card worklist-person worklist-${worst}`}>
      <div class="stack stack-tight">
        <p class="cluster">
          <strong class="named-name">{row.name === '' ? say(text.unnamed) : row.name}</strong>
          {(worst === 'urgent' || worst === 'refer') && (
            <Badge tone={worst as Tone}>{say(levelNames[worst])}</Badge>
          )}
        </p>
        <p>{whose(row, today)}</p>
        <p class="small">{where(row, post)}</p>
      </div>
      <ul class="worklist-reasons">
        {row.reasons.map(({ kind, service, code, reason }) => (
          <li key={`${service}/${code}`}>
            <Icon name={ICONS[kind]} size={20} />
            <span>
              <span class="visually-hidden">{say(kindNames[kind])}: </span>
              {say(reason)}
            </span>
          </li>
        ))}
        <li class="small worklist-weight">{weightText(row)}</li>
      </ul>
      <div class="stack stack-tight worklist-actions">
        <PhoneNumber person={row.person} isKnown={row.hasPhone} />
        <Looks row={row} onLooked={onLooked} />
      </div>
    </li>
  )
}

const ICONS: Record<WorklistRow['reasons'][number]['kind'], IconName> = {
  'at-risk': 'hospital',
  absent: 'calendar',
  due: 'weigh',
}

const join = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ')

const whose = ({ sex, birth }: WorklistRow, today: PlainDate): string =>
  join([sayAge(birth, today), sex === 'L' || sex === 'P' ? say(sexes[sex]) : undefined])

const where = ({ motherName, rt }: WorklistRow, post: string): string =>
  join([
    motherName === null ? undefined : say(text.mother, { name: motherName }),
    rt === null ? undefined : say(text.rt, { rt }),
    post,
  ])

function weightText({ lastWeighedOn, weightKg }: WorklistRow): string {
  if (lastWeighedOn === null || weightKg === null) return say(text.neverWeighed)
  return say(text.lastWeight, { weight: `${sayNumber(weightKg, 2)} kg`, day: sayDate(lastWeighedOn) })
}

/** Who has looked already, so that two do not do the same; and one's own word. */
function Looks({ row, onLooked }: Pick<PersonProps, 'row' | 'onLooked'>) {
  const [problem, setProblem] = useState<DeskProblem>()
  const [busy, setBusy] = useState(false)
  const codes = row.reasons.map(({ service, code }) => `${service}/${code}`)
  const isOld = (look: Look): boolean => codes.some((code) => !look.codes.includes(code))
  async function look(): Promise<void> {
    setBusy(true)
    const looks = [{ person: row.person, at: new Date().toISOString(), codes }]
    const answer = await fetchJson('desk/worklist/look', { looks })
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onLooked()
  }
  return (
    <>
      {row.looks.map((one) => (
        <p class="named-look" key={`${one.by} ${one.at}`}>
          <Icon name="check" size={20} />
          <span>
            {one.mine
              ? say(text.lookedByMe, { time: sayTime(one.at) })
              : say(text.lookedBy, { name: one.by, time: sayTime(one.at) })}
          </span>
          {isOld(one) && <Badge tone="watch">{say(text.newReason)}</Badge>}
        </p>
      ))}
      {!row.looks.some((one) => one.mine && !isOld(one)) && (
        <Button icon="check" busy={busy} onClick={() => void look()}>
          {say(text.look)}
        </Button>
      )}
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
    </>
  )
}
