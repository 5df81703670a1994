import { type ReadonlySignal, signal } from '../db/signal.ts'

/** A new version that has been downloaded and waits. */
export interface Updates {
  readonly ready: ReadonlySignal<boolean>
  readonly apply: () => void
}

/** What the page tells a waiting service worker. */
export const APPLY_UPDATE = 'simpul-apply-update'

const LOOK_EVERY_MS = 6 * 3_600_000

/**
 * Registers the service worker and watches for a newer one. It waits until `apply`: an update in the middle of a
 * form would take the form along.
 */
export function watchUpdates(): Updates {
  const ready = signal(false)
  let waiting: ServiceWorker | undefined
  const worker = (globalThis.navigator as Navigator | undefined)?.serviceWorker
  if (worker !== undefined)
    void watch(worker, (found) => {
      waiting = found
      ready.set(true)
    })
  return {
    ready,
    apply: () => {
      // The page loads anew once the new worker has taken over, not before.
      worker?.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting?.postMessage({ type: APPLY_UPDATE })
    },
  }
}

async function watch(
  container: ServiceWorkerContainer,
  found: (worker: ServiceWorker) => void,
): Promise<void> {
  const registration = await container.register(`${import.meta.env.BASE_URL}sw.js`, {
    scope: import.meta.env.BASE_URL,
    type: 'classic',
  })
  const look = (): void => {
    // Without a controller this is the first installation: there is nothing to update from.
    if (registration.waiting !== null && container.controller !== null) found(registration.waiting)
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS)
}
