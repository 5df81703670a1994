import { serviceById } from '@simpul/domain/catalogue'
import type { HeldEntry } from '../db/known.ts'
import { loadSheets } from '../db/sheets.ts'
import { say } from '../text/language.ts'
import { useLoaded } from './use-loaded.ts'

/** What an entry is of, in words; for one of a case its sheets are read first, until then its id stands there. */
export function useServiceName(entry: HeldEntry | undefined): string | undefined {
  const known = entry === undefined ? undefined : serviceById(entry.service)
  const found = useLoaded(async () => {
    if (entry === undefined || known !== undefined) return undefined
    const { anyServiceById, sheetByCode } = await loadSheets()
    const service = anyServiceById(entry.service)
    return { service, sheet: sheetByCode(service?.catalogueCode ?? '') }
  }, [entry?.service])
  const service = known ?? found?.service
  if (service === undefined) return entry?.service
  // A step is called a step whatever it is of: the sheet says of what.
  const names = [service.name, found?.sheet?.name].filter((name) => name !== undefined)
  return [...new Set(names.map((name) => say(name)))].join(', ')
}
