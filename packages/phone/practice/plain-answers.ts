import { type Answers, type Question, readAnswers, type ServiceSheet, type When } from '@simpul/domain/core'

/**
 * Answers that a form takes: those given, and the plainest one there is to every other question that has to be answered.
 */
export function plainAnswers(
  { questions }: Pick<ServiceSheet, 'questions'>,
  when: When,
  given: Answers = {},
): Answers {
  let answers = given
  for (let round = 0; round < questions.length; round++) {
    const { problems } = readAnswers(questions, answers, when)
    const missing = problems.find(({ problem }) => problem === 'required')
    const question = questions.find(({ key }) => key === missing?.question)
    if (question === undefined) return answers
    answers = { ...answers, [question.key]: plainAnswer(question, when) }
  }
  return answers
}

const WORDS = ['Warga Latihan', '3', '1234567890', 'ABCD1234']

function plainAnswer(question: Question, when: When): unknown {
  switch (question.type) {
    case 'text':
      return WORDS.find((word) => new RegExp(question.pattern ?? '').test(word))
    case 'integer':
    case 'money':
    case 'decimal':
      return Math.max(question.min, question.max === 'currentYear' ? Number(when.today.slice(0, 4)) : 1)
    case 'boolean':
      return false
    case 'date':
      return when.today
    case 'time':
      return question.after === undefined ? '08:00' : '10:00'
    case 'datetime':
      return new Date(when.now - (question.after === undefined ? 2 : 1) * 3_600_000).toISOString()
    case 'choice':
      return question.options[0]?.value
    case 'choices':
      return [question.options[0]?.value]
    case 'nik':
      return '3515126712909531'
    case 'nokk':
      return '3515120101159002'
    case 'phone':
      return '081234567890'
    case 'geo':
      return { lat: -7.25, lng: 112.75, accuracyM: 12 }
    case 'photo':
    case 'file':
      return [{ type: 'image/jpeg', bytes: 184_320, name: 'latihan.jpg' }]
    case 'group':
      return { [question.counts[0]?.value ?? '']: 0 }
    default:
      return 'latihan'
  }
}
