import type { StatusCode } from '@simpul/domain/cases'
import type { Text } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { heads } from '../../text/letters-text.ts'

export const LETTERS = ['receipt', 'record', 'cover'] as const
export type Letter = (typeof LETTERS)[number]

type Step = CaseAnswer['history'][number]

/** The latest step to one of these states. */
export const lastStepTo = ({ history }: Pick<CaseAnswer, 'history'>, ...to: StatusCode[]): Step | undefined =>
  history.filter((step) => (to as string[]).includes(step.to)).at(-1)

/** Which letters a case can have by now. Nobody outside its team follows a restricted case, so it has no receipt. */
export function lettersOf(one: Pick<CaseAnswer, 'history' | 'restricted'>): readonly Letter[] {
  const can: Readonly<Record<Letter, boolean>> = {
    receipt: !one.restricted,
    record: lastStepTo(one, 'verifying', 'verified') !== undefined,
    cover: lastStepTo(one, 'village_decided', 'forwarded_subdistrict', 'forwarded_opd') !== undefined,
  }
  return LETTERS.filter((letter) => can[letter])
}

const HEADS: Readonly<Record<string, Text>> = {
  Kelurahan: heads.lurah,
  Desa: heads.kepalaDesa,
  Kecamatan: heads.camat,
  Dinas: heads.kepala,
  Badan: heads.kepala,
}

/** Whoever leads an office, by what kind of office its name says it is. */
export interface Head {
  readonly title: Text
  /** What the title is followed by: the name of the place, or of the whole office. */
  readonly name: string
  /** A civil servant signs with a number. */
  readonly isCivilServant: boolean
}

/** @returns undefined where the name does not say what kind of office it is */
export function headOf(office: string): Head | undefined {
  const [kind = '', ...rest] = office.split(' ')
  const title = HEADS[kind]
  if (title === undefined) return undefined
  const name = title === heads.kepala ? office : rest.join(' ')
  return { title, name, isCivilServant: title !== heads.kepalaDesa }
}

/** A letter is dated at *Metro*, not at *Kelurahan Metro*. */
export const placeOf = (office: string): string => office.replace(/^(Kelurahan|Desa|Kecamatan) /, '')

/** Who verified a case, and as what: whoever wrote it down is never the only one. */
export interface Verifier {
  readonly name: string
  readonly did: 'wroteIt' | 'verified' | 'went' | 'confirmed'
  readonly role: string | null
}

export function verifiersOf(one: Pick<CaseAnswer, 'history' | 'writtenBy'>): readonly Verifier[] {
  const [went, confirmed] = [lastStepTo(one, 'verifying'), lastStepTo(one, 'verified')]
  const companions = [went?.companion, confirmed?.companion].filter((name) => name != null)
  return [
    { ...one.writtenBy, did: 'wroteIt' },
    ...(went === undefined ? [] : [{ ...went.by, did: 'verified' as const }]),
    ...[...new Set(companions)].map((name) => ({ name, role: null, did: 'went' as const })),
    ...(confirmed === undefined ? [] : [{ ...confirmed.by, did: 'confirmed' as const }]),
  ]
}
