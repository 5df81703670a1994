import '../cases/cases.css'
import '../../form/form.css'
import './visit.css'
import { SECTOR_TEXT, type Text } from '@simpul/domain/core'
import { Badge, Empty, Icon, type Tone } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { handOvers as text } from '../../text/visit-text.ts'
import { useSheets } from '../cases/use-sheets.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { type HandOverFile, handOversOf } from './hand-overs-on-phone.ts'
import { useWhom } from './use-whom.ts'

const TONES: Readonly<Record<HandOverFile['urgency'], Tone>> = {
  high: 'refer',
  medium: 'watch',
  low: 'quiet',
}

/** What others found on their visits for this sector. */
export function HandOvers() {
  const phone = usePhone()
  const sheets = useSheets()
  const status = useSignal(phone.status)
  const files = useLoaded(
    async () => (sheets === undefined ? undefined : handOversOf(phone, sheets)),
    [sheets, status],
  )
  return (
    <Shell title={say(text.title)} back="/">
      {files === undefined && <p class="hint-center">{say(shell.loading)}</p>}
      {files?.length === 0 && (
        <Empty icon="check" title={say(text.none)}>
          <p>{say(text.noneTodo)}</p>
        </Empty>
      )}
      {files !== undefined && (
        <>
          <Group title={text.open} files={files.filter(({ state }) => state === 'open')} />
          <Group title={text.taken} files={files.filter(({ state }) => state === 'taken')} />
          <Group
            title={text.ended}
            files={files.filter(({ state }) => state === 'done' || state === 'declined')}
          />
        </>
      )}
    </Shell>
  )
}

function Group({ title, files }: { readonly title: Text; readonly files: readonly HandOverFile[] }) {
  if (files.length === 0) return null
  return (
    <section class="stack stack-tight">
      <h2>{say(title)}</h2>
      <ul class="rows">
        {files.map((file) => (
          <li key={file.id}>
            <Row file={file} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ file }: { readonly file: HandOverFile }) {
  const { id, sector, urgency, state, handOver } = file
  const sheets = useSheets()
  const whom = useWhom(handOver)
  const needs = handOver.needs.map((key) => sheets?.screeningQuestion(sector, key)?.need)
  return (
    <Link href={`/hand-overs/${id}`} class={`row sheet-row ${state === 'open' ? 'hand-over-open' : ''}`}>
      <span class="row-main row-whole">
        <strong>{whom ?? say(text.unknown)}</strong>
        {needs.map((need) => need !== undefined && <span class="row-side">{say(need)}</span>)}
        <span class="row-side">
          {say(SECTOR_TEXT[sector])} · {say(text.from, { day: handOver.on })}
        </span>
      </span>
      {state === 'open' ? <Badge tone={TONES[urgency]}>{say(text[urgency])}</Badge> : <Icon name="forward" />}
    </Link>
  )
}
