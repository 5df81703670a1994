import type { PlainDate } from '@simpul/domain/core'
import { type AgeCluster, clusterNames, clusterOf, preparationFor } from '@simpul/domain/sectors/health'
import { useState } from 'preact/hooks'
import type { PersonRow } from '../db/known.ts'
import { say } from '../text/language.ts'
import { usePhone } from './phone-context.ts'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'

/** How many people of each cluster belong here on a day. */
function expectedClusters(people: readonly PersonRow[], day: PlainDate): Map<AgeCluster, number> {
  const counts = new Map<AgeCluster, number>()
  for (const { birth, atHome } of people) {
    if (!atHome || birth === undefined || birth > day) continue
    const { ageCluster } = clusterOf({ birth, on: day })
    if (ageCluster !== null) counts.set(ageCluster, (counts.get(ageCluster) ?? 0) + 1)
  }
  return counts
}

/** What to have ready, by who is expected; ticked on this phone. */
export function Prepare({ day }: { readonly day: PlainDate }) {
  const phone = usePhone()
  const counts = expectedClusters(useSignal(phone.people), day)
  const key = `prepare ${day}`
  const kept = useLoaded(async () => ((await phone.unfinished.read(key)) ?? []) as readonly string[], [key])
  const [changed, setChanged] = useState<readonly string[]>()
  const ticked = changed ?? kept ?? []
  function tick(item: string, on: boolean): void {
    const next = on ? [...ticked, item] : ticked.filter((one) => one !== item)
    setChanged(next)
    void phone.unfinished.keep(key, next)
  }
  return (
    <div class="stack stack-tight">
      <p class="small">
        {[...counts].map(([cluster, count]) => `${say(clusterNames[cluster])} ${count}`).join(' · ')}
      </p>
      {preparationFor(day, new Set(counts.keys())).map((item) => (
        <label key={item.key} class="switch">
          <input
            type="checkbox"
            checked={ticked.includes(item.key)}
            onChange={(event) => tick(item.key, event.currentTarget.checked)}
          />
          {say(item.name)}
        </label>
      ))}
    </div>
  )
}
