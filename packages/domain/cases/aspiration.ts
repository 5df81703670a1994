import type { PlainDate, Question, ServiceSheet, Uuid } from '../core/index.ts'

/** How the form that anybody may send is kept from floods. A product parameter until the customer answers. */
export const PUBLIC_FORM = {
  /** Nobody reads and fills it in faster. */
  secondsToFill: 4,
  /** So long a form that was opened can be sent. */
  hoursOpen: 3,
  /** So many a village takes in a day, from the form and from other cities' tools together. */
  villageADay: 60,
} as const

/** What the public form asks of the whole complaint form; the house knows the rest, or the operator finds out. */
const ASKED = [
  'nature',
  'category',
  'categoryOther',
  'description',
  'problemPlace',
  'rt',
  'reporterName',
  'reporterPhone',
  'identityProtected',
] as const

/** Nobody has to give a name to say that a road is broken. Source: domain notes on the institution, 2.1. */
const NAMELESS = 'Warga (tanpa nama)'

/** The questions of the public form, in the order in which they are asked. */
export const aspirationQuestions = ({ questions }: Pick<ServiceSheet, 'questions'>): Question[] =>
  ASKED.flatMap((key) => {
    const question = questions.find((one) => one.key === key)
    return question === undefined ? [] : [key === 'reporterName' ? optional(question) : question]
  })

const optional = ({ required: _, ...question }: Question): Question => question as Question

/** What the house knows of somebody who sends the public form. */
export interface Sender {
  /** By whom it is recorded, who receives it too: nobody stood between. */
  readonly by: Uuid
  readonly on: PlainDate
  readonly village: string
}

/** A whole complaint form from the answers of the public one; answers it does not ask for are left out. */
export function aspirationBody(
  sheet: Pick<ServiceSheet, 'questions'>,
  given: Readonly<Record<string, unknown>>,
  { by, on, village }: Sender,
): Record<string, unknown> {
  const asked = new Set(aspirationQuestions(sheet).map(({ key }) => key))
  const answers = Object.fromEntries(Object.entries(given).filter(([key]) => asked.has(key)))
  return {
    reportDate: on,
    source: 'citizen_online',
    reporterName: NAMELESS,
    reporterAddress: `RT ${String(answers['rt'])}, ${village}`,
    receivedBy: by,
    urgency: 'medium',
    needsReferral: false,
    consentStatus: 'not_required',
    ...answers,
  }
}
