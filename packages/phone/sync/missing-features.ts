import type { MissingFeature } from '../db/device.ts'

/** As much of a browser as is looked at. */
export interface BrowserParts {
  readonly isSecureContext?: boolean
  readonly crypto?: { readonly subtle?: unknown }
  readonly indexedDB?: unknown
  readonly DecompressionStream?: unknown
  readonly navigator?: {
    readonly serviceWorker?: unknown
    readonly storage?: { readonly estimate?: unknown }
    readonly locks?: unknown
  }
}

/** What this browser lacks. Over plain http from a LAN address nearly everything is missing: that is said first. */
export function missingFeatures(world: BrowserParts = globalThis): MissingFeature[] {
  const has: Readonly<Record<MissingFeature, boolean>> = {
    'secure-context': world.isSecureContext !== false,
    'web-crypto': world.crypto?.subtle !== undefined,
    'indexed-db': world.indexedDB !== undefined,
    'service-worker': world.navigator?.serviceWorker !== undefined,
    storage: world.navigator?.storage?.estimate !== undefined,
    'compression-streams': world.DecompressionStream !== undefined,
    locks: world.navigator?.locks !== undefined,
  }
  return (Object.keys(has) as MissingFeature[]).filter((feature) => !has[feature])
}
