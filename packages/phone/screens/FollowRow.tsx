import { parsePlainDate } from '@simpul/domain/core'
import { phoneLinks } from '@simpul/domain/people'
import type { Look, WorklistRow } from '@simpul/domain/wire'
import { Badge, Button, Icon, type IconName } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { followOf } from '../sync/follow-of.ts'
import { followKinds, follow as text } from '../text/follow-text.ts'
import { say, sayDate, sayNumber, sayTime } from '../text/language.ts'
import { ageText } from './age-text.ts'
import { usePhone } from './phone-context.ts'

interface RowProps {
  readonly row: WorklistRow
  readonly post: string
  readonly follow: ReturnType<typeof followOf>
  readonly onLooked: () => void
}

const ICONS: Record<WorklistRow['reasons'][number]['kind'], IconName> = {
  'at-risk': 'hospital',
  absent: 'calendar',
  due: 'weigh',
}

/** Somebody to look for: who they are, why, and what can be done at once. */
export function FollowRow({ row, post, follow, onLooked }: RowProps) {
  const today = usePhone().today()
  const worst = row.reasons[0]?.level ?? 'inform'
  const whose = [
    ageText(parsePlainDate(row.birth ?? ''), today),
    row.motherName === null ? undefined : say(text.mother, { name: row.motherName }),
    row.rt === null ? undefined : say(text.rt, { rt: row.rt }),
    post,
  ]
  return (
    <article class={`card stack stack-tight follow-row follow-${worst}`}>
      <div>
        <strong class="follow-name">{row.name}</strong>
        <p class="small">{whose.filter((part) => part !== undefined).join(' · ')}</p>
      </div>
      <Reasons reasons={row.reasons.slice(0, FIRST)} />
      {row.reasons.length > FIRST && (
        <details class="details">
          <summary>{say(text.moreReasons, { count: row.reasons.length - FIRST })}</summary>
          <Reasons reasons={row.reasons.slice(FIRST)} />
        </details>
      )}
      <p class="small">{weightText(row)}</p>
      <Looks row={row} follow={follow} onLooked={onLooked} />
      <Call row={row} follow={follow} />
    </article>
  )
}

/** The worst, as many as are read while walking; they come in that order. */
const FIRST = 2

function Reasons({ reasons }: Pick<WorklistRow, 'reasons'>) {
  return (
    <ul class="follow-reasons">
      {reasons.map(({ kind, service, code, reason }) => (
        <li key={`${service}/${code}`}>
          <Icon name={ICONS[kind]} size={20} />
          <span>
            <span class="visually-hidden">{say(followKinds[kind])}: </span>
            {say(reason)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function weightText({ lastWeighedOn, weightKg }: WorklistRow): string {
  if (lastWeighedOn === null || weightKg === null) return say(text.neverWeighed)
  return say(text.lastWeight, { weight: sayNumber(weightKg, 2), day: sayDate(lastWeighedOn) })
}

function Looks({ row, follow, onLooked }: Omit<RowProps, 'post'>) {
  const codes = row.reasons.map(({ service, code }) => `${service}/${code}`)
  const isOld = (look: Look): boolean => codes.some((code) => !look.codes.includes(code))
  return (
    <>
      {row.looks.map((look) => (
        <p class="follow-look" key={`${look.by} ${look.at}`}>
          <Icon name="check" size={20} />
          <span>
            {look.mine
              ? say(text.lookedByMe, { time: sayTime(look.at) })
              : say(text.lookedBy, { name: look.by, time: sayTime(look.at) })}
          </span>
          {isOld(look) && <Badge tone="watch">{say(text.newReason)}</Badge>}
        </p>
      ))}
      {!row.looks.some((look) => look.mine && !isOld(look)) && (
        <Button icon="check" wide onClick={() => void follow.look(row).then(onLooked)}>
          {say(text.look)}
        </Button>
      )}
    </>
  )
}

function Call({ row, follow }: Pick<RowProps, 'row' | 'follow'>) {
  const [phone, setPhone] = useState<string>()
  const [failed, setFailed] = useState(false)
  if (!row.hasPhone) return null
  async function show(): Promise<void> {
    const answer = await follow.phoneNumber(row.person)
    setFailed(!answer.ok)
    if (answer.ok && answer.value !== null) setPhone(answer.value)
  }
  if (phone === undefined)
    return (
      <>
        <Button wide onClick={() => void show()}>
          {say(text.showNumber)}
        </Button>
        {failed && <p role="status">{say(text.numberOffline)}</p>}
      </>
    )
  const { call, message } = phoneLinks(phone)
  return (
    <p class="cluster">
      <a class="button button-side" href={call}>
        {say(text.call, { phone })}
      </a>
      <a class="button button-side" href={message} target="_blank" rel="noreferrer">
        {say(text.message)}
      </a>
    </p>
  )
}
