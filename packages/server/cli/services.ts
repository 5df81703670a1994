import { listServices } from '@simpul/domain/catalogue/whole'
import type { Command } from './command.ts'

export const services: Command = {
  usage: 'services',
  summary: {
    id: 'Cetak katalog layanan yang berlaku beserta alurnya sebagai JSON.',
    en: 'Print the catalogue of services in force, with their moves, as JSON.',
  },
  run: async (_, { print }) => {
    print(`${JSON.stringify(listServices())}\n`)
    return 0
  },
}
