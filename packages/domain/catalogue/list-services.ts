import { moveService } from '../cases/index.ts'
import type { DataClass, Move, Question, Sector, ServiceSheet, SheetKind } from '../core/index.ts'
import { healthServices } from '../sectors/health/services.ts'
import { sheets } from './sheets.ts'

/** A service as districts read it that check their own set-up; the words are those of the command line checks. */
export interface ListedService {
  readonly code: string
  readonly sector: string
  readonly nameId: string
  readonly kind: SheetKind
  readonly dataClass: DataClass
  readonly questions: readonly { readonly key: string; readonly type: string; readonly required: boolean }[]
  readonly referralTo: readonly string[]
  readonly workflow: readonly Move[]
}

/** The catalogue in force: every form with the moves that the server lets happen, and the services of health. */
export const listServices = (): readonly ListedService[] => [
  ...sheets.map(listedSheet),
  ...healthServices.map((service) => ({
    ...{ code: service.id, sector: 'health', nameId: service.name.id, kind: 'record' as const },
    ...{ dataClass: service.dataClass, questions: service.questions.map(listedQuestion) },
    ...{ referralTo: [], workflow: service.workflow?.moves ?? [] },
  })),
]

function listedSheet(sheet: ServiceSheet): ListedService {
  const { code, kind, dataClass, referralTo } = sheet
  return {
    code,
    sector: sectorWord(sheet.sector),
    nameId: sheet.name.id,
    kind,
    dataClass,
    questions: sheet.questions.map(listedQuestion),
    referralTo,
    workflow: moveService(sheet).workflow?.moves ?? [],
  }
}

const sectorWord = (sector: Sector): string => sector.replace('-', '_')

const listedQuestion = (question: Question) => ({
  key: question.key,
  type: typeWord(question),
  required: question.required === true,
})

function typeWord(question: Question): string {
  switch (question.type) {
    case 'text':
      return question.multiline === true ? 'textarea' : 'text'
    case 'choice':
      return 'select'
    case 'choices':
      return 'multiselect'
    case 'reference':
      return question.to === 'report' ? 'reportRef' : question.to === 'user' ? 'userRef' : 'reference'
    default:
      return question.type
  }
}
