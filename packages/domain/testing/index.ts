export * from './cast.ts'
export * from './entry.ts'
export * from './ids.ts'
export * from './people.ts'
