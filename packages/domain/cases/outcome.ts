import type { PlainDate, Text, Uuid } from '../core/index.ts'
import type { CaseWalk } from './move-service.ts'
import type { CaseNote } from './note-service.ts'
import type { StatusCode } from './statuses.ts'

const text = (id: string, en: string): Text => ({ id, en })

const atTheOffice = 'Alasannya ada di kantor desa: tunjukkan kode ini, atau tanyakan kepada kader.'
const askThere = 'The village office has the reason: show this code there, or ask the kader.'

/** Every way in which a case comes to an end that a citizen can find good or bad, as a sentence about it. */
export const OUTCOME_TEXT = {
  resolved_opd: text(
    '{office} sudah menanganinya sampai selesai.',
    '{office} has dealt with it and says it is done.',
  ),
  resolved_village: text(
    'Pemerintah desa atau kelurahan sudah menyelesaikannya.',
    'The village government has settled it.',
  ),
  opd_declined: text(
    `{office} tidak dapat memenuhinya. ${atTheOffice}`,
    `{office} cannot do what was asked. ${askThere}`,
  ),
  rejected: text(`Belum memenuhi syarat. ${atTheOffice}`, `It does not meet the conditions. ${askThere}`),
  village_plan: text(
    'Masuk usulan pembangunan desa dan dibahas bersama usulan lain.',
    'It is among the proposals for the village plan and is discussed with the others.',
  ),
} as const satisfies { readonly [state in StatusCode]?: Text }
export type OutcomeCode = keyof typeof OUTCOME_TEXT

const isOutcome = (state: StatusCode): state is OutcomeCode => state in OUTCOME_TEXT

/** What became of a case. */
export interface Outcome {
  readonly code: OutcomeCode
  readonly entry: Uuid
  /** Who answered, where it was an office. */
  readonly office?: Uuid
  /** When the citizen is said to have been told. */
  readonly toldOn?: PlainDate
}

/**
 * The outcome of a case in its present round; undefined while it is under way, and again once it was opened again. A
 * place in the village plan is an outcome only when the case was closed on it.
 */
export function outcomeOf({ steps }: Pick<CaseWalk, 'steps'>): Outcome | undefined {
  const last = steps.at(-1)
  const closed = last?.to === 'closed' ? last : undefined
  const result = closed === undefined ? last : steps.at(-2)
  if (result === undefined || !isOutcome(result.to)) return undefined
  if (result.to === 'village_plan' && closed === undefined) return undefined
  const isOffices = result.to === 'resolved_opd' || result.to === 'opd_declined'
  const office = isOffices ? steps.filter((step) => step.office !== undefined).at(-1)?.office : undefined
  const toldOn = closed?.toldOn ?? result.toldOn
  return {
    code: result.to,
    entry: result.entry,
    ...(office === undefined ? {} : { office }),
    ...(toldOn === undefined ? {} : { toldOn }),
  }
}

/** How the citizen found it, by their latest word; undefined before there is one. */
export const ratingOf = (notes: readonly CaseNote[]): number | undefined =>
  notes.filter(({ kind }) => kind === 'rating').at(-1)?.stars
