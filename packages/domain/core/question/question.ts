import type { DataClass } from '../lane.ts'
import type { Text } from '../text.ts'
import type { Answers, Condition } from './condition.ts'

/** Parts of a long form, in the order in which screens show them; a question of none belongs to the details. */
export const SECTIONS = [
  'header',
  'subject',
  'reporter',
  'detail',
  'evidence',
  'followup',
  'consent',
] as const
export type Section = (typeof SECTIONS)[number]

/** What a form may find written already about today, the writer, the person, the household or the unit. */
export const KNOWN_FACTS = [
  'today',
  'writer',
  'person.nik',
  'person.name',
  'person.sex',
  'person.birth',
  'person.family-card',
  'person.phone',
  'guardian.name',
  'guardian.nik',
  'household.family-card',
  'household.head.name',
  'household.head.nik',
  'household.head.sex',
  'household.members',
  'household.address',
  'household.phone',
  'household.hamlet',
  'household.rt',
  'household.rw',
] as const
export type KnownFact = (typeof KNOWN_FACTS)[number]

interface Asked {
  readonly key: string
  readonly label: Text
  readonly hint?: Text
  readonly required?: boolean
  readonly when?: Condition
  readonly section?: Section
  /** Shown as not yet checked until somebody touches it. */
  readonly prefill?: KnownFact
  /** Where the answer is more delicate than its service. */
  readonly dataClass?: DataClass
  /** Read off the other answers and never asked; undefined where they do not tell. */
  readonly computed?: (answers: Answers) => unknown
}

export interface Option {
  readonly value: string
  readonly label: Text
  /** Whoever chooses it speaks of a case for the sealed path: its kind there. */
  readonly sealedKind?: string
}

/** A symbol, or a word in every language. */
type Unit = string | Text

interface WholeNumber {
  readonly min: number
  readonly max?: number | 'currentYear'
  /** Not more than these answers together; not asked while one of them is missing. */
  readonly maxRef?: readonly string[]
  readonly unit?: Unit
}

interface Attached {
  readonly maxFiles: number
  /** Of one file. */
  readonly maxMb: number
  readonly mime: readonly string[]
}

/** A question of a form. Units belong in the label; numbers travel in the unit the label names. */
export type Question = Asked &
  (
    | {
        readonly type: 'text'
        readonly minLength?: number
        /** Unicode code points. Left out only where the pattern bounds it. */
        readonly maxLength?: number
        readonly pattern?: string
        /** May hold tabs and line breaks. */
        readonly multiline?: true
      }
    | {
        readonly type: 'decimal'
        readonly min: number
        readonly max: number
        readonly decimals: number
        readonly unit?: Unit
      }
    | (WholeNumber & { readonly type: 'integer' })
    /** Whole rupiah. */
    | (WholeNumber & { readonly type: 'money' })
    /** `sealedKind`: a yes speaks of a case for the sealed path, and of which kind. */
    | { readonly type: 'boolean'; readonly sealedKind?: string }
    | {
        readonly type: 'date'
        readonly notAfterHappenedOn?: boolean
        readonly min?: 'today'
        readonly max?: 'today'
      }
    /** Of the clock on the wall, `07:30`; later than the time question in `after`. */
    | { readonly type: 'time'; readonly after?: string }
    /** RFC 3339 with its offset; `after` as for a time. */
    | { readonly type: 'datetime'; readonly after?: string; readonly max?: 'now' }
    | { readonly type: 'choice'; readonly options: readonly Option[] }
    | {
        readonly type: 'choices'
        readonly options: readonly Option[]
        /** Cannot be chosen together with another. */
        readonly exclusive?: readonly string[]
      }
    | { readonly type: 'nik' }
    /** Number of a family card. */
    | { readonly type: 'nokk' }
    | { readonly type: 'phone' }
    /** `{lat, lng, accuracyM?}`; the accuracy in metres where the device knows it. */
    | {
        readonly type: 'geo'
        readonly lat: readonly [number, number]
        readonly lng: readonly [number, number]
        readonly maxAccuracyM: number
      }
    /** Lists of `{type, bytes, name?, hash?}`; what they show travels on a lane of its own. */
    | (Attached & { readonly type: 'photo' })
    | (Attached & { readonly type: 'file' })
    /** How many of each kind: `{infant: 2, elderly: 5}`. */
    | {
        readonly type: 'group'
        readonly counts: readonly Option[]
        readonly min: number
        readonly maxRef?: readonly string[]
      }
    /** Names something by its id; a unit's is a UUID, for the tables of the server are keyed by it. */
    | { readonly type: 'reference'; readonly to?: 'unit' | 'user' | 'report' }
    | { readonly type: 'references'; readonly max: number }
    /** Figures as they stood when somebody answered for them; no screen asks, the app fills them in. */
    | { readonly type: 'figures'; readonly max: number }
  )

/** A question of one type. */
export type QuestionOf<Type extends Question['type']> = Extract<Question, { readonly type: Type }>

/** What is wrong with one answer; the words are those of the command line checks. */
export type AnswerProblem =
  | 'required'
  | 'not-relevant'
  | 'unknown-question'
  | 'type'
  | 'option'
  | 'exclusive'
  | 'count'
  | 'length'
  | 'pattern'
  | 'range'
  | 'date'

export interface QuestionProblem {
  readonly question: string
  readonly problem: AnswerProblem
}
