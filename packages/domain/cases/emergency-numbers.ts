import type { Text } from '../core/index.ts'

/**
 * Numbers that answer everywhere in Indonesia, the one for everything first. Where 112 is not served yet, the others are
 * (domain notes on the institution, 5: emergency contacts).
 */
export const EMERGENCY_NUMBERS: readonly { readonly number: string; readonly name: Text }[] = [
  { number: '112', name: { id: 'Darurat', en: 'Emergency' } },
  { number: '113', name: { id: 'Pemadam kebakaran', en: 'Fire brigade' } },
  { number: '119', name: { id: 'Ambulans', en: 'Ambulance' } },
  { number: '110', name: { id: 'Polisi', en: 'Police' } },
]
