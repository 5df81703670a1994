import './people.css'
import { type ChildGrowthView, hasBookOn, type KiaBookView } from '@simpul/domain/sectors/health'
import { Badge, Button, Choices, Empty } from '@simpul/parts'
import { useLocation } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { child as text } from '../text/weigh-text.ts'
import { ChildHeader } from './ChildHeader.tsx'
import { NeedLink } from './cases/NeedLink.tsx'
import { PersonCases } from './cases/PersonCases.tsx'
import { Clashes, isClash } from './Clashes.tsx'
import { Findings } from './Findings.tsx'
import { HistoryMissing } from './HistoryMissing.tsx'
import { JoinedRecords } from './JoinedRecords.tsx'
import { LifeMenu } from './LifeMenu.tsx'
import { nameText } from './name-text.ts'
import { PersonChanges } from './PersonChanges.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import { PersonStanding } from './PersonStanding.tsx'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { isUnderFive } from './under-five.ts'
import { VisitLink } from './visit/VisitLink.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'
import { WeighHistory } from './WeighHistory.tsx'
import { WeightCurve } from './WeightCurve.tsx'

/** One person: how it stands, who it is, and everything that was written, to be corrected where wrong. */
export function Child({ id }: { readonly id: string }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const loaded = useLoaded(async () => ({ person: await phone.person(id) }), [id, people])
  if (loaded === undefined)
    return (
      <Shell title={say(shell.people)} back="/people">
        {say(shell.loading)}
      </Shell>
    )
  const { person } = loaded
  if (person === undefined)
    return (
      <Shell title={say(shell.people)} back="/people">
        <Empty icon="people" title={say(text.notFound)} />
      </Shell>
    )
  return <Page person={person} row={people.find((row) => row.id === person.subject.id)} />
}

interface PageProps {
  readonly person: FoldedPerson
  readonly row: PersonRow | undefined
}

function Page({ person, row }: PageProps) {
  const phone = usePhone()
  const [, go] = useLocation()
  const today = phone.today()
  const isSmall = row === undefined || isUnderFive(row, today)
  const unsent = person.entries.filter(({ standing }) => standing === 'waiting').length
  return (
    <Shell
      title={nameText(person.subject.name)}
      back="/people"
      action={
        isSmall && (
          <Button look="main" wide icon="weigh" onClick={() => go(`/child/${person.subject.id}/weigh`)}>
            {say(text.weigh)}
          </Button>
        )
      }
    >
      <ChildHeader person={person} today={today} />
      <PersonStanding person={person} row={row} />
      {unsent > 0 && <Badge tone="quiet">{say(text.unsent, { count: unsent })}</Badge>}
      {!person.complete && <HistoryMissing />}
      <Clashes person={person} />
      <Findings findings={person.findings(today).filter((finding) => !isClash(finding))} />
      {isSmall && <Growth person={person} />}
      <PersonCases person={person.subject.id} household={row?.household} />
      <NeedLink person={person.subject.id} household={row?.household} />
      <VisitLink person={person.subject.id} household={row?.household} />
      <PersonDetails person={person} row={row} />
      <JoinedRecords person={person} />
      <LifeMenu person={person} row={row} />
      <PersonChanges person={person} />
    </Shell>
  )
}

function Growth({ person }: { readonly person: FoldedPerson }) {
  const view = person.views['child-growth'] as ChildGrowthView | undefined
  return (
    <>
      {view !== undefined && (
        <section class="card stack stack-tight">
          <h2>{say(text.curve)}</h2>
          <WeightCurve subject={person.subject} view={view} />
        </section>
      )}
      <Book person={person} />
      <WeighHistory person={person} />
    </>
  )
}

function Book({ person }: { readonly person: FoldedPerson }) {
  const phone = usePhone()
  const view = person.views['kia-book'] as KiaBookView | undefined
  const has = view === undefined ? undefined : hasBookOn(view, phone.today())
  const { save, notSaved } = useSave()
  const answer = (value: 'yes' | 'no') =>
    save({
      service: 'kia-book',
      subject: { kind: 'person', id: person.subject.id },
      body: { has: value === 'yes' },
    })
  return (
    <section class="card stack stack-tight">
      {notSaved}
      <Choices
        legend={say(text.book)}
        value={has === undefined ? undefined : has ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: say(text.yes) },
          { value: 'no', label: say(text.no) },
        ]}
        onChange={(value) => void answer(value)}
      />
    </section>
  )
}
