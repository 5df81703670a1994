import { handOverServices } from '../across/visit/index.ts'
import { caseServices } from '../cases/index.ts'
import { type AnyService, services, withoutTwins } from './services.ts'
import { sheetByCode, sheets } from './sheets.ts'

/**
 * Every service of the house, those of the sheets with them. A door of its own, because a phone loads the sheets when
 * they are needed and not before the first screen; a server knows them all.
 */
export const allServices: readonly AnyService[] = withoutTwins([
  ...services,
  ...handOverServices,
  ...sheets.flatMap((sheet): AnyService[] => {
    const { report, move, note, sealed } = caseServices(sheet)
    return sealed === undefined ? [report, move, note] : [report, move, note, sealed]
  }),
])

const byId: ReadonlyMap<string, AnyService> = new Map(allServices.map((service) => [service.id, service]))

/** The service of an entry, whatever its sector, or undefined when this code does not know it yet. */
export const anyServiceById = (id: string): AnyService | undefined => byId.get(id)

/** What a journal has to be told about services. */
export const wholeCatalogue = { serviceById: anyServiceById, sheetByCode } as const
