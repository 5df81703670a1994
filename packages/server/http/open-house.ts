import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import type { Logger } from 'pino'
import type { CellKey } from '../access/cell-key.ts'
import { openGate } from '../access/gate.ts'
import { outboxKeys } from '../access/sealed.ts'
import { unitsOf } from '../access/units.ts'
import { openAttachments } from '../attachments/attachments.ts'
import type { S3Settings } from '../attachments/s3-store.ts'
import type { Db } from '../db/db.ts'
import { openAppender } from '../journal/appender.ts'
import { contactNotes } from '../journal/device-progress.ts'
import { readEpoch } from '../journal/epoch.ts'
import { forgetUnits } from '../journal/units.ts'
import type { House } from './house.ts'

export interface HouseOptions {
  readonly db: Db
  readonly cell: Uuid
  readonly key: CellKey
  readonly now: () => Date
  readonly log: Logger
  /** Pictures and papers are kept in it. */
  readonly dataFolder: string
  /** Where they are kept instead. */
  readonly files?: S3Settings | undefined
  readonly trustsProxy?: boolean
  readonly appsFolder?: string | undefined
  readonly projectorLagS?: () => Promise<number | null>
}

export interface OpenHouse extends House {
  /** Waits for what is being appended; the database stays open. */
  close(): Promise<void>
}

/** Brings together what requests are answered with. */
export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const {
    db,
    cell,
    key,
    now,
    log,
    dataFolder,
    files,
    trustsProxy = false,
    appsFolder,
    projectorLagS = async () => null,
  } = options
  const access = { db, cell, key, now }
  const gate = await openGate(access)
  const units = unitsOf(db, cell, now)
  const stopHearing = await db.subscribe('simpul_units', () => {
    units.forget()
    forgetUnits(db)
  })
  const actorOf = async (user: Uuid) => (await gate.actor(user))?.actor
  const appender = openAppender(db, { cell, ...wholeCatalogue, actorOf })
  return {
    db,
    cell,
    access,
    gate,
    units,
    appender,
    attachments: await openAttachments({ dataFolder, files }, cell),
    noteContact: contactNotes(db, cell),
    now,
    log,
    trustsProxy,
    appsFolder,
    projectorLagS,
    outboxKeys: outboxKeys(access),
    epoch: epochOf(db, cell),
    close: async () => {
      await appender.close()
      await stopHearing()
      await gate.close()
    },
  }
}

const epochKeptMs = 2000

/** Every push answers with the epoch: asked each time, it would be a tenth of the work of a small push. */
function epochOf(db: Db, cell: Uuid): House['epoch'] {
  let kept: { epoch: Uuid; until: number } | undefined
  return async (how) => {
    if (how !== 'now' && kept !== undefined && performance.now() < kept.until) return kept.epoch
    const epoch = await readEpoch(db, cell)
    if (epoch === undefined) throw new Error('The cell has not been set up')
    kept = { epoch, until: performance.now() + epochKeptMs }
    return epoch
  }
}
