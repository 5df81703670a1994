import type { DataClass, Sector } from './lane.ts'
import type { Question } from './question/index.ts'
import type { Text } from './text.ts'

/** The walks a filled form can take; their states and moves stand in the room of cases. */
export const WORKFLOW_NAMES = [
  'case',
  'case_via_subdistrict',
  'record',
  'emergency',
  'emergency_via_subdistrict',
  'restricted',
] as const
export type WorkflowName = (typeof WORKFLOW_NAMES)[number]

/** What filling in the form is: a request, something to keep, something that was done, or a voice. */
export type SheetKind = 'case' | 'record' | 'activity' | 'complaint'

/** Whom or what a filled form is about. */
export type SheetSubject = 'person' | 'household' | 'facility' | 'place' | 'event'

/** What a service promises to count; the rules that count it stand beside the form where they exist. */
export interface SheetIndicator {
  readonly code: string
  readonly name: Text
  readonly numerator: string
  readonly denominator: string
  readonly unit: string
  readonly kind: 'spm' | 'process'
  readonly level: 'post' | 'village' | 'district' | 'province'
  readonly target?: number
}

/**
 * One service that is a form and a walk, as data: one folder in its sector, one line in the sector's list. The house
 * makes its entries, case, screens, checks and queue from this sheet. Source: domain notes on the institution, 2.3-2.7.
 */
export interface ServiceSheet {
  /** The code printed on papers and lists, such as HSG-01. */
  readonly code: string
  readonly version: number
  readonly sector: Sector
  readonly dataClass: Exclude<DataClass, 'L0'>
  readonly kind: SheetKind
  readonly about: SheetSubject
  readonly name: Text
  /** For whom it is meant, in a line. */
  readonly recipients: Text
  readonly workflow: WorkflowName
  /** Working days of the village until it has decided; undefined: nobody's clock. */
  readonly slaDays: number | undefined
  /** Hours until somebody has answered for the first time, where that is shorter than a day's work. */
  readonly slaHours?: number
  /** Working days of the department from taking a case in to its result. */
  readonly opdSlaDays?: number
  /** Codes of the offices it may go to, the usual one first. */
  readonly referralTo: readonly string[]
  /** Papers a request needs, ticked off one by one. */
  readonly requiredDocuments: readonly Text[]
  readonly legalBasis: readonly string[]
  readonly indicators: readonly SheetIndicator[]
  readonly questions: readonly Question[]
}
