import type { PlainDate, Uuid } from '../../core/index.ts'
import { type ReadName, readName } from '../name-variants.ts'
import type { Sex } from '../person-subject.ts'
import { withoutZeros } from '../search-keys.ts'
import type { Birth } from './compare-births.ts'

/** What is on record of a person, as far as whoever looks for duplicates may read it. */
export interface KnownPerson {
  /** The root id of the merged set. */
  readonly id: Uuid
  readonly name: string
  readonly sex?: Sex
  readonly birth?: PlainDate
  readonly birthEstimated?: boolean
  readonly motherName?: string
  readonly rt?: string
  /** The whole number. */
  readonly nik?: string
  /** Its last four digits, where no more is known. */
  readonly nikTail?: string
}

/** Somebody who is being typed in, or a record that is held against all others. */
export type Candidate = Omit<KnownPerson, 'id'> & { readonly id?: Uuid }

/** A person with everything read once that is compared many times. */
export interface ReadPerson {
  readonly name: ReadName
  /** Of a baby without a name what stands instead of it. */
  readonly mother: ReadName | undefined
  readonly sex: Sex | undefined
  readonly birth: Birth | undefined
  readonly rt: string | undefined
  readonly nik: string | undefined
  readonly nikTail: string | undefined
}

export function readPerson(person: Candidate): ReadPerson {
  const name = readName(person.name)
  const { birth, birthEstimated = false, sex, rt, nik } = person
  return {
    name,
    mother: motherOf(name, person.motherName),
    sex,
    birth: birth === undefined ? undefined : { day: birth, estimated: birthEstimated },
    rt: rt === undefined || rt === '' ? undefined : withoutZeros(rt),
    nik,
    nikTail: nik?.slice(-4) ?? person.nikTail,
  }
}

function motherOf(name: ReadName, motherName: string | undefined): ReadName | undefined {
  const said = motherName === undefined ? undefined : readName(motherName)
  if (said !== undefined && said.keys.length > 0) return said
  return name.unnamed ? { keys: name.keys, glued: name.glued, unnamed: false } : undefined
}
