export * from './statuses.ts'
export * from './workflows.ts'
