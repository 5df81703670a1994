import { caution, homeText, isAnswered } from '@simpul/domain/vulnerability'
import { Empty, Notice, Tick } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import type { MissedList } from '../../db/missed-store.ts'
import { missedOf } from '../../sync/missed-of.ts'
import { say, sayDate } from '../../text/language.ts'
import { missed as text } from '../../text/missed-text.ts'
import { rtsOf } from '../people-groups.ts'
import { usePhone } from '../phone-context.ts'
import { RowList } from '../RowList.tsx'
import { RtSelect } from '../RtSelect.tsx'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { MissedRowCard } from './MissedRowCard.tsx'
import '@simpul/parts/missed.css'
import './missed.css'

/** Homes that look vulnerable or may be missing something, also without signal, with the day it was computed for. */
export function MissedPage() {
  const phone = usePhone()
  const missed = useMemo(() => missedOf(phone), [phone])
  const { lastContact } = useSignal(phone.status)
  const [told, setTold] = useState(0)
  const found = useLoaded(async () => ({ list: await missed.read() }), [missed, lastContact, told])
  const onTold = (): void => {
    setTold(told + 1)
    void phone.syncNow()
  }
  return (
    <Shell title={say(homeText.title)} back="/">
      <Notice tone="inform">{say(caution)}</Notice>
      {found !== undefined && <Homes list={found.list} missed={missed} onTold={onTold} />}
    </Shell>
  )
}

interface HomesProps {
  readonly list: MissedList | undefined
  readonly missed: ReturnType<typeof missedOf>
  readonly onTold: () => void
}

function Homes({ list, missed, onTold }: HomesProps) {
  const [rt, setRt] = useState<string>()
  const [all, setAll] = useState(false)
  const rows = (list?.rows ?? []).filter((row) => all || !isAnswered(row))
  const shown = rt === undefined ? rows : rows.filter((row) => row.rt === rt)
  const day = list?.on ?? undefined
  return (
    <>
      <div class="people-count">
        <p class="small">
          {[
            say(text.homes, { count: shown.length }),
            ...(day === undefined ? [] : [say(text.computed, { day: sayDate(day) })]),
          ].join(' · ')}
        </p>
        <RtSelect rts={rtsOf(rows)} rt={rt} onRt={setRt} />
      </div>
      <div class="choices">
        <Tick label={say(homeText.alsoAnswered)} checked={all} onChange={setAll} />
      </div>
      {shown.length === 0 ? (
        <Empty icon="check" title={say(homeText.nobody)}>
          <p>{say(text.nobodyText)}</p>
        </Empty>
      ) : (
        <RowList
          key={`${rt} ${all}`}
          rows={shown}
          keyOf={(row) => row.home.id}
          draw={(row) => <MissedRowCard row={row} missed={missed} onTold={onTold} />}
        />
      )}
    </>
  )
}
