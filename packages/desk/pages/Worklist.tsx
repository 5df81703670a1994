import type { Me, WorklistAnswer, WorklistRequest } from '@simpul/domain/wire'
import { Empty, Tick } from '@simpul/parts'
import { worklistSheet } from '../sheets/worklist-sheet.ts'
import { say } from '../text/say.ts'
import { kindNames, worklist as text } from '../text/worklist-text.ts'
import { CountChoices } from './named-list/CountChoices.tsx'
import { NamedList } from './named-list/NamedList.tsx'
import { useNamedList } from './named-list/use-named-list.ts'
import { Waiting } from './Waiting.tsx'
import { WorklistPerson } from './WorklistPerson.tsx'
import './worklist.css'
import { todayOf } from './today-of.ts'

const KINDS = ['at-risk', 'absent', 'due'] as const

/** Who did not come, who is at risk and who is owed something, by name, for those who look after several posts. */
export function Worklist({ me }: { readonly me: Me }) {
  const list = useNamedList<Omit<WorklistRequest, 'after'>, WorklistAnswer>('desk/worklist')
  const { answer, filter, setFilter } = list
  if (answer === undefined) return <Waiting problem={list.problem?.text} again={list.again} />
  const today = todayOf(me)
  return (
    <NamedList
      list={list}
      first={answer}
      me={me}
      title={say(text.title)}
      lead={<p>{say(text.lead)}</p>}
      main={
        <CountChoices
          legend={say(text.kinds)}
          value={filter.kind}
          parts={KINDS.map((value) => ({ value, name: say(kindNames[value]) }))}
          counts={answer.counts}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
      }
      searchLabel={say(text.search)}
      more={
        <Tick
          label={say(text.serious)}
          checked={filter.serious === true}
          onChange={(serious) => setFilter({ ...filter, serious })}
        />
      }
      draw={(row, post, again) => (
        <WorklistPerson key={row.person} row={row} post={post} today={today} onLooked={again} />
      )}
      nobody={
        <Empty icon="check" title={say(text.nobody)}>
          <p>{say(text.nobodyText)}</p>
        </Empty>
      }
      sheet={(rows, why) => worklistSheet(rows, answer.posts, why, me)}
    />
  )
}
