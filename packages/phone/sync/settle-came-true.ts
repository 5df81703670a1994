import type { Line } from './line.ts'

/** In the sent list and at the server, for whoever wonders. */
const WHY = 'sudah dilakukan rekan'

/**
 * Gives up refused moves whose wish has come true by somebody else's hand, so that a kader who opened the day at the
 * second table is not called for nothing. They stay in the sent copies with the reason.
 */
export async function settleCameTrue({ session, store }: Line): Promise<void> {
  for (const { id, reason, detail, entry } of store.status.get().refused) {
    if (reason !== 'state-changed' || detail === undefined || entry === undefined) continue
    const service = session.house.serviceById(entry.service)
    const body = service?.readBody(entry)
    if (body?.ok === true && service?.cameTrue?.(body.value, detail) === true) await store.discard(id, WHY)
  }
}
