import { anyServiceById, sheetByCode } from '@simpul/domain/catalogue/whole'
import { defineService, type JournalEntry, type Lane, type Uuid } from '@simpul/domain/core'
import {
  attended,
  type CastMember,
  entry,
  idOf,
  introduced,
  registered,
  replaced,
  weighed,
} from '@simpul/domain/testing'
import { randomFor, sheetAnswers } from '@simpul/simulator'
import { type Place, PLACES, places } from './canary-district.ts'

/** The classes of words; each lies in a lane of its own. */
export const CLASSES = ['register', 'identity', 'attendance', 'health', 'social', 'case'] as const
export type DataClassName = (typeof CLASSES)[number]

const PERSONS = ['satu', 'dua'] as const

/** Something that is said about one person, in one class, at one post, and nowhere else. */
export interface Canary {
  readonly word: string
  readonly place: Place
  readonly class: DataClassName
}

/** The catalogue has no service of these lanes yet; the journal must keep them apart all the same. */
const madeUp = (id: string, lane: Lane) =>
  defineService({
    ...{ id, version: 1, kind: 'fact', subject: 'person', lane, name: { id, en: id } },
    questions: [{ key: 'note', type: 'text', label: { id: 'Catatan', en: 'Note' }, maxLength: 100 }],
    view: (entries) => entries.length,
  })
const aid = madeUp('made-up-aid', 'social:L3')
const abuse = madeUp('made-up-case', 'social:L4')

/** Whatever the entries of the cell are of. */
export const canaryServices = (id: string) =>
  [aid, abuse].find((service) => service.id === id) ?? anyServiceById(id)

/** What was written about a child, and the words in it. */
interface Written {
  readonly entries: readonly JournalEntry[]
  readonly canaries: readonly Canary[]
}

/** A child about whom everything there is was written down. */
function child(place: Place, at: number, number: number): Written {
  const word = (name: DataClassName) => `Zq${place}${name}${PERSONS[number] ?? ''}`
  const unit = places[place]
  const who: CastMember = {
    ...{ id: idOf('canary', place + number), name: word('register'), sex: 'L', birth: '2024-03-05' },
    motherName: `Ibu ${word('register')}`,
  }
  const digits = `${at + 1}${number + 1}`
  // Both children of a post have one NIK, so that the desk of duplicates has something to show.
  const identity = [`33760105032400${at + 1}1`, `33760199999900${digits}`, `0812777788${digits}`]
  const weights = [`1${at + 1}.${number + 3}7`, `1${at + 1}.${number + 5}9`]
  const came = attended(who, unit, '2026-02-09')
  const scale = weighed(Number(weights[0]), '2026-02-09', { of: who, unit })
  const note = (service: string, name: DataClassName) =>
    entry({ service, about: who.id, unit, version: 1, body: { note: word(name) } })
  const entries = [
    introduced(who, { unit }),
    registered(who, unit, '2026-01-10'),
    entry({
      ...{ service: 'identity', about: who.id, unit },
      body: saidFirst({
        nikStatus: 'known',
        nik: identity[0],
        familyCardNo: identity[1],
        phone: identity[2],
      }),
    }),
    came,
    {
      ...replaced(came, came.body),
      unit,
      amends: { entry: came.id, how: 'replace' as const, why: word('attendance') },
    },
    scale,
    {
      ...replaced(scale, { weightKg: Number(weights[1]) }),
      ...{ unit, amends: { entry: scale.id, how: 'replace' as const, why: word('health') } },
    },
    note(aid.id, 'social'),
    note(abuse.id, 'case'),
    ...casesOf(unit, place + number, word),
  ]
  const canary = (name: DataClassName) => (one: string) => ({ word: one, place, class: name })
  return {
    entries,
    canaries: [
      ...CLASSES.filter((name) => name !== 'identity').map((name) => canary(name)(word(name))),
      ...identity.map(canary('identity')),
      ...weights.map(canary('health')),
    ],
  }
}

/** A case of the social sector and one that its team alone may know, each with words of its class only. */
function casesOf(unit: Uuid, key: string, word: (name: DataClassName) => string): JournalEntry[] {
  const on = '2026-01-01'
  const told = (code: string, text: string) => {
    const id = caseOf(code, key)
    const sheet = sheetByCode(code)
    if (sheet === undefined) throw new Error(`no ${code}`)
    const known = {
      reporterName: text,
      description: `${text} minta tolong`,
      chronology: `${text} minta tolong`,
    }
    const write = (service: string, body: unknown) =>
      entry({
        ...{ service, about: id, unit, version: 1, happenedOn: on, body },
        ...{ subject: { kind: 'case', id } as const },
      } as never) as JournalEntry
    const writer = idOf('user', 'sari')
    const answers = sheetAnswers(sheet, { random: randomFor(id), on, writer, event: id, known })
    return [
      write(code.toLowerCase(), answers),
      write(`${code.toLowerCase()}-move`, { from: 'draft', to: 'submitted', step: 0 }),
      write(`${code.toLowerCase()}-note`, { kind: 'message', text }),
    ]
  }
  return [...told('SOC-90', word('social')), ...told('ORD-08', word('case'))]
}

/** The cases of a child, by code. */
export const caseOf = (code: string, key: string): Uuid => idOf('canary case', `${code} ${key}`)

/** Every case there is. */
export const CASES: readonly Uuid[] = PLACES.flatMap((place) =>
  PERSONS.flatMap((_, number) => ['SOC-90', 'ORD-08'].map((code) => caseOf(code, place + number))),
)

const saidFirst = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, saw: [] }]))

/** Two children of each post. */
export const CHILDREN: readonly Written[] = PLACES.flatMap((place, at) =>
  PERSONS.map((_, number) => child(place, at, number)),
)
