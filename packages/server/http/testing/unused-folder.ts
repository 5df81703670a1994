import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A data folder that is made when the first file comes, which in most tests is never. */
export const unusedFolder = (): string => join(tmpdir(), `simpul-data-${randomUUID()}`)
