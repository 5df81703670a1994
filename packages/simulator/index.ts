export * from './district.ts'
export type { DeviceCounters } from './pen.ts'
export * from './post-story.ts'
export { type Random, randomFor } from './random.ts'
