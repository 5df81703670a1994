import { NEXT_TEXT, type StatusCode } from '@simpul/domain/cases'
import { localDate } from '@simpul/domain/core'
import { trackingLink } from '@simpul/domain/wire'
import { useEffect, useState } from 'preact/hooks'
import { toDataURL } from 'qrcode'
import { receiptText as text, letters } from '../../text/letters-text.ts'
import { say, sayDate } from '../../text/say.ts'
import {
  aboutCase,
  LetterFacts,
  LetterHead,
  LetterPapers,
  LetterPart,
  type LetterProps,
  LetterSigns,
} from './LetterParts.tsx'
import { placeOf } from './letters-of.ts'

/** Tanda terima: what the citizen takes home, with both dates and the way to follow it. */
export function ReceiptLetter({ one, me }: LetterProps) {
  const { utcOffset } = me.cell
  const written = localDate(Date.parse(one.writtenAt), utcOffset)
  const received = one.history[0] && localDate(Date.parse(one.history[0].keptAt), utcOffset)
  const next = NEXT_TEXT[one.state as StatusCode]
  return (
    <>
      <LetterHead one={one} me={me} title={say(letters.receipt)} />
      <p>{say(text.lead)}</p>
      <LetterFacts
        facts={[
          ...aboutCase(one),
          [say(letters.written), sayDate(written)],
          [say(letters.received), received === undefined ? '' : sayDate(received)],
        ]}
      />
      <LetterPapers papers={one.papers} />
      <div class="letter-track">
        <TrackingPicture code={one.tracking} />
        <div>
          <p>
            {say(text.code)} <strong class="letter-code">{one.tracking}</strong>
          </p>
          <p>{say(text.how, { link: `${location.host}/lacak` })}</p>
        </div>
      </div>
      {next !== undefined && (
        <LetterPart title={say(text.next)}>
          <p>{say(next)}</p>
        </LetterPart>
      )}
      <LetterSigns
        place={placeOf(one.village?.name ?? one.post.name)}
        day={received ?? written}
        signs={[{ as: say(text.giver) }, { as: say(text.taker), name: one.writtenBy.name }]}
      />
    </>
  )
}

function TrackingPicture({ code }: { readonly code: string }) {
  const [picture, setPicture] = useState('')
  useEffect(() => {
    const link = trackingLink(location.origin, code)
    void toDataURL(link, { margin: 1, width: 240, errorCorrectionLevel: 'M' }).then(setPicture)
  }, [code])
  // The box has its size before the picture is there.
  return <span class="letter-qr">{picture !== '' && <img src={picture} alt={say(text.code)} />}</span>
}
