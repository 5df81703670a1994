import '../cases/cases.css'
import '../../form/form.css'
import './visit.css'
import { SECTOR_TEXT } from '@simpul/domain/core'
import { Badge, Button, Choices, Dialog, Empty, Icon, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { Draft } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { fill } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { handOvers as text } from '../../text/visit-text.ts'
import { aboutQuery } from '../cases/use-about.ts'
import { useSheets } from '../cases/use-sheets.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSave } from '../use-save.tsx'
import { useSignal } from '../use-signal.ts'
import type { HandOverFile } from './hand-overs-on-phone.ts'
import { useWhom } from './use-whom.ts'

/** One hand-over: what was found, and what becomes of it. */
export function HandOverPage({ id }: { readonly id: string }) {
  const phone = usePhone()
  const sheets = useSheets()
  const status = useSignal(phone.status)
  const loaded = useLoaded(async () => {
    if (sheets === undefined) return undefined
    const subject = await phone.subject(id)
    return { file: subject === undefined ? undefined : sheets.handOverFile(id, subject.views) }
  }, [id, sheets, status])
  if (sheets !== undefined && loaded?.file !== undefined) return <Found file={loaded.file} sheets={sheets} />
  return (
    <Shell title={say(text.title)} back="/hand-overs">
      {loaded === undefined ? say(shell.loading) : <Empty icon="check" title={say(text.gone)} />}
    </Shell>
  )
}

interface FoundProps {
  readonly file: HandOverFile
  readonly sheets: Sheets
}

function Found({ file, sheets }: FoundProps) {
  const { sector, state, handOver, urgency } = file
  const phone = usePhone()
  const { save, notSaved } = useSave()
  const [declining, setDeclining] = useState(false)
  const whom = useWhom(handOver)
  const needs = handOver.needs.flatMap((key) => sheets.screeningQuestion(sector, key) ?? [])
  const step = (to: HandOverFile['state'], why?: string): Promise<boolean> =>
    save(stepDrafts(sheets, file, to, why))
  const isOpen = state === 'open'
  return (
    <Shell
      title={say(text.title)}
      back="/hand-overs"
      action={
        state === 'open' || state === 'taken' ? (
          <div class="visit-action">
            <Button onClick={() => setDeclining(true)}>{say(text.decline)}</Button>
            <Button look="main" wide onClick={() => void step(isOpen ? 'taken' : 'done')}>
              {say(isOpen ? text.take : text.complete)}
            </Button>
          </div>
        ) : undefined
      }
    >
      {notSaved}
      <section class="card stack stack-tight">
        <h2>{whom ?? say(text.unknown)}</h2>
        <p>
          {say(SECTOR_TEXT[sector])} · {say(text.from, { day: handOver.on })}
        </p>
        <p class="figure-label">{say(text.needs)}</p>
        <ul>
          {needs.map(({ key, need }) => (
            <li key={key}>{say(need)}</li>
          ))}
        </ul>
        <div>
          <Badge tone={urgency === 'high' ? 'refer' : 'quiet'}>{say(text[urgency])}</Badge>
        </div>
      </section>
      <State file={file} sheets={sheets} />
      {isOpen && <p class="small">{say(text.takeHint)}</p>}
      {state === 'taken' && (
        <Next codes={[...new Set(needs.flatMap(({ opens }) => opens))]} file={file} sheets={sheets} />
      )}
      {phone.people.get().some((row) => handOver.people?.includes(row.id)) && (
        <Link href={`/child/${handOver.people?.[0]}`} class="button button-side button-wide">
          <Icon name="people" />
          <span>{whom}</span>
        </Link>
      )}
      {declining && (
        <Decline
          sheets={sheets}
          onClose={() => setDeclining(false)}
          onWhy={(why) => {
            setDeclining(false)
            void step('declined', why)
          }}
        />
      )}
    </Shell>
  )
}

/** Whoever answers first says at the same time, to who handed it over, that it is there. */
function stepDrafts(sheets: Sheets, { id, sector, state }: HandOverFile, to: string, why?: string): Draft[] {
  const subject = { kind: 'hand-over', id } as const
  const answer: Draft = {
    service: sheets.handOverAnswerId(sector),
    subject,
    body: { from: state, to, ...(why === undefined ? {} : { why }) },
  }
  if (state !== 'open') return [answer]
  const receipt = { from: 'handed', to: 'received' }
  return [{ service: sheets.handOverReceiptId(sector), subject, body: receipt }, answer]
}

function State({ file: { state, answer }, sheets }: FoundProps) {
  if (state === 'done') return <Notice tone="good" title={say(text.stateDone)} />
  if (state !== 'declined' || answer?.why === undefined) return null
  const why = say(sheets.declineReasons[answer.why])
  return <Notice tone="quiet" title={say(text.stateDeclined, { why })} />
}

interface NextProps extends FoundProps {
  readonly codes: readonly string[]
}

/** Where one goes on: the forms that answer what was found, or the family itself. */
function Next({ codes, file: { handOver }, sheets }: NextProps) {
  const { household, people = [] } = handOver
  const [person] = people
  const about = {
    ...(household === undefined ? {} : { household }),
    ...(person === undefined ? {} : { person }),
  }
  return (
    <>
      {codes.map((code) => {
        const sheet = sheets.sheetByCode(code)
        if (sheet === undefined) return null
        return (
          <Link
            key={code}
            href={`/services/${code}${aboutQuery(about)}`}
            class="button button-side button-wide"
          >
            <Icon name="file" />
            <span>{say(text.fill, { service: say(sheet.name) })}</span>
          </Link>
        )
      })}
      <Link href={`/visit/new${aboutQuery(about)}`} class="button button-side button-wide">
        <Icon name="home" />
        <span>{say(text.visit)}</span>
      </Link>
    </>
  )
}

interface DeclineProps {
  readonly sheets: Sheets
  readonly onClose: () => void
  readonly onWhy: (why: string) => void
}

function Decline({ sheets, onClose, onWhy }: DeclineProps) {
  const [why, setWhy] = useState<string>()
  return (
    <Dialog title={say(text.decline)} onClose={onClose}>
      <Choices
        legend={say(text.declineWhy)}
        value={why}
        options={Object.entries(sheets.declineReasons).map(([value, label]) => ({
          value,
          label: say(label),
        }))}
        onChange={setWhy}
      />
      <Button look="main" wide disabled={why === undefined} onClick={() => why !== undefined && onWhy(why)}>
        {say(fill.save)}
      </Button>
      <Button wide onClick={onClose}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
