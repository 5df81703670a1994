import { ok, type Result } from '@simpul/domain/core'
import { refillBallast } from '../db/ballast.ts'
import { unparkShelves } from '../db/foreign-shelves.ts'
import { withLock } from '../db/locks.ts'
import { forgetOldSent } from '../db/receipts.ts'
import { forgetOldShown } from '../db/shown.ts'
import { servesOthers } from '../db/session.ts'
import { readStorage } from '../db/status.ts'
import { endLease } from './end-lease.ts'
import { contactFollow } from './follow.ts'
import type { Line } from './line.ts'
import type { Progress } from './load-snapshot.ts'
import { contactMissed } from './missed.ts'
import { pull } from './pull.ts'
import { pushPlain } from './push-plain.ts'
import { pushAllSealed } from './push-sealed.ts'
import { reconcile } from './reconcile.ts'
import { refreshMe, whenMeWasAsked } from './refresh-me.ts'
import { revoke } from './revoke.ts'
import { settleCameTrue } from './settle-came-true.ts'
import { tellDiscards, tellShown } from './tell-beside.ts'
import type { Trouble } from './transport.ts'
import { uploadFiles } from './upload-files.ts'

/** Who the user is changes rarely: asked this often. */
const ME_EVERY_MS = 12 * 3_600_000

export type Round = Result<void, Trouble>

/**
 * One contact from end to end: what is ours goes out first, for it is on this phone only; then what others wrote
 * comes in. Over all tabs one at a time. Its outcome is in the status of the store.
 */
export async function contact(line: Line): Promise<Round> {
  const { store, session } = line
  await store.engine({ syncing: true })
  try {
    const done = await withLock(`contact/${session.db.name}`, () => guarded(line))
    const trouble = done.ok ? undefined : done.problem.code
    await store.engine({ online: trouble !== 'offline', trouble })
    return done
  } finally {
    await store.engine({ syncing: false, loading: undefined })
  }
}

async function guarded(line: Line): Promise<Round> {
  await endLease(line)
  const done = await steps(line)
  if (done.ok) await tidyUp(line)
  else if (done.problem.code === 'device-revoked') await revoke(line)
  return done
}

async function steps(line: Line): Promise<Round> {
  const { transport, session } = line
  const pushed = await exchange(line)
  if (!pushed.ok) return pushed
  // Whoever has no post of their own, or another beside it, follows up the people of the others.
  const followed = servesOthers(session.me) ? await contactFollow(line) : ok(undefined)
  if (!followed.ok) return followed
  const missed = await contactMissed(line)
  if (!missed.ok) return missed
  // Colleagues of a shared phone: their outbox leaves too, whatever becomes of it here.
  await pushAllSealed(transport, session.deviceDb, session.user)
  const since = transport.wallNow() - (await whenMeWasAsked(session.db))
  // A clock that was set back asks once too often rather than never.
  const asked = since > ME_EVERY_MS || since < 0 ? await refreshMe(line) : ok(undefined)
  return asked.ok ? uploadFiles(line) : asked
}

/** Push and pull; a new epoch, whichever answer shows it, is reconciled and the whole begins again. */
async function exchange(line: Line): Promise<Round> {
  for (let restored = 0; restored < 3; restored++) {
    if (line.session.contact?.reconciled === false) {
      const reconciled = await reconcile(line)
      if (!reconciled.ok) return reconciled
    }
    const pushed = await pushPlain(line)
    if (!pushed.ok) return pushed
    await settleCameTrue(line)
    const told = await tellDiscards(line)
    if (!told.ok) return told
    const looked = await tellShown(line)
    if (!looked.ok) return looked
    const pulled =
      line.session.contact?.reconciled === false ? ok(undefined) : await pull(line, loading(line))
    if (!pulled.ok || line.session.contact?.reconciled !== false) return pulled
  }
  return ok(undefined)
}

/** Adds up what has arrived of the snapshots of this round. */
function loading({ store }: Line): Progress {
  const lanes = new Map<string, { received: number; total: number | undefined }>()
  return (shelf, received, total) => {
    lanes.set(shelf, { received, total })
    const all = [...lanes.values()]
    const known = all.every((lane) => lane.total !== undefined)
    void store.engine({
      loading: {
        received: all.reduce((sum, lane) => sum + lane.received, 0),
        total: known ? all.reduce((sum, lane) => sum + (lane.total ?? 0), 0) : undefined,
      },
    })
  }
}

async function tidyUp({ session, store }: Line): Promise<void> {
  await forgetOldSent(session.db, session.wallNow())
  await forgetOldShown(session.db, session.wallNow())
  const storage = await readStorage(session.deviceDb)
  const free = storage.quota === 0 ? undefined : storage.quota - storage.usage
  if (await refillBallast(session.deviceDb, free).catch(() => false)) await unparkShelves(session)
  await store.engine({ storage: await readStorage(session.deviceDb) })
}
