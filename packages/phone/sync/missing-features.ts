import type { MissingFeature } from '../db/device.ts'

/** What this browser lacks. Over plain http from a LAN address nearly everything is missing: that is said first. */
export function missingFeatures(world: typeof globalThis = globalThis): MissingFeature[] {
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
