import { attendance } from './attendance/definition.ts'
import { sessionDay } from './session-day/definition.ts'

export const institutionServices = [sessionDay, attendance] as const
