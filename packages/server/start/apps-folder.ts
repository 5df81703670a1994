import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with the built apps, above this file wherever the build has put it; undefined when there is none. */
export function findAppsFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let step = 0; step < 4; step++) {
    if (existsSync(join(folder, 'phone')) && existsSync(join(folder, 'desk'))) return folder
    folder = dirname(folder)
  }
  return undefined
}
