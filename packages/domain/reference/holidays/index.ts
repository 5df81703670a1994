export * from './national-holidays.ts'
export * from './published-holiday.ts'
