export * from './fold-subject.ts'
export {
  type IndicatorSheet,
  indicatorById,
  indicatorSheets,
  ratioById,
  ratios,
} from './indicators.ts'
export { type AnyService, serviceById, services } from './services.ts'
export * from './tally.ts'
