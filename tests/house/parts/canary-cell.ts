import { generateKeyPairSync } from 'node:crypto'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { Entry, JournalEntry } from '@simpul/domain/core'
import { cellKeyOf } from '@simpul/server/access/cell-key.ts'
import type { Db } from '@simpul/server/db/db.ts'
import { createApp } from '@simpul/server/http/app.ts'
import { openHouse } from '@simpul/server/http/open-house.ts'
import { heardLog } from '@simpul/server/http/testing/heard-log.ts'
import { unusedFolder } from '@simpul/server/http/testing/unused-folder.ts'
import { openAppender } from '@simpul/server/journal/appender.ts'
import { district, noon } from '@simpul/server/journal/testing/district.ts'
import { project } from '@simpul/server/projector/testing/projected.ts'
import { type Ask, type Caller, canaryCallers } from './canary-callers.ts'
import { type Canary, canaryServices, CHILDREN } from './canary-child.ts'
import { foundCanaryDistrict } from './canary-district.ts'

export interface CanaryCell {
  readonly db: Db
  readonly canaries: readonly Canary[]
  readonly callers: readonly Caller[]
  readonly entries: readonly Entry[]
  readonly logged: readonly string[]
  readonly ask: Ask
  readonly pass: (ms: number) => void
  readonly close: () => Promise<void>
}

/** A server with a small cell in which every word about a person can be told from every other. */
export async function openCanaryCell(db: Db): Promise<CanaryCell> {
  await foundCanaryDistrict(db)
  const entries = CHILDREN.flatMap((one) => one.entries)
  await keepAll(db, entries)
  await project(db)

  let at = noon
  const logged: string[] = []
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = await cellKeyOf(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  const house = await openHouse({
    ...{ db, cell: district.cell, key, now: () => new Date(at), log: heardLog(logged) },
    dataFolder: unusedFolder(),
  })
  // Every request comes a second after the one before: this test asks more than any client may.
  let second = 0
  const app = createApp(house, () => ++second * 1000)
  const ask: Ask = async (path, init, address = '192.0.2.7') =>
    app.request(
      `http://simpul.test${path}`,
      { ...init, headers: { host: 'simpul.test', ...(init?.headers as Record<string, string>) } },
      { incoming: { socket: { remoteAddress: address } } },
    )
  return {
    ...{ db, entries, logged, ask },
    callers: await canaryCallers(house, ask),
    canaries: CHILDREN.flatMap((one) => one.canaries),
    pass: (ms) => {
      at += ms
    },
    close: () => house.close(),
  }
}

async function keepAll(db: Db, entries: readonly JournalEntry[]): Promise<void> {
  const appender = openAppender(db, {
    cell: district.cell,
    serviceById: canaryServices,
    sheetByCode,
    actorOf: async () => undefined,
  })
  const receipts = await appender.append(entries, { nowMs: noon, from: 'server' })
  const lost = receipts.filter(({ standing }) => standing !== 'kept')
  if (lost.length > 0) throw new Error(`the made-up cell is not kept: ${JSON.stringify(lost)}`)
  await appender.close()
}
