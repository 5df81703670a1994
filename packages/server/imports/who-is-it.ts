import { idFrom, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { ListedRow, RowNote } from '@simpul/domain/lists'
import {
  type Candidate,
  duplicateIndex,
  duplicateReasonText,
  type KnownPerson,
  type LikelyDuplicate,
  nameTokens,
} from '@simpul/domain/people'
import type { Measurement } from '@simpul/domain/sectors/health'
import type { ImportChoice } from '@simpul/domain/wire'
import type { Alike } from './import-rows.ts'
import { NOBODY_YET, type OnRecord, type Standing } from './known-people.ts'
import type { ListLine } from './list-table.ts'

/** A person of the list: on record, or named here first. Gathers what the list says line by line. */
export interface ListedPerson {
  readonly id: Uuid
  readonly name: string
  readonly birth: PlainDate | undefined
  readonly sex: ListedRow['sex']
  readonly motherName: string | undefined
  readonly home: Uuid | null
  /** The line that named them first; undefined for somebody on record. */
  readonly line: number | undefined
  /** Why nothing of theirs is written. */
  readonly waits: RowNote | undefined
  standing: Standing
  measured: readonly Measurement[]
  /** What the list said last about the book. */
  book: boolean | undefined
  /** What stands about somebody on record has been read. */
  loaded: boolean
  /** A line has registered them, or filled what was missing. */
  written: boolean
}

/** A person as one line names them. */
export interface Mention {
  readonly person: ListedPerson
  /** Of their first line: who they may be, and what was decided. */
  readonly alike: Alike | null
  readonly said: readonly RowNote[]
}

export interface WhoOptions {
  readonly importId: Uuid
  readonly choices: Readonly<Record<string, ImportChoice>>
  readonly unsure: 'ask' | 'new'
  readonly postName: (unit: Uuid | null) => string | null
}

/** A line with its place, the post it names and whoever has its NIK anywhere in the cell. */
export interface Asked {
  readonly line: ListLine
  readonly place: number
  readonly unit: Uuid | undefined
  readonly holder: Uuid | undefined
}

/** Tells who a line is about; lines of one person find the same one again. */
export function whoIsIt(people: readonly OnRecord[], options: WhoOptions): (asked: Asked) => Mention {
  const book = peopleBook(people, options.importId)
  const byNik = new Map<string, ListedPerson>()
  const byKey = new Map<string, ListedPerson>()
  return (asked) => {
    const { nik } = asked.line.read
    const key = keyOf(asked.line.read, asked.unit)
    const again = (nik === undefined ? undefined : byNik.get(nik)) ?? byKey.get(key)
    if (again !== undefined) return { person: again, alike: null, said: [] }
    const mention = byNumber(asked, book) ?? byLikeness(asked, book, options)
    if (nik !== undefined) byNik.set(nik, mention.person)
    byKey.set(key, mention.person)
    return mention
  }
}

type PeopleBook = ReturnType<typeof peopleBook>

/** Everybody a line may be about: those on record, and those that the list named before. */
function peopleBook(people: readonly OnRecord[], importId: Uuid) {
  const index = duplicateIndex(people)
  const onRecord = new Map(people.map((person) => [person.id, person]))
  const persons = new Map<Uuid, ListedPerson>()
  const find = (id: Uuid): ListedPerson | undefined => {
    const record = onRecord.get(id)
    if (record === undefined || persons.has(id)) return persons.get(id)
    const person = listed(record, record.home, undefined, undefined)
    persons.set(id, person)
    return person
  }
  const add = ({ line, place, unit }: Asked, waits?: RowNote): ListedPerson => {
    const own = { ...candidate(line.read), id: idFrom('import-person', importId, String(place)) }
    const person = listed(own, unit ?? null, line.line, waits)
    persons.set(own.id, person)
    index.add(own)
    return person
  }
  const likest = (read: ListedRow) => index.find(candidate(read), 1)[0]
  return { find, add, likest }
}

const listed = (
  { id, name, birth, sex, motherName }: KnownPerson,
  home: Uuid | null,
  line: number | undefined,
  waits: RowNote | undefined,
): ListedPerson => ({
  ...{ id, name, birth, sex, motherName, home, line, waits },
  ...{ standing: NOBODY_YET, measured: [], book: undefined, loaded: false, written: false },
})

const alone = (person: ListedPerson): Mention => ({ person, alike: null, said: [] })

/** Somebody new, or somebody like them: by choice, surely, or to be asked. */
function byLikeness(asked: Asked, book: PeopleBook, { choices, unsure, postName }: WhoOptions): Mention {
  const best = book.likest(asked.line.read)
  const same = best && book.find(best.id)
  if (best === undefined || same === undefined) return alone(book.add(asked))
  const alike = alikeOf(asked.line.read, same, best, postName(same.home))
  const value = describe(alike)
  const choice = choices[String(asked.place)]
  if (choice === 'skip') return { person: book.add(asked, { code: 'left-out-by-choice' }), alike, said: [] }
  if (choice === 'same' || (choice === undefined && best.sure))
    return { person: same, alike, said: [{ code: 'same-by-choice', params: { value } }] }
  if (choice === 'new' || unsure === 'new') return { person: book.add(asked), alike, said: [] }
  return { person: book.add(asked, { code: 'maybe-same', params: { value } }), alike, said: [] }
}

/** The same NIK is the same person, unless name and birth both say somebody else. */
function byNumber(asked: Asked, book: PeopleBook): Mention | undefined {
  if (asked.holder === undefined) return undefined
  const holder = book.find(asked.holder)
  if (holder === undefined) return alone(book.add(asked, { code: 'nik-elsewhere' }))
  if (!isSomebodyElse(asked.line.read, holder)) return alone(holder)
  return alone(book.add(asked, { code: 'nik-taken', params: { value: holder.name } }))
}

function isSomebodyElse(read: ListedRow, record: ListedPerson): boolean {
  const words = new Set(nameTokens(record.name))
  const otherBirth = read.birth !== undefined && record.birth !== undefined && read.birth !== record.birth
  return otherBirth && !nameTokens(read.name).some((word) => words.has(word))
}

/** Lines that say all this alike are of one person: an e-PPGBM list has one line a measurement. */
const keyOf = ({ name, birth, sex, motherName, nik, nikTail }: ListedRow, unit: Uuid | undefined): string =>
  [nameTokens(name).join(' '), birth, sex, nameTokens(motherName).join(' '), nik ?? nikTail, unit].join('|')

const candidate = (read: ListedRow): Candidate => ({
  name: read.name ?? '',
  ...(read.sex === undefined ? {} : { sex: read.sex }),
  ...(read.birth === undefined ? {} : { birth: read.birth }),
  ...(read.birthEstimated === undefined ? {} : { birthEstimated: true }),
  ...(read.motherName === undefined ? {} : { motherName: read.motherName }),
  ...(read.rt === undefined ? {} : { rt: read.rt }),
  ...(read.nik === undefined ? {} : { nik: read.nik }),
  ...(read.nikTail === undefined ? {} : { nikTail: read.nikTail }),
})

const alikeOf = (
  read: ListedRow,
  same: ListedPerson,
  { reasons, sure }: LikelyDuplicate,
  post: string | null,
): Alike => ({
  listed: { name: read.name ?? '', birth: read.birth ?? null, motherName: read.motherName ?? null },
  id: same.id,
  name: same.name,
  birth: same.birth ?? null,
  motherName: same.motherName ?? null,
  post,
  line: same.line ?? null,
  reasons: reasons.map((reason) => duplicateReasonText(reason).id),
  sure,
})

const describe = ({ name, birth, post, line }: Alike): string =>
  [name, birth, post, line === null ? null : `baris ${line}`].filter((part) => part !== null).join(', ')
