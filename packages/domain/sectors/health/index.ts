export * from './balita.ts'
export * from './child-growth/assess.ts'
export * from './child-growth/check-plausible.ts'
export { childGrowth } from './child-growth/definition.ts'
export {
  editionById,
  editionOfMonth,
  editionOn,
  GROWTH_EDITIONS,
  type GrowthEdition,
} from './child-growth/editions.ts'
export {
  type ChildGrowthBody,
  childGrowthQuestions,
  MEASURES,
  type Measure,
} from './child-growth/form.ts'
export * from './child-growth/expected-weight.ts'
export * from './child-growth/growth-csv.ts'
export * from './child-growth/growth-curve.ts'
export * from './child-growth/growth-z.ts'
export type { KmsBand, KmsStatus, KmsVerdict, Weighing } from './child-growth/kms.ts'
export { latestWeighing } from './child-growth/latest-weighing.ts'
export type { Position } from './child-growth/length-correction.ts'
export * from './child-growth/result-text.ts'
export { type Skdn, type SkdnError, skdnCheck, skdnIndicators } from './child-growth/skdn.ts'
export { skdnTargets } from './child-growth/targets.ts'
export { type ChildGrowthView, type Measurement, withBody } from './child-growth/view.ts'
export { GROWTH_INDICES, type GrowthIndex } from './child-growth/z-score.ts'
export * from './clusters.ts'
export * from './digit-preference.ts'
export { homeVisit } from './home-visit/definition.ts'
export { options as homeVisitOptions, questions as homeVisitQuestions } from './home-visit/text.ts'
export { type HomeVisit, type HomeVisitBody, type HomeVisitView, visitedSince } from './home-visit/view.ts'
export { kiaBook } from './kia-book/definition.ts'
export type { KiaBookBody } from './kia-book/form.ts'
export { hasBookOn, type KiaBookView } from './kia-book/view.ts'
export * from './plausible.ts'
export * from './preparation.ts'
export { clusterNames } from './preparation-text.ts'
export * from './rule-runner.ts'
export * from './services.ts'
export { type Confidence, type Setting, setting } from './setting.ts'
