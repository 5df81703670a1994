import { localDate } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { coverText as text, letters } from '../../text/letters-text.ts'
import { say, sayDate } from '../../text/say.ts'
import {
  aboutCase,
  LetterFacts,
  LetterHead,
  LetterPapers,
  LetterPart,
  type LetterProps,
  LetterSigns,
  signOf,
} from './LetterParts.tsx'
import { headOf, lastStepTo, placeOf } from './letters-of.ts'

/** Surat pengantar: with it the village, or the kecamatan, hands a case over to the office that answers. */
export function CoverLetter({ one, me }: LetterProps) {
  const decided = lastStepTo(one, 'village_decided')
  const forwarded = lastStepTo(one, 'forwarded_opd', 'forwarded_subdistrict')
  const office = officeOf(one)
  const ready = one.papers.filter((paper) => paper.ready).length
  const today = localDate(Date.now(), me.cell.utcOffset)
  const fromSubdistrict = forwarded?.by.role === 'subdistrict_officer'
  const sender = (fromSubdistrict ? one.subdistrict?.name : one.village?.name) ?? one.post.name
  return (
    <>
      <LetterHead one={one} me={me} title={say(letters.cover)} />
      <div class="letter-to">
        <p>{office === undefined ? say(text.toBlank) : say(text.to, { office: addressed(office) })}</p>
        <p>{say(text.there)}</p>
      </div>
      <LetterFacts
        facts={[
          [say(text.enclosed), ready === 0 ? say(text.noPapers) : say(text.papers, { count: ready })],
          [say(text.subject), say(text.request, { service: say(one.service) })],
        ]}
      />
      <p>{say(text.greeting)}</p>
      <p>{say(text.lead)}</p>
      <LetterFacts
        facts={[
          ...aboutCase(one),
          [
            say(text.decided),
            decided === undefined
              ? ''
              : say(text.decidedOn, { day: sayDate(decided.on), name: decided.by.name }),
          ],
        ]}
      />
      <LetterPapers papers={one.papers} />
      {forwarded?.note != null && (
        <LetterPart title={say(letters.matter)}>
          <p class="letter-note">{forwarded.note}</p>
        </LetterPart>
      )}
      <p>{say(text.thanks)}</p>
      <LetterSigns
        place={placeOf(sender)}
        day={forwarded?.on ?? today}
        signs={[signOf(sender, fromSubdistrict ? undefined : decided?.by.name)]}
      />
    </>
  )
}

/** An office is written to by the title of whoever leads it. */
function addressed(office: string): string {
  const head = headOf(office)
  return head === undefined ? office : say(head.title, { name: head.name })
}

/** Where the case was sent; before that the office that is proposed, and on the way there the kecamatan. */
function officeOf(one: CaseAnswer): string | undefined {
  const sent = one.history.filter(({ office }) => office !== null).at(-1)?.office
  if (one.state === 'forwarded_subdistrict') return one.subdistrict?.name
  return sent?.name ?? one.offices.find(({ proposed }) => proposed)?.name
}
