import type { Question } from '../../../core/index.ts'
import type { Position } from './length-correction.ts'
import { hints, options, questions } from './text.ts'

/** What is measured of a child; in the order of the questions. */
export const MEASURES = ['weightKg', 'lengthCm', 'headCm', 'armCm'] as const
export type Measure = (typeof MEASURES)[number]

/** Answers as an entry carries them. A part may be missing; `position` belongs to `lengthCm`. */
export interface ChildGrowthBody {
  readonly weightKg?: number
  readonly lengthCm?: number
  readonly position?: Position
  readonly headCm?: number
  readonly armCm?: number
  readonly oedema?: boolean
  /** Measures that looked implausible, were taken again and are true. */
  readonly confirmed?: readonly Measure[]
  /** Typed in on the day, or later from paper; nothing said means on the day. */
  readonly source?: 'day' | 'paper'
}

/**
 * The bounds are the hard limits of 0-59 months, weight and height as WHO has them (health notes 9.1). They are
 * part of the wire: an edition may ask earlier, but never make an old entry unreadable.
 */
export const childGrowthQuestions: readonly Question[] = [
  { key: 'weightKg', type: 'decimal', label: questions.weightKg, min: 0.9, max: 58, decimals: 2, unit: 'kg' },
  { key: 'lengthCm', type: 'decimal', label: questions.lengthCm, min: 38, max: 150, decimals: 1, unit: 'cm' },
  {
    key: 'position',
    type: 'choice',
    label: questions.position,
    hint: hints.position,
    when: { question: 'lengthCm', is: 'gte', value: 0 },
    options: [
      { value: 'berbaring', label: options.position.berbaring },
      { value: 'berdiri', label: options.position.berdiri },
    ],
  },
  { key: 'headCm', type: 'decimal', label: questions.headCm, min: 25, max: 64, decimals: 1, unit: 'cm' },
  {
    key: 'armCm',
    type: 'decimal',
    label: questions.armCm,
    hint: hints.armCm,
    min: 6,
    max: 30,
    decimals: 1,
    unit: 'cm',
  },
  { key: 'oedema', type: 'boolean', label: questions.oedema, hint: hints.oedema },
  {
    key: 'confirmed',
    type: 'choices',
    label: questions.confirmed,
    options: MEASURES.map((measure) => ({ value: measure, label: questions[measure] })),
  },
  {
    key: 'source',
    type: 'choice',
    label: questions.source,
    options: [
      { value: 'day', label: options.source.day },
      { value: 'paper', label: options.source.paper },
    ],
  },
]
