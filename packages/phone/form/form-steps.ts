import type { Question, Section } from '@simpul/domain/core'

/** The parts of a form as a small screen shows them, one at a time. */
export type StepName = 'report' | 'who' | 'detail' | 'closing'

export interface FormStep {
  readonly name: StepName
  /** Of several with one name, from 1; undefined where it is the only one. */
  readonly part: number | undefined
  readonly questions: readonly Question[]
}

/** More than this on one screen is a long way to scroll. */
const MOST = 9
/** Fewer than this are not worth a screen of their own. */
const FEWEST = 2

const NAMES: Record<Section, StepName> = {
  header: 'report',
  subject: 'who',
  reporter: 'who',
  detail: 'detail',
  evidence: 'closing',
  followup: 'closing',
  consent: 'closing',
}

/** Splits a form into steps: by section, long ones into parts of about the same length. Keeps the order of the form. */
export function stepsOf(questions: readonly Question[]): readonly FormStep[] {
  return sectionsOf(questions).flatMap(({ name, questions: own }) => {
    const parts = partsOf(own)
    return parts.map((part, index) => ({
      name,
      part: parts.length === 1 ? undefined : index + 1,
      questions: part,
    }))
  })
}

interface Part {
  readonly name: StepName
  readonly questions: readonly Question[]
}

function sectionsOf(questions: readonly Question[]): Part[] {
  const byName = new Map<StepName, Question[]>()
  for (const question of questions) {
    const name = NAMES[question.section ?? 'detail']
    byName.set(name, [...(byName.get(name) ?? []), question])
  }
  const parts = [...byName].map(([name, own]): Part => ({ name, questions: own }))
  const [first, second, ...rest] = parts
  if (first === undefined || second === undefined || first.questions.length >= FEWEST) return parts
  return [{ name: second.name, questions: [...first.questions, ...second.questions] }, ...rest]
}

/** A question that hangs on another stays with the one before it. */
function partsOf(questions: readonly Question[]): Question[][] {
  const size = Math.ceil(questions.length / Math.ceil(questions.length / MOST))
  const parts: Question[][] = []
  for (const question of questions) {
    const last = parts.at(-1)
    if (last === undefined || (last.length >= size && question.when === undefined)) parts.push([question])
    else last.push(question)
  }
  return parts
}
