import type { Question, ServiceSheet } from '../core/index.ts'
import type { CaseReport } from './report-service.ts'

/** What letters and paper registers ask of every case, whatever its form. Not said: empty. */
export interface CaseFacts {
  /** Whom it is about; where the form names nobody, who brought it. */
  readonly name: string
  /** Of the same person. */
  readonly nik: string
  readonly address: string
  /** What is wrong or wished for, in the words of whoever wrote it down. */
  readonly matter: string
  /** Where the trouble lies, or the works are to be. */
  readonly place: string
  /** Of the request by the RT or hamlet. */
  readonly letterNo: string
}

type Answers = CaseReport['answers']

/** Reads them off the answers of a form. */
export function caseFacts({ questions }: Pick<ServiceSheet, 'questions'>, answers: Answers): CaseFacts {
  const text = (key: string): string => {
    const answer = answers[key]
    return typeof answer === 'string' ? answer.trim() : ''
  }
  const nameKey = nameKeys(questions).find((key) => text(key) !== '') ?? ''
  const isReporter = nameKey === REPORTER
  return {
    name: text(nameKey),
    nik: text(nameKey.replace(/Name$/, 'Nik')),
    address: [text(isReporter ? 'reporterAddress' : 'address'), neighbourhood(text)]
      .filter(isSaid)
      .join(', '),
    matter:
      questions
        .filter(isStory)
        .map(({ key }) => text(key))
        .find(isSaid) ?? '',
    place: PLACES.map(text).find(isSaid) ?? '',
    letterNo: text('rtLetterNo'),
  }
}

const REPORTER = 'reporterName'
/** Names of people that forms ask for outside the part about whom it is. */
const OTHER_NAMES = ['ownerName', 'recipientName', REPORTER]

const nameKeys = (questions: readonly Question[]): readonly string[] => [
  ...questions
    .filter(({ key, section }) => section === 'subject' && key.endsWith('Name'))
    .map(({ key }) => key),
  ...OTHER_NAMES,
]

/** Where a form says in words where it is, the narrowest first. */
const PLACES = ['problemPlace', 'foundPlace', 'shelterPlace', 'segmentName', 'facilityName', 'name']

const isStory = (question: Question): boolean =>
  question.type === 'text' && question.multiline === true && (question.section ?? 'detail') === 'detail'

const isSaid = (text: string): boolean => text !== ''

/** RT 03/RW 02, Dusun Krajan: as addresses are written in a village. */
function neighbourhood(text: (key: string) => string): string {
  const [rt, rw, hamlet] = ['rt', 'rw', 'hamlet'].map(text) as [string, string, string]
  const blocks = [rt === '' ? '' : `RT ${rt}`, rw === '' ? '' : `RW ${rw}`].filter(isSaid).join('/')
  return [blocks, hamlet].filter(isSaid).join(', ')
}
