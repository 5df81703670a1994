import { completedMonths, editBody, type PlainDate, type Subject, type Uuid } from '@simpul/domain/core'
import { checkNik, type NikCheck, normalizeNik, type Relation, type Sex } from '@simpul/domain/people'
import { estimatedBirth, readTypedDate } from './typed-date.ts'

/** Why there is a NIK or none. */
export type NikStatus = 'known' | 'not_issued' | 'not_shown' | 'refused'

/** Everything of the form as it was typed; kept so between two openings. */
export interface TypedPerson {
  readonly name: string
  readonly sex: Sex | undefined
  /** `12 07 2025`, also half of it. */
  readonly birth: string
  /** Where nobody knows the day. */
  readonly age: string
  readonly ageUnit: 'years' | 'months'
  readonly ageInstead: boolean
  readonly motherName: string
  readonly fatherName: string
  readonly rt: string
  readonly rw: string
  readonly address: string
  readonly nikStatus: NikStatus | undefined
  readonly nik: string
  readonly familyCardNo: string
  readonly phone: string
  readonly household: ChosenHousehold | undefined
  readonly relation: Relation | undefined
  readonly book: boolean | undefined
  /** Born here: the register of the post begins with the birth. */
  readonly newborn: boolean
  readonly guest: boolean
  readonly comesFrom: string
  /** Known people who were said to be somebody else. */
  readonly notSame: readonly Uuid[]
}

/** A dwelling that is known, or one to be written down with this person. */
export type ChosenHousehold =
  | { readonly known: Uuid; readonly headName: string }
  | { readonly known: undefined; readonly headName: string }

export const emptyPerson = (name: string, guest: boolean): TypedPerson => ({
  ...{ name, sex: undefined, birth: '', age: '', ageUnit: 'years', ageInstead: false },
  ...{ motherName: '', fatherName: '', rt: '', rw: '', address: '' },
  ...{ nikStatus: undefined, nik: '', familyCardNo: '', phone: '' },
  ...{ household: undefined, relation: undefined, book: undefined },
  ...{ newborn: false, guest, comesFrom: '', notSame: [] },
})

/** A baby of a mother who is on record: often without a name, always with her RT and dwelling. */
export const newbornOf = (mother: {
  readonly name: string
  readonly rt: string | undefined
  readonly household: Uuid | undefined
}): TypedPerson => ({
  ...emptyPerson(`Bayi Ny. ${mother.name}`, false),
  newborn: true,
  motherName: mother.name,
  rt: mother.rt ?? '',
  household: mother.household === undefined ? undefined : { known: mother.household, headName: mother.name },
})

/** The birth as far as it can be told from what was typed. */
export function birthOf(
  { birth, age, ageUnit, ageInstead }: TypedPerson,
  today: PlainDate,
): { readonly date: PlainDate; readonly estimated: boolean } | undefined {
  if (ageInstead) {
    const years = Number(age)
    if (age.trim() === '' || !Number.isInteger(years) || years > MOST[ageUnit]) return undefined
    return { date: estimatedBirth(years, ageUnit, today), estimated: true }
  }
  const read = readTypedDate(birth, today)
  return read.state === 'date' ? { date: read.date, estimated: false } : undefined
}

/** Ages that are taken for a slip of the finger. */
const MOST = { years: 120, months: 240 } as const

/** What a form would leave out, to be asked about once and never in the way of saving. */
export type Gap = 'sex' | 'birth' | 'nik' | 'familyCardNo' | 'phone'

/** What is missing, or typed in a way that cannot be kept, in the order of the form. */
export function gapsOf(typed: TypedPerson, today: PlainDate): Gap[] {
  const gaps: Gap[] = []
  if (typed.sex === undefined) gaps.push('sex')
  if (birthOf(typed, today) === undefined) gaps.push('birth')
  if (typed.nikStatus === 'known' && !isSixteen(typed.nik)) gaps.push('nik')
  if (typed.familyCardNo !== '' && !isSixteen(typed.familyCardNo)) gaps.push('familyCardNo')
  if (typed.phone !== '' && !isPhone(typed.phone)) gaps.push('phone')
  return gaps
}

const isSixteen = (number: string): boolean => /^[0-9]{16}$/.test(normalizeNik(number))
const isPhone = (number: string): boolean => /^(\+62|0)[0-9]{8,13}$/.test(normalizeNik(number))

/** The NIK against what else was typed; undefined while there is nothing to say about it. */
export function nikCheckOf(typed: TypedPerson, today: PlainDate): NikCheck | undefined {
  if (typed.nikStatus !== 'known' || normalizeNik(typed.nik).length < 16) return undefined
  const birth = birthOf(typed, today)
  return checkNik(typed.nik, {
    today,
    ...(birth === undefined || birth.estimated ? {} : { birth: birth.date }),
    ...(typed.sex === undefined ? {} : { sex: typed.sex }),
  })
}

