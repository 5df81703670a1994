import { serviceById } from '@simpul/domain/catalogue'
import type { Uuid } from '@simpul/domain/core'
import type { Logger } from 'pino'
import type { CellKey } from '../access/cell-key.ts'
import { openGate } from '../access/gate.ts'
import { outboxKeys } from '../access/sealed.ts'
import { unitsOf } from '../access/units.ts'
import type { Db } from '../db/db.ts'
import { openAppender } from '../journal/appender.ts'
import { forgetUnits } from '../journal/units.ts'
import type { House } from './house.ts'

export interface HouseOptions {
  readonly db: Db
  readonly cell: Uuid
  readonly key: CellKey
  readonly now: () => Date
  readonly log: Logger
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
  const appender = openAppender(db, { cell, serviceById, actorOf })
  return {
    db,
    cell,
    access,
    gate,
    units,
    appender,
    now,
    log,
    trustsProxy,
    appsFolder,
    projectorLagS,
    outboxKeys: outboxKeys(access),
    close: async () => {
      await appender.close()
      await stopHearing()
      await gate.close()
    },
  }
}
