import { recapText } from '@simpul/domain/catalogue'
import { addMonths, type Month, monthOf, parseMonth } from '@simpul/domain/core'
import { figuresToSend } from '@simpul/domain/institution'
import { Button, Icon, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { closing, recap as text } from '../../text/closing-text.ts'
import { currentLanguage, say, sayDate } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { saveFile } from '../save-blob.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import './closing.css'
import { Paper } from './Paper.tsx'
import { postDays } from './post-days.ts'
import { Report } from './Report.tsx'
import { reportOf } from './report-of.ts'
import { type YearBook, yearBook } from './year-book.ts'

/** The month in words and on paper, and the report about it. */
export function Recap({ month: address }: { readonly month: string | undefined }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const today = phone.today()
  const month = parseMonth(address ?? '') ?? monthOf(today)
  const loaded = useLoaded(async () => {
    const [tallies, days, report] = await Promise.all([
      phone.tallies(month),
      postDays(phone),
      reportOf(phone, month),
    ])
    return { month, tallies, days, report }
  }, [people, month])
  const current = loaded?.month === month ? loaded : undefined
  const figures = current === undefined ? [] : figuresToSend(current.tallies)
  const words =
    current === undefined
      ? undefined
      : recapText({ post: phone.post.name, month, days: current.days, figures }, currentLanguage())
  return (
    <Shell title={say(text.title)} back="/">
      <MonthChoice month={month} last={monthOf(today)} />
      {words === undefined ? <p class="hint-center">{say(closing.loading)}</p> : <Words words={words} />}
      {current !== undefined && <Report view={current.report} month={month} now={figures} />}
      <Registers year={month.slice(0, 4)} />
    </Shell>
  )
}

function MonthChoice({ month, last }: { readonly month: Month; readonly last: Month }) {
  return (
    <nav class="month-choice">
      <Link href={`/recap/${addMonths(month, -1)}`} class="month-step" aria-label={say(text.earlier)}>
        <Icon name="back" />
      </Link>
      <h2>{sayDate(month, 'month')}</h2>
      {month < last ? (
        <Link href={`/recap/${addMonths(month, 1)}`} class="month-step" aria-label={say(text.later)}>
          <Icon name="forward" />
        </Link>
      ) : (
        <span class="month-step" />
      )}
    </nav>
  )
}

/** What goes to the group chat: sums only. */
function Words({ words }: { readonly words: string }) {
  const [copied, setCopied] = useState(false)
  async function share(): Promise<void> {
    if (typeof navigator.share === 'function') {
      // Whoever closes the share sheet has changed their mind; that is no fault.
      await navigator.share({ text: words }).catch(() => undefined)
      return
    }
    window.open(`https://wa.me/?text=${encodeURIComponent(words)}`, '_blank', 'noopener')
  }
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(words)
    setCopied(true)
  }
  return (
    <section class="card stack stack-tight">
      <p class="recap-words">{words.replaceAll('*', '')}</p>
      <p class="small">{say(text.onlySums)}</p>
      <Button look="main" wide icon="send" onClick={() => void share()}>
        {say(text.share)}
      </Button>
      <Button wide onClick={() => void copy()}>
        {say(copied ? text.copied : text.copy)}
      </Button>
    </section>
  )
}

/** A year's registers are walked through everybody: made when asked for. */
function Registers({ year }: { readonly year: string }) {
  const phone = usePhone()
  const [busy, setBusy] = useState(false)
  const [paper, setPaper] = useState<YearBook>()
  const [failed, setFailed] = useState(false)
  async function made(use: (book: YearBook) => Promise<void>): Promise<void> {
    setBusy(true)
    setFailed(false)
    await yearBook(phone, year)
      .then(use)
      .catch(() => setFailed(true))
    setBusy(false)
  }
  const download = () =>
    made(async (book) => {
      const { workbookOf } = await import('./workbook.ts')
      const bytes = await workbookOf(book, currentLanguage(), sayDate(phone.today()))
      await saveFile(
        new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
        `sip-${book.post.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${year}.xlsx`,
      )
    })
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">
        {say(text.registers)} {year}
      </p>
      {busy && <p class="hint-center">{say(text.making)}</p>}
      {failed && <Notice tone="watch" title={say(text.failed)} live />}
      <Button wide icon="print" busy={busy} onClick={() => void made(async (book) => setPaper(book))}>
        {say(text.print)}
      </Button>
      <Button wide icon="file" busy={busy} onClick={() => void download()}>
        {say(text.xlsx)}
      </Button>
      {paper !== undefined && <Paper book={paper} onPrinted={() => setPaper(undefined)} />}
    </section>
  )
}