/** One thing said about a subject, as `record` takes it. */
interface Said {
  readonly service: string
  readonly subject: Subject
  readonly body: unknown
  readonly happenedOn?: PlainDate
}

/** What a registration stands on besides what was typed. */
export interface RegistrationContext {
  readonly today: PlainDate
  /** The post of this phone: the home of everyone but a guest. */
  readonly post: Uuid
  /** Ids for the person and, where one is new, the dwelling. */
  readonly person: Uuid
  readonly newHousehold: Uuid
}

/** Everything that is written for one new person, to be saved together or not at all. */
export function registrationDrafts(typed: TypedPerson, context: RegistrationContext): Said[] {
  const { today, post, person } = context
  const subject = { kind: 'person', id: person } as const
  const details = detailsOf(typed, today)
  const identity = identityOf(typed)
  const comesFrom = typed.comesFrom.trim()
  const residence = typed.guest
    ? { event: 'guest', ...(comesFrom === '' ? {} : { comesFrom }) }
    : { event: typed.newborn ? 'born' : 'registered', home: post }
  return [
    { service: 'person', subject, body: editBody({}, details) },
    { service: 'residence', subject, body: residence },
    ...(Object.keys(identity).length === 0
      ? []
      : [{ service: 'identity', subject, body: editBody({}, identity) }]),
    ...householdDrafts(typed, context),
    ...(typed.book === undefined ? [] : [{ service: 'kia-book', subject, body: { has: typed.book } }]),
    ...typed.notSame.map((other) => ({
      ...{ service: 'same-person', subject, body: { with: other, verdict: 'different' } },
    })),
  ]
}

function detailsOf(typed: TypedPerson, today: PlainDate): Record<string, unknown> {
  const birth = birthOf(typed, today)
  return {
    name: tidy(typed.name),
    ...(typed.sex === undefined ? {} : { sex: typed.sex }),
    ...(birth === undefined ? {} : { birthDate: birth.date }),
    ...(birth?.estimated === true ? { birthDateEstimated: true } : {}),
    ...longEnough('motherName', typed.motherName, 2),
    ...longEnough('fatherName', typed.fatherName, 2),
    ...longEnough('address', typed.address, 3),
    ...longEnough('rt', typed.rt, 1),
    ...longEnough('rw', typed.rw, 1),
  }
}

function identityOf({ nikStatus, nik, familyCardNo, phone }: TypedPerson): Record<string, unknown> {
  const knowsNik = nikStatus === 'known' && isSixteen(nik)
  return {
    ...(nikStatus === undefined || (nikStatus === 'known' && !knowsNik) ? {} : { nikStatus }),
    ...(knowsNik ? { nik: normalizeNik(nik) } : {}),
    ...(isSixteen(familyCardNo) ? { familyCardNo: normalizeNik(familyCardNo) } : {}),
    ...(isPhone(phone) ? { phone: normalizeNik(phone) } : {}),
  }
}

function householdDrafts(typed: TypedPerson, context: RegistrationContext): Said[] {
  if (typed.household === undefined) return []
  const relation = typed.relation ?? usualRelation(typed, context.today)
  return joinHousehold(typed.household, relation, typed, context)
}

/** Somebody comes to live in a dwelling; a new one is written down where they live. */
export function joinHousehold(
  { known, headName }: ChosenHousehold,
  relation: Relation,
  place: Pick<TypedPerson, 'address' | 'rt' | 'rw'>,
  { person, newHousehold }: Pick<RegistrationContext, 'person' | 'newHousehold'>,
): Said[] {
  const group = known ?? newHousehold
  const joins: Said = {
    service: 'membership',
    subject: { kind: 'person', id: person },
    body: { group, groupKind: 'household', relation },
  }
  if (known !== undefined) return [joins]
  const values = {
    ...longEnough('headName', headName, 2),
    ...longEnough('address', place.address, 3),
    ...longEnough('rt', place.rt, 1),
    ...longEnough('rw', place.rw, 1),
  }
  const dwelling = { kind: 'household', id: group } as const
  return [{ service: 'household', subject: dwelling, body: editBody({}, values) }, joins]
}

const ADULT_MONTHS = 18 * 12

/** Who is under age is most likely a child of the house; of others nothing is assumed. */
export function usualRelation(typed: TypedPerson, today: PlainDate): Relation {
  const birth = birthOf(typed, today)
  return birth !== undefined && completedMonths(birth.date, today) < ADULT_MONTHS ? 'child' : 'other'
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

function longEnough(key: string, text: string, least: number): Record<string, string> {
  const clean = tidy(text)
  return clean.length < least ? {} : { [key]: clean }
}
