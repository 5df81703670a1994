import { editBody, type PlainDate, type StandingField, standingValues } from '@simpul/domain/core'
import { type IdentityView, normalizeNik } from '@simpul/domain/people'
import { NUMBER_FIELDS, type NumberField } from '@simpul/domain/wire'
import { birthOf, emptyPerson, type Gap, gapsOf, type NikStatus, type TypedPerson } from './registration.ts'
import { asTyped } from './typed-date.ts'

type Fields = Readonly<Record<string, StandingField>>

/** What stands about somebody, each with the edits it stands on. */
export interface StandingDetails {
  readonly person: Fields
  readonly identity: Fields
}

const TEXTS = ['name', 'motherName', 'fatherName', 'address', 'rt', 'rw'] as const

/** The form filled in with what stands. */
export function typedFromDetails({ person, identity }: StandingDetails): TypedPerson {
  const values = { ...standingValues(person), ...standingValues(identity) }
  const text = (key: string): string => (typeof values[key] === 'string' ? values[key] : '')
  const birth = text('birthDate')
  return {
    ...emptyPerson(text('name'), false),
    ...Object.fromEntries([...TEXTS, ...NUMBER_FIELDS].map((key) => [key, text(key)])),
    sex: values.sex === 'L' || values.sex === 'P' ? values.sex : undefined,
    birth: birth === '' ? '' : asTyped(birth as PlainDate),
    nikStatus: text('nikStatus') === '' ? undefined : (text('nikStatus') as NikStatus),
  }
}

/** The numbers that stand about somebody; a phone holds only what was typed on it. */
export function standingNumbers(identity: IdentityView | undefined): readonly [NumberField, string][] {
  const values = standingValues(identity ?? {})
  return NUMBER_FIELDS.flatMap((field): [NumberField, string][] => {
    const value = values[field]
    return typeof value === 'string' && value !== '' ? [[field, value]] : []
  })
}

/** Boxes whose content cannot be kept: half a date, a number that is too short. What is empty is no mistake here. */
export const wrongDetails = (typed: TypedPerson, today: PlainDate): Gap[] =>
  gapsOf(typed, today).filter((gap) => {
    if (gap === 'sex') return false
    if (gap === 'birth') return typed.ageInstead ? typed.age !== '' : typed.birth !== ''
    return gap !== 'nik' || typed.nik !== ''
  })

interface Edit {
  readonly service: 'person' | 'identity'
  readonly body: ReturnType<typeof editBody>
}

/**
 * The edits that lead from what stands to what was typed, with the edits each field saw. A field that was not touched
 * is not in them, so that two people who correct different things never clash; one that was emptied is set to null.
 */
export function detailEdits(standing: StandingDetails, typed: TypedPerson, today: PlainDate): Edit[] {
  const before = typedFromDetails(standing)
  const edits = [
    { service: 'person' as const, body: editBody(standing.person, personChanges(before, typed, today)) },
    { service: 'identity' as const, body: editBody(standing.identity, identityChanges(before, typed)) },
  ]
  return edits.filter(({ body }) => Object.keys(body).length > 0)
}

function personChanges(before: TypedPerson, typed: TypedPerson, today: PlainDate): Record<string, unknown> {
  const changed = TEXTS.filter((key) => before[key] !== typed[key].trim())
  const birthChanged = typed.ageInstead || before.birth !== typed.birth
  const birth = birthOf(typed, today)
  return {
    ...Object.fromEntries(changed.map((key) => [key, orNothing(typed[key])])),
    ...(typed.sex === before.sex ? {} : { sex: typed.sex }),
    ...(birthChanged ? { birthDate: birth?.date ?? null, birthDateEstimated: birth?.estimated ?? null } : {}),
  }
}

function identityChanges(before: TypedPerson, typed: TypedPerson): Record<string, unknown> {
  const changed = NUMBER_FIELDS.filter((key) => normalizeNik(before[key]) !== normalizeNik(typed[key]))
  return {
    ...Object.fromEntries(changed.map((key) => [key, orNothing(normalizeNik(typed[key]))])),
    ...(typed.nikStatus === before.nikStatus ? {} : { nikStatus: typed.nikStatus }),
  }
}

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim())
