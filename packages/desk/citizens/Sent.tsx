import { type AspirationReceipt, trackingLink } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { sent as text } from '../text/citizens-text.ts'
import { say, sayDate } from '../text/say.ts'
import { Frame } from './Frame.tsx'
import { Qr } from './Qr.tsx'

interface SentProps {
  readonly receipt: AspirationReceipt
  readonly village: string
}

/** The receipt of a word that was sent: the code, and the picture of it for a phone. */
export function Sent({ receipt, village }: SentProps) {
  const { code, number, service, post, village: name, writtenOn } = receipt
  const link = trackingLink(location.origin, code)
  const facts = [
    [text.number, number],
    [text.about, say(service)],
    [text.place, `Posyandu ${post}, ${name}`],
    [text.written, sayDate(writtenOn)],
  ] as const
  return (
    <Frame title={say(text.title)} village={village}>
      <Notice tone="good" live>
        {say(text.next)}
      </Notice>
      <article class="card stack citizen-receipt">
        <Qr link={link} label={say(text.qr, { code })} />
        <p class="citizen-code">{code}</p>
        <p>{say(text.keep)}</p>
        <dl class="citizen-facts">
          {facts.map(([label, value]) => (
            <div key={label.id}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </article>
      <div class="stack no-print">
        <a class="button button-main button-wide" href={link}>
          {say(text.follow)}
        </a>
        <Button wide icon="print" onClick={() => print()}>
          {say(text.print)}
        </Button>
        {/* Another word needs another form from the server. */}
        <a class="button button-side button-wide" href={`/aspirasi/${village}`}>
          {say(text.another)}
        </a>
      </div>
    </Frame>
  )
}
