import type { PlainDate } from '@simpul/domain/core'
import type { ChildGrowthBody } from '@simpul/domain/sectors/health'
import type { RecordProblem } from '../db/phone.ts'
import { rangeOf } from '../form/growth-questions.ts'
import { say, sayNumber } from '../text/language.ts'
import { child as childText, weigh } from '../text/weigh-text.ts'

/** What is wrong, by the key of the box; `form` stands above them all. */
export type WeighingProblems = Readonly<Record<string, string>>

/** What is missing or cannot be before the rules are asked. */
export function problemsOf(
  body: ChildGrowthBody,
  on: PlainDate,
  today: PlainDate,
  birth: PlainDate | undefined,
  needsWhy: boolean,
): WeighingProblems {
  const found: Record<string, string> = {}
  if (Object.keys(body).length === 0) found.weightKg = say(weigh.needWeight)
  if (body.lengthCm !== undefined && body.position === undefined) found.position = say(weigh.needPosition)
  if (on > today) found.on = say(weigh.dateFuture)
  if (birth !== undefined && on < birth) found.on = say(weigh.dateBeforeBirth)
  if (needsWhy) found.why = say(childText.needReason)
  return found
}

/** Why nothing was saved, in words. */
export function recordProblem(problem: RecordProblem): WeighingProblems {
  if (problem.code === 'disk-full') return { form: say(weigh.diskFull) }
  if (problem.code !== 'unreadable-body') return { form: say(weigh.notSaved) }
  const found: Record<string, string> = { form: say(weigh.notSaved) }
  for (const { question } of problem.problems) {
    const range = rangeOf(question)
    if (range !== undefined)
      found[question] = say(weigh.outOfRange, { low: sayNumber(range.min), high: sayNumber(range.max) })
  }
  return found
}
