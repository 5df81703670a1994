import type { Answers, KnownFact, Question, ServiceSheet, Uuid } from '@simpul/domain/core'

/** A form that is being filled in: sealed on every change, gone when it is saved or thrown away. */
export interface CaseDraft {
  /** The case it becomes. */
  readonly id: Uuid
  readonly code: string
  readonly answers: Answers
  /** Answers that were found written already and that nobody has looked at yet. */
  readonly unchecked: readonly string[]
  readonly person?: Uuid
  readonly household?: Uuid
  /** The visit it was begun in, and goes back to. */
  readonly visit?: Uuid
  /** Where the person who fills it in stands. */
  readonly step: number
  /** Steps that were left once: their gaps are shown. */
  readonly left: readonly number[]
  /** Milliseconds, of the first and the last change. */
  readonly begunAt: number
  readonly changedAt: number
  /** Of a sealed report in danger: where help is needed, for whoever is sent. */
  readonly helpAt?: string
  /** Of a correction: the report it replaces, where that was written, and why. */
  readonly amends?: { readonly entry: Uuid; readonly unit: Uuid; readonly why: string }
}

/** Facts by their name, as far as this phone knows them. */
export type Facts = Partial<Readonly<Record<KnownFact, unknown>>>

export const draftKey = (id: Uuid): string => `${DRAFT_PREFIX}${id}`
export const DRAFT_PREFIX = 'case/'

/** What nobody has to look at again: the day, and who writes. */
const SURE: readonly KnownFact[] = ['today', 'writer']

/** A new form with what is known already in its place. */
export function newDraft(
  { code, questions }: Pick<ServiceSheet, 'code' | 'questions'>,
  facts: Facts,
  about: Pick<CaseDraft, 'id' | 'person' | 'household' | 'visit'>,
  nowMs: number,
): CaseDraft {
  const known = questions.flatMap((question): [Question, unknown][] => {
    const value = question.prefill === undefined ? undefined : facts[question.prefill]
    return value === undefined || !fits(question, value) ? [] : [[question, value]]
  })
  const guessed = known.filter(([{ prefill }]) => prefill !== undefined && !SURE.includes(prefill))
  return {
    ...about,
    code,
    answers: {
      ...alongside(questions, known),
      ...Object.fromEntries(known.map(([{ key }, value]) => [key, value])),
    },
    unchecked: guessed.map(([{ key }]) => key),
    step: 0,
    left: [],
    begunAt: nowMs,
    changedAt: nowMs,
  }
}

/** A fact in the words of the question: a choice that it does not offer is no answer to it. */
const fits = (question: Question, value: unknown): boolean =>
  question.type !== 'choice' || question.options.some((option) => option.value === value)

/** A number that is known answers the question before it, whether there is one. */
function alongside(questions: readonly Question[], known: readonly [Question, unknown][]): Answers {
  const told = known.flatMap(([{ when }]) => {
    if (when === undefined || !('question' in when) || when.is !== 'eq') return []
    return questions.some(({ key }) => key === when.question) ? [[when.question, when.value]] : []
  })
  return Object.fromEntries(told)
}

/** The draft with one more answer; whoever answers has looked at it. */
export const answered = (draft: CaseDraft, key: string, value: unknown, nowMs: number): CaseDraft => ({
  ...draft,
  answers: { ...draft.answers, [key]: value },
  unchecked: draft.unchecked.filter((one) => one !== key),
  changedAt: nowMs,
})

/** The draft with answers looked at and found right. */
export const confirmed = (draft: CaseDraft, keys: readonly string[], nowMs: number): CaseDraft => ({
  ...draft,
  unchecked: draft.unchecked.filter((one) => !keys.includes(one)),
  changedAt: nowMs,
})
