import { aspirationQuestions, isPublished } from '@simpul/domain/cases'
import { sheets } from '@simpul/domain/catalogue/whole'
import { type Question, SECTOR_TEXT, type ServiceSheet } from '@simpul/domain/core'

/** The services of the outward API. */
export const publishedSheets: readonly ServiceSheet[] = sheets.filter(isPublished)

/** Only complaints are opened from outside; the rest is written by kader on the spot and read here. */
export const isOpenedOutside = ({ kind }: ServiceSheet): boolean => kind === 'complaint'

export const serviceListed = (sheet: ServiceSheet) => ({
  service_code: sheet.code,
  service_name: sheet.name.id,
  description: isOpenedOutside(sheet)
    ? sheet.recipients.id
    : `${sheet.recipients.id}. Hanya dibaca: dicatat kader di tempat.`,
  metadata: isOpenedOutside(sheet),
  type: 'realtime',
  keywords: sheet.sector,
  group: SECTOR_TEXT[sheet.sector].id,
})

/** Answers that have a parameter of their own in the specification. */
const OWN_PARAMETERS: ReadonlySet<string> = new Set([
  'description',
  'problemPlace',
  'reporterName',
  'reporterPhone',
])

/** What a request of a service says beside the parameters that every service has. */
export const attributesOf = (sheet: ServiceSheet): Question[] =>
  isOpenedOutside(sheet) ? aspirationQuestions(sheet).filter(({ key }) => !OWN_PARAMETERS.has(key)) : []

export const serviceDefined = (sheet: ServiceSheet) => ({
  service_code: sheet.code,
  attributes: attributesOf(sheet).map((question, order) => ({
    variable: true,
    code: question.key,
    datatype: question.type === 'choice' || question.type === 'boolean' ? 'singlevaluelist' : 'string',
    required: question.required === true && question.when === undefined,
    datatype_description: null,
    order: order + 1,
    description: question.label.id,
    ...valuesOf(question),
  })),
})

function valuesOf(question: Question) {
  if (question.type === 'choice')
    return { values: question.options.map(({ value, label }) => ({ key: value, name: label.id })) }
  if (question.type !== 'boolean') return {}
  return {
    values: [
      { key: 'true', name: 'Ya' },
      { key: 'false', name: 'Tidak' },
    ],
  }
}
