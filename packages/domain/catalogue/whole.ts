// All services of all sectors with their forms. The phone's first load keeps away from this door.
export * from '../across/visit/index.ts'
export * from './any-service.ts'
export * from './list-services.ts'
export * from './run-answers.ts'
export * from './run-routes.ts'
export * from './sheets.ts'
