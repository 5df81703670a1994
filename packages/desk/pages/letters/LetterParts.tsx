import { caseFacts } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { CaseAnswer, Me } from '@simpul/domain/wire'
import type { ComponentChildren } from 'preact'
import { heads, letters as text } from '../../text/letters-text.ts'
import { say, sayDate } from '../../text/say.ts'
import { headOf } from './letters-of.ts'

export interface LetterProps {
  readonly one: CaseAnswer
  readonly me: Me
}

/** The head of a letter: whose office writes, what it is, and its number. */
export function LetterHead({ one, me, title }: LetterProps & { readonly title: string }) {
  return (
    <header class="letter-head">
      {one.restricted && <strong class="letter-secret">{say(text.secret)}</strong>}
      <p class="letter-office">
        <span>{say(text.government, { name: me.cell.name })}</span>
        {one.subdistrict !== null && <span>{one.subdistrict.name}</span>}
        <strong>{one.village?.name ?? one.post.name}</strong>
      </p>
      <h1>{title}</h1>
      <p>{say(text.numbered, { number: one.number })}</p>
    </header>
  )
}

/** Names and what they stand for, those that are empty left out. */
export function LetterFacts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl class="letter-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** What every letter says of a case. */
export function aboutCase({ code, answers, service, post }: CaseAnswer): (readonly [string, string])[] {
  const sheet = sheetByCode(code)
  if (sheet === undefined) return []
  const { name, nik, address, matter, place, letterNo } = caseFacts(sheet, answers)
  return [
    [say(text.service), say(service)],
    [say(text.name), name],
    [say(text.nik), nik],
    [say(text.address), address],
    [say(text.place), place],
    [say(text.matter), shortened(matter)],
    [say(text.letterNo), letterNo],
    [say(text.post), post.name],
  ]
}

const MOST = 600
/** A letter is one page; the whole story stands in the system. */
const shortened = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)} ...` : words)

export function LetterPapers({ papers }: Pick<CaseAnswer, 'papers'>) {
  return (
    <section>
      <h2>{say(text.papers)}</h2>
      {papers.length === 0 ? (
        <p>{say(text.noPapers)}</p>
      ) : (
        <ul class="letter-papers">
          {papers.map(({ name, ready }) => (
            <li key={name.id}>
              <span aria-hidden="true">{ready ? '☑' : '☐'}</span> {say(name)} (
              {say(ready ? text.paperThere : text.paperMissing)})
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Sign {
  readonly as: string
  readonly name?: string
  readonly isCivilServant?: boolean
}

/** Where the head of an office signs, above their name once it is known. */
export function signOf(office: string, name?: string): Sign {
  const head = headOf(office)
  return {
    as: head === undefined ? say(heads.unknown) : say(head.title, { name: head.name }),
    isCivilServant: head?.isCivilServant ?? false,
    ...(name === undefined ? {} : { name }),
  }
}

/** Lines to sign on, two in a row, with the place and day above the last one. */
export function LetterSigns({
  place,
  day,
  signs,
}: {
  readonly place: string
  readonly day: string
  readonly signs: readonly Sign[]
}) {
  return (
    <footer>
      <p class="letter-day">{say(text.placeDate, { place, day: sayDate(day) })}</p>
      <div class="letter-signs">
        {signs.map(({ as, name = '', isCivilServant }) => (
          <p key={as}>
            <span>{as}</span>
            <span>
              {name === '' ? say(text.signature) : <strong class="letter-name">{name}</strong>}
              {isCivilServant === true && <span class="letter-number">{say(text.staffNumber)}</span>}
            </span>
          </p>
        ))}
      </div>
    </footer>
  )
}

/** The part of a letter under a heading. */
export function LetterPart({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
