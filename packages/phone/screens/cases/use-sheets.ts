import { loadSheets, type Sheets } from '../../db/sheets.ts'
import { useLoaded } from '../use-loaded.ts'

/** The sheets of the other sectors; undefined while their part of the app is read. */
export const useSheets = (): Sheets | undefined => useLoaded(loadSheets, [])
