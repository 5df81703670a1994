import {
  type AnswerProblem,
  type Answers,
  computedAnswers,
  isRelevant,
  type Question,
  readAnswers,
  type When,
} from '@simpul/domain/core'

/** What a half-filled form says, as the server will read it. */
export interface FormState {
  /** Keys of the questions that are asked. */
  readonly asked: ReadonlySet<string>
  /** What is as asked, cleaned: the body when there are no problems. */
  readonly clean: Answers
  /** What the answers tell without being asked. */
  readonly computed: Answers
  /** What is wrong, by question, in form order; answers to what is not asked any more are left out when saving. */
  readonly problems: ReadonlyMap<string, AnswerProblem>
}

/** Reads answers with the checks of the house. Answers to questions that are not asked are kept by the form, not said. */
export function formState(questions: readonly Question[], answers: Answers, when: When): FormState {
  const { clean, problems } = readAnswers(questions, answers, when)
  return {
    asked: new Set(questions.filter((question) => isRelevant(question, clean)).map(({ key }) => key)),
    clean,
    computed: computedAnswers(questions, clean),
    problems: new Map(
      problems
        .filter(({ problem }) => problem !== 'not-relevant' && problem !== 'unknown-question')
        .map(({ question, problem }) => [question, problem]),
    ),
  }
}
