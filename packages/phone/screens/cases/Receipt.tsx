import './cases.css'
import { trackingLink } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useMemo } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { Sheets } from '../../db/sheets.ts'
import { receipt as text } from '../../text/case-text.ts'
import { say, sayDate, sayTime } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { qrCodeOf, qrPath } from '../qr-code.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import '../day-print.css'
import { numberOf } from './case-number-of.ts'
import type { CasePartProps } from './case-part.ts'
import { type KnownCase, unsentOf } from './cases-on-phone.ts'
import { OneCase } from './OneCase.tsx'

/** What the citizen takes home: no name on it, and a code only whoever holds it knows. */
export const Receipt = ({ id }: { readonly id: string }) => (
  <OneCase id={id} title={say(text.title)} back={`/case/${id}`}>
    {(part) => <Page {...part} />}
  </OneCase>
)

function Page({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const { sheet, file } = known
  const slip = useSlip(known, sheets)
  const share = say(text.shareText, {
    post: phone.post.name,
    service: say(sheet.name),
    number: slip.number,
    code: slip.code,
    date: slip.writtenOn,
    link: trackingLink(location.origin, slip.code),
  })
  return (
    <Shell
      title={say(text.title)}
      back={`/case/${file.id}`}
      action={
        <a
          class="button button-main button-wide"
          href={`https://wa.me/?text=${encodeURIComponent(share)}`}
          target="_blank"
          rel="noreferrer"
        >
          {say(text.share)}
        </a>
      }
    >
      <div class="no-print stack">
        {unsentOf(known).length > 0 && (
          <Notice tone="good" title={say(text.saved)} live>
            {say(text.savedTodo)}
          </Notice>
        )}
      </div>
      <Slip known={known} slip={slip} />
      <div class="no-print stack">
        <Button wide icon="print" onClick={() => print()}>
          {say(text.print)}
        </Button>
        <div class="cluster">
          <Link href={`/case/${file.id}`}>{say(text.open)}</Link>
          <Link href="/services">{say(text.again)}</Link>
        </div>
      </div>
    </Shell>
  )
}

interface SlipFacts {
  readonly number: string
  readonly code: string
  readonly writtenOn: string
  readonly receivedOn: string
}

function useSlip(known: KnownCase, sheets: Sheets): SlipFacts {
  const phone = usePhone()
  const { file } = known
  const entry = file.report?.entry ?? ''
  const sentAt = useLoaded(async () => ({ at: await phone.sentAt(entry) }), [entry, known])
  const isKept = known.entries.some(({ id, standing }) => id === entry && standing === 'kept')
  return {
    number: numberOf(known, phone, sheets) ?? sheets.shortNumber(file.id),
    code: sheets.trackingCode(file.id),
    writtenOn: sayDate(file.report?.happenedOn ?? phone.today()),
    receivedOn: receivedText(sentAt?.at, isKept),
  }
}

/** The server has it, but when is known only on the phone that sent it. */
function receivedText(sentAt: number | undefined, isKept: boolean): string {
  if (sentAt !== undefined) return sayTime(new Date(sentAt).toISOString())
  return say(isKept ? text.received : text.notYet)
}

function Slip({ known, slip }: { readonly known: KnownCase; readonly slip: SlipFacts }) {
  const { post } = usePhone()
  const lines = [
    [text.service, say(known.sheet.name)],
    [text.number, slip.number],
    [text.post, `${post.name}, ${post.areaName}`],
    [text.writtenOn, slip.writtenOn],
    [text.receivedOn, slip.receivedOn],
  ] as const
  return (
    <article class="card receipt">
      <h2>{say(text.paper)}</h2>
      <QrOf code={slip.code} />
      <p class="receipt-code digits">{slip.code}</p>
      <p>{say(text.keep)}</p>
      <dl class="facts">
        {lines.map(([label, value]) => (
          <div key={label.id}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function QrOf({ code }: { readonly code: string }) {
  const { size, path } = useMemo(() => {
    const made = qrCodeOf(trackingLink(location.origin, code))
    return { size: made.size, path: qrPath(made) }
  }, [code])
  return (
    <svg
      class="receipt-qr"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={say(text.qr, { code })}
    >
      <path d={path} />
    </svg>
  )
}
