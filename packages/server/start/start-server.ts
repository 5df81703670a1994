import { join } from 'node:path'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import pino from 'pino'
import { type CellKey, loadCellKey } from '../access/cell-key.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/db.ts'
import { findCell, requireOwnKey } from '../find-cell.ts'
import { createApp } from '../http/app.ts'
import { localCertificate } from '../http/certificate.ts'
import { faultForLog } from '../http/fault.ts'
import { type OpenHouse, openHouse } from '../http/open-house.ts'
import { serve } from '../http/serve.ts'
import { importHandlers } from '../imports/import-jobs.ts'
import { freeJobs } from '../jobs/queue.ts'
import { startWorker } from '../jobs/worker.ts'
import { loadPushKeys } from '../notices/push-keys.ts'
import { startNotices } from '../notices/start-notices.ts'
import { openDatabase } from '../open-database.ts'
import { replayOutsideLists } from '../outside-lists.ts'
import { isCaughtUp } from '../projector/is-caught-up.ts'
import { startProjector } from '../projector/start-projector.ts'
import { fillIn, findSeed, untilCaughtUp } from '../seed/seed-district.ts'
import { addressesOf, foundedText, phoneText, readyText, restText } from './announce.ts'
import { findAppsFolder } from './apps-folder.ts'
import { openDemo } from './demo.ts'
import { foundDemo, foundEmpty } from './first-start.ts'
import { noticeWays } from './notice-ways.ts'
import { projectorLagS } from './projector-lag.ts'
import { askUpkeep, upkeepHandlers } from './upkeep.ts'
import { watchOutsideLists } from './watch-outside-lists.ts'

export interface Running {
  readonly port: number
  /** Under which people reach it, this machine first. */
  readonly addresses: readonly string[]
  readonly house: OpenHouse
  /** Finishes what is under way and closes everything. Once is enough. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** What whoever started it reads. */
  readonly say: (text: string) => void
  /** The database is gone while serving; the process should end. */
  readonly onFailure?: (error: Error) => void
  readonly now?: () => Date
}

/** How long requests under way may take once the server is asked to end. */
const patienceMs = 10_000

/** From settings to a server that people use: seeded where wanted, the rest of the seed filling in behind. */
export async function startServer(config: Config, options: StartOptions): Promise<Running> {
  const { say, onFailure, now = () => new Date() } = options
  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    const db = await openDatabase(config, onFailure)
    closing.push(() => db.close())
    const key = await loadCellKey({ folder: config.dataFolder, pem: config.cellKeyPem })
    const cell = (await findCell(db)) ?? (await foundFirst(db, key, config, say, now()))
    await requireOwnKey(db, cell, key)
    await replayOutsideLists(db, cell, config.dataFolder)
    const log = pino({ level: config.logLevel })
    const house = await openHouse({
      db,
      cell,
      key,
      now,
      log,
      dataFolder: config.dataFolder,
      files: config.files,
      trustsProxy: config.trustsProxy,
      appsFolder: findAppsFolder(),
      projectorLagS: () => projectorLagS(db, cell),
    })
    closing.push(() => house.close())
    return await run(config, house, say, closing, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function foundFirst(
  db: Db,
  key: CellKey,
  config: Config,
  say: (text: string) => void,
  now: Date,
): Promise<Uuid> {
  if (!config.empty) return foundDemo(db, key, now)
  const founded = await foundEmpty(db, key, config, now)
  say(foundedText(founded))
  return founded.cell
}

async function run(
  config: Config,
  house: OpenHouse,
  say: (text: string) => void,
  closing: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Running> {
  const { db, cell, now, log, access } = house
  const onError = (error: unknown) => log.error({ fault: faultForLog(error) }, 'background fault')
  const certificate = config.https
    ? await localCertificate(join(config.dataFolder, 'https'), now())
    : undefined
  const pushKeys = await loadPushKeys(db, cell, access.key, now())
  const app = createApp({
    ...house,
    localAuthority: certificate?.authority,
    gatewayToken: config.gateway?.token,
    pushKey: pushKeys.publicKey,
    sendsMail: config.mail !== undefined,
  })
  closing.push(await watchOutsideLists(db, cell, config.dataFolder, onError))
  const serving = await serve(app, { host: config.host, port: config.port, certificate })
  closing.push(() => serving.stop(patienceMs))
  const addresses = addressesOf(config, serving.port)

  const stopping = new AbortController()
  const seeding = await startSeeding(config, house, say, stopping.signal)
  const projector = await startProjector({ db, cell, clock: () => now().getTime(), onError })
  closing.push(() => projector.stop())
  const address = config.address ?? addresses[1] ?? addresses[0] ?? ''
  const ways = noticeWays(config, pushKeys, address)
  const { appender } = house
  const notices = await startNotices({ db, cell, now, ways, address, appender, onError })
  closing.push(() => notices.stop())
  const actorOf = async (user: Uuid) => (await house.gate.actor(user))?.actor
  const journalHouse = { cell, ...wholeCatalogue, actorOf }
  // Nobody else works on an embedded database: what was taken before belongs to a server that is gone.
  if (db.engine === 'embedded') await freeJobs(db, cell)
  const worker = await startWorker(db, {
    cell,
    handlers: { ...upkeepHandlers(house, journalHouse), ...importHandlers({ ...house, actorOf }) },
    onFailure: (_, error) => onError(error),
  })
  closing.push(() => worker.stop())
  await askUpkeep(db, cell, now())
  await seeding?.counted()
  const rest = seeding?.rest().catch(onError)
  closing.push(async () => {
    stopping.abort()
    await rest
  })

  const demo =
    seeding === undefined
      ? undefined
      : await openDemo(house, addresses[1] ?? addresses[0] ?? '', config.dataFolder)
  say(readyText(addresses, demo, config.host !== '127.0.0.1' && config.host !== 'localhost'))
  if (seeding?.isWhole === false) say(restText)
  if (certificate !== undefined) say(await phoneText(addresses))
  return { port: serving.port, addresses, house, stop: close }
}

/** Fills in as much of a made-up district as people need to begin; undefined for a real one. */
async function startSeeding(
  config: Config,
  house: OpenHouse,
  say: (text: string) => void,
  signal: AbortSignal,
) {
  const { db, cell, appender, now } = house
  const row = await findSeed(db, cell)
  if (row === undefined) return undefined
  let said = 0
  const onProgress = (done: number, of: number) => {
    const percent = Math.floor((100 * done) / of)
    if (percent < said + 20) return
    said = percent
    say(`Mengisi data contoh / filling in the demo: ${percent}%`)
  }
  const seeding = { db, cell, appender, now, onProgress, signal, isCaughtUp: () => isCaughtUp(db, cell) }
  const filling = fillIn(seeding, row)
  if (!config.seed) return { counted: async () => undefined, rest: async () => undefined, isWhole: true }
  await filling.first()
  return { counted: () => untilCaughtUp(seeding), rest: () => filling.rest(), isWhole: filling.isWhole }
}
