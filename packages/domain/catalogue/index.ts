export {
  byPriority,
  compareWork,
  monthSession,
  type PostMonth,
  postMonth,
  pressingOf,
  WORK_KINDS,
  type WorkItem,
  type WorkKind,
  type WorklistPerson,
  workReason,
  worstOf,
} from '../across/index.ts'
export * from './fold-subject.ts'
export {
  type IndicatorSheet,
  indicatorById,
  indicatorSheets,
  ratioById,
  ratios,
} from './indicators.ts'
export { type RecapOf, recapText } from './recap.ts'
export * from './report-layouts.ts'
export { type AnyService, serviceById, services } from './services.ts'
export * from './tally.ts'
export * from './worklist.ts'
