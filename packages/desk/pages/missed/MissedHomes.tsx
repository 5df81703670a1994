import { AIDS, aidTexts, BANDS, bandNames, caution, homeText } from '@simpul/domain/vulnerability'
import type { Me, MissedAnswer, MissedRequest } from '@simpul/domain/wire'
import { Empty, Notice, SelectField, Tick } from '@simpul/parts'
import { missedSheet } from '../../sheets/missed-sheet.ts'
import { missed as text } from '../../text/missed-text.ts'
import { say, sayDate } from '../../text/say.ts'
import { CountChoices } from '../named-list/CountChoices.tsx'
import { NamedList } from '../named-list/NamedList.tsx'
import { useNamedList } from '../named-list/use-named-list.ts'
import { Waiting } from '../Waiting.tsx'
import { MissedHome } from './MissedHome.tsx'
import '@simpul/parts/missed.css'
import './missed.css'

type Filter = Omit<MissedRequest, 'after'>

/** Homes that look vulnerable, by name, with the reasons and what they may be missing. */
export function MissedHomes({ me }: { readonly me: Me }) {
  const list = useNamedList<Filter, MissedAnswer>('desk/missed')
  const { answer, filter, setFilter } = list
  if (answer === undefined) return <Waiting problem={list.problem?.text} again={list.again} />
  return (
    <NamedList
      list={list}
      first={answer}
      me={me}
      title={say(homeText.title)}
      lead={
        <>
          <p>{say(text.lead)}</p>
          <Notice tone="inform">{say(caution)}</Notice>
        </>
      }
      main={
        <CountChoices
          legend={say(text.bands)}
          value={filter.band}
          parts={[...BANDS].reverse().map((value) => ({ value, name: say(bandNames[value]) }))}
          counts={answer.counts}
          onChange={(band) => setFilter({ ...filter, band })}
        />
      }
      searchLabel={say(text.search)}
      more={<AidAndAnswered filter={filter} onChange={setFilter} />}
      draw={(row, post, again) => <MissedHome key={row.home.id} row={row} post={post} onAnswered={again} />}
      nobody={
        <Empty icon="check" title={say(homeText.nobody)}>
          <p>{say(text.nobodyText)}</p>
        </Empty>
      }
      sheet={(rows, why) => missedSheet(rows, answer, why, me)}
      note={answer.on === null ? undefined : say(text.computed, { day: sayDate(answer.on) })}
    />
  )
}

interface AidAndAnsweredProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

const AidAndAnswered = ({ filter, onChange }: AidAndAnsweredProps) => (
  <>
    <SelectField<string>
      label={say(text.aid)}
      options={[
        { value: '', label: say(text.allAids) },
        ...AIDS.map((value) => ({ value, label: say(aidTexts[value].name) })),
      ]}
      value={filter.aid ?? ''}
      onChange={(aid) => onChange({ ...filter, aid: aid === '' ? undefined : aid })}
    />
    <Tick
      label={say(homeText.alsoAnswered)}
      checked={filter.answered === true}
      onChange={(answered) => onChange({ ...filter, answered })}
    />
  </>
)
