import { isObject } from './check-number.ts'
import type { AnswerProblem, QuestionOf } from './question.ts'

/** A place as the device found it. */
export interface Point {
  readonly lat: number
  readonly lng: number
  /** Metres; absent: not known. */
  readonly accuracyM?: number
}

/** What an entry says of a photo or file; the bytes themselves travel apart, named by their hash. */
export interface Attachment {
  /** As declared, such as `image/jpeg`. */
  readonly type: string
  readonly bytes: number
  readonly name?: string
  readonly hash?: string
}

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isBetween = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high

export function checkPoint(question: QuestionOf<'geo'>, answer: unknown): AnswerProblem | undefined {
  if (!isObject(answer)) return 'type'
  const { lat, lng } = answer
  const accuracyM = answer['accuracyM'] ?? 0
  if (!isFinite(lat) || !isFinite(lng) || !isFinite(accuracyM)) return 'type'
  const isNear = isBetween(accuracyM, [0, question.maxAccuracyM])
  return isBetween(lat, question.lat) && isBetween(lng, question.lng) && isNear ? undefined : 'range'
}

/** A point as it is saved. */
export function cleanPoint(answer: unknown): unknown {
  if (!isObject(answer)) return answer
  const { lat, lng, accuracyM } = answer
  return { lat, lng, ...(accuracyM == null ? {} : { accuracyM }) }
}

const MB = 1_048_576

export function checkAttachments(
  question: QuestionOf<'photo' | 'file'>,
  answer: unknown,
): AnswerProblem | undefined {
  if (!Array.isArray(answer) || !answer.every(isAttachment)) return 'type'
  if (!answer.every((one) => question.mime.includes(one.type))) return 'option'
  if (answer.length > question.maxFiles) return 'count'
  return answer.every((one) => isBetween(one.bytes, [1, question.maxMb * MB])) ? undefined : 'range'
}

const isAttachment = (one: unknown): one is Attachment =>
  isObject(one) && typeof one['type'] === 'string' && Number.isSafeInteger(one['bytes'])

/** Attachments as they are saved: the members an entry has for them and nothing else. */
export function cleanAttachments(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer
  return answer.map((one: unknown) => {
    if (!isObject(one)) return one
    const { type, bytes, name, hash } = one
    return {
      ...{ type, bytes },
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof hash === 'string' ? { hash } : {}),
    }
  })
}

const SHA256 = /^[0-9a-f]{64}$/

/** Whether it can name a file: its SHA-256 in small hex letters. */
export const isFileHash = (text: unknown): text is string => typeof text === 'string' && SHA256.test(text)

/** Every photo and file that answers name, however deep in groups they lie. */
export function attachmentsIn(answers: unknown): (Attachment & { readonly hash: string })[] {
  if (Array.isArray(answers)) return answers.flatMap(attachmentsIn)
  if (!isObject(answers)) return []
  if (isAttachment(answers) && isFileHash(answers.hash)) return [{ ...answers, hash: answers.hash }]
  return Object.values(answers).flatMap(attachmentsIn)
}
