import {
  type Attachment,
  type Point,
  type Question,
  type Text,
  answerText as textOf,
  pointText as textOfPoint,
} from '@simpul/domain/core'
import { currentLanguage, say } from '../text/language.ts'

/** An answer as people read it, in the language of this phone. */
export const answerText = (question: Question, value: unknown): string =>
  textOf(question, value, currentLanguage())

/** A unit that every language writes alike is a sign, others are words. */
export const unitText = (unit: string | Text): string => (typeof unit === 'string' ? unit : say(unit))

export const pointText = (point: Point): string => textOfPoint(point, currentLanguage())

/** The attachments of an answer. */
export const attachmentsOf = (value: unknown): readonly Attachment[] =>
  Array.isArray(value) ? (value as readonly Attachment[]) : []
