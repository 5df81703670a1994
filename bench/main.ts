import { growthBench } from './growth.ts'
import type { Measured } from './measure.ts'

/** Each entry measures what it names; figures that share a set-up share an entry. */
const BENCHES: readonly { readonly names: readonly string[]; readonly run: () => Promise<Measured[]> }[] = [
  { names: ['growth-1000-children'], run: growthBench },
  {
    names: ['ingest-postgres', 'ingest-embedded'],
    run: async () => (await import('./ingest.ts')).ingestBench(),
  },
  {
    names: ['first-pull-50-cold', 'first-pull-50-warm', 'pull-nothing-new'],
    run: async () => (await import('./pull.ts')).pullBench(),
  },
  {
    names: ['close-month-1000-posts', 'rebuild-post', 'dashboard-p95'],
    run: async () => (await import('./district.ts')).districtBench(),
  },
  {
    names: ['phone-first-load-kb', 'phone-cold-start', 'phone-save', 'phone-take-in'],
    run: async () => (await import('./phone.ts')).phoneBench(),
  },
]

const wanted = process.argv.slice(2)
let failed = 0
for (const { names, run } of BENCHES) {
  if (wanted.length > 0 && !names.some((name) => wanted.includes(name))) continue
  for (const line of await run()) {
    console.log(JSON.stringify(line))
    if (!line.ok) failed++
  }
}
process.exitCode = failed === 0 ? 0 : 1
