import type { Service, ServiceSheet } from '../core/index.ts'
import { type CaseMoveBody, type CaseWalk, moveService } from './move-service.ts'
import { type CaseNote, type CaseNoteBody, noteService } from './note-service.ts'
import { type CaseReport, type ReportBody, reportService } from './report-service.ts'
import { sealedService } from './sealed-service.ts'

/** What the kernel knows of one sheet: what was written down, how it goes on, and what was said beside. */
export interface CaseServices {
  readonly sheet: ServiceSheet
  readonly report: Service<ReportBody, CaseReport | undefined, unknown>
  readonly move: Service<CaseMoveBody, CaseWalk, unknown>
  readonly note: Service<CaseNoteBody, readonly CaseNote[], unknown>
  /** Of a form that asks for what only the case team may read. */
  readonly sealed: ReturnType<typeof sealedService>
}

/** Turns a sheet into services of the common plan. */
export const caseServices = (sheet: ServiceSheet): CaseServices => ({
  sheet,
  report: reportService(sheet),
  move: moveService(sheet),
  note: noteService(sheet),
  sealed: sealedService(sheet),
})
