/** The name under which the service worker is asked to send the sealed outboxes. */
export const OUTBOX_TAG = 'simpul-outbox'

interface SyncRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> }
}

/** Asks the browser to send when it can, also with the app closed. Where it cannot, the next opening sends. */
export async function askBackgroundSync(): Promise<void> {
  const worker = (globalThis.navigator as Navigator | undefined)?.serviceWorker
  if (worker?.controller === undefined || worker.controller === null) return
  const registration = (await worker.ready) as SyncRegistration
  await registration.sync?.register(OUTBOX_TAG).catch(() => undefined)
}
