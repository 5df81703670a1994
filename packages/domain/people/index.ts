export * from './person-subject.ts'
