import { letters, recordText as text } from '../../text/letters-text.ts'
import { say, sayWeekday } from '../../text/say.ts'
import { roleName } from '../name-of.ts'
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
import { lastStepTo, placeOf, verifiersOf } from './letters-of.ts'

/** Berita acara verifikasi: what was found on the spot, signed by the post and the village (domain notes, 2.9). */
export function RecordLetter({ one, me }: LetterProps) {
  const [went, confirmed] = [lastStepTo(one, 'verifying'), lastStepTo(one, 'verified')]
  const day = (went ?? confirmed)?.on ?? ''
  const notes = [went?.note, confirmed?.note].filter((note) => note != null)
  const rejected = lastStepTo(one, 'rejected')
  const verifiers = verifiersOf(one)
  const office = one.village?.name ?? one.post.name
  const head = signOf(office)
  return (
    <>
      <LetterHead one={one} me={me} title={say(letters.record)} />
      <p>{say(text.lead, { day: sayWeekday(day) })}</p>
      <LetterFacts facts={aboutCase(one)} />
      <LetterPart title={say(text.by)}>
        <ol class="letter-people">
          {verifiers.map(({ name, role, did }) => (
            <li key={`${did} ${name}`}>
              {name}
              {role !== null && `, ${roleName(role)}`}: {say(text[did])}
            </li>
          ))}
        </ol>
      </LetterPart>
      <LetterPapers papers={one.papers} />
      <LetterPart title={say(text.findings)}>
        {notes.map((note) => (
          <p key={note} class="letter-note">
            {note}
          </p>
        ))}
        {confirmed !== undefined && <p>{say(text.eligible)}</p>}
        {confirmed === undefined && rejected !== undefined && (
          <p>
            {say(text.rejected)} {rejected.note}
          </p>
        )}
      </LetterPart>
      <LetterSigns
        place={placeOf(office)}
        day={confirmed?.on ?? day}
        signs={[
          { as: say(text.kader), name: one.writtenBy.name },
          { as: say(text.village), ...(went?.by.role === 'village_operator' ? { name: went.by.name } : {}) },
          { ...head, as: say(text.seen, { head: head.as }) },
        ]}
      />
    </>
  )
}
