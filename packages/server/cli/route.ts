import { CATALOGUE_ROUTING, type RoutingInForce, runRoutes } from '@simpul/domain/catalogue/whole'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { readJsonFile } from './read-text-file.ts'

/** The answers to a file of questions, as they are printed. */
export async function printedRoutes(path: string | undefined, routing: RoutingInForce): Promise<string> {
  const asked = await readJsonFile(path)
  if (!Array.isArray(asked)) throw new CommandError(`${path} is not a list of services and areas`)
  return `${JSON.stringify(runRoutes(asked, routing))}\n`
}

/** By the catalogue alone. Where a database is named, `route-in-force` answers in its place. */
export const route: Command = {
  usage: 'route FILE.json [--database URL | --data FOLDER]',
  summary: {
    id: 'Kantor tujuan tiap layanan dan wilayah dalam sebuah berkas JSON; tanpa basis data menurut katalog.',
    en: 'Which office receives each service and area of a JSON file; by the catalogue when no database is named.',
  },
  run: async ([path], { print }) => {
    print(await printedRoutes(path, CATALOGUE_ROUTING))
    return 0
  },
}
