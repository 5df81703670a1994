export * from './auth.ts'
export * from './desk.ts'
export * from './problems.ts'
export * from './sync.ts'
