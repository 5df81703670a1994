import type { StatusCode } from '@simpul/domain/cases'
import type { CaseAnswer } from '@simpul/domain/wire'

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
