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
} from './LetterParts.tsx'
import { lastStepTo } from './letters-of.ts'

/** Surat pengantar: with it the village, or the kecamatan, hands a case over to the office that answers. */
export function CoverLetter({ one, me }: LetterProps) {
  const decided = lastStepTo(one, 'village_decided')
  const forwarded = lastStepTo(one, 'forwarded_opd', 'forwarded_subdistrict')
  const office = officeOf(one)
  const ready = one.papers.filter((paper) => paper.ready).length
  const today = localDate(Date.now(), me.cell.utcOffset)
  const fromSubdistrict = forwarded?.by.role === 'subdistrict_officer'
  return (
    <>
      <LetterHead one={one} me={me} title={say(letters.cover)} />
      <div class="letter-to">
        <p>{office === undefined ? say(text.toBlank) : say(text.to, { office })}</p>
        <p>{say(text.subject, { service: say(one.service) })}</p>
        <p>{say(text.enclosed, { count: ready })}</p>
      </div>
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
        place={(fromSubdistrict ? one.subdistrict?.name : one.village?.name) ?? one.post.name}
        day={forwarded?.on ?? today}
        signs={[
          fromSubdistrict
            ? { as: say(text.chair) }
            : { as: say(text.head), ...(decided === undefined ? {} : { name: decided.by.name }) },
        ]}
      />
    </>
  )
}

/** Where the case was sent; before that the office that is proposed, and on the way there the kecamatan. */
function officeOf(one: CaseAnswer): string | undefined {
  const sent = one.history.filter(({ office }) => office !== null).at(-1)?.office
  if (one.state === 'forwarded_subdistrict') return one.subdistrict?.name
  return sent?.name ?? one.offices.find(({ proposed }) => proposed)?.name
}
