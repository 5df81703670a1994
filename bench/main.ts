import { growthBench } from './growth.ts'
import type { Measured } from './measure.ts'

/** Each entry measures what it names; figures that share a set-up share an entry. */
const BENCHES: readonly { readonly names: readonly string[]; readonly run: () => Promise<Measured[]> }[] = [
  { names: ['growth-1000-children'], run: growthBench },
  {
    names: ['duplicate-recall', 'duplicate-find'],
    run: async () => (await import('./duplicates.ts')).duplicateBench(),
  },
  { names: ['clocks-10000'], run: async () => (await import('./clocks.ts')).clockBench() },
  { names: ['case-queue'], run: async () => (await import('./cases.ts')).caseQueueBench('postgres') },
  {
    names: ['case-queue-embedded'],
    run: async () => (await import('./cases.ts')).caseQueueBench('embedded'),
  },
  { names: ['ingest-postgres'], run: async () => (await import('./ingest.ts')).ingestBench('postgres') },
  { names: ['ingest-embedded'], run: async () => (await import('./ingest.ts')).ingestBench('embedded') },
  {
    names: ['first-pull-50-cold', 'first-pull-50-warm', 'pull-nothing-new'],
    run: async () => (await import('./pull.ts')).pullBench(),
  },
  { names: ['import-50k'], run: async () => (await import('./imports.ts')).importBench('postgres') },
  { names: ['import-50k-embedded'], run: async () => (await import('./imports.ts')).importBench('embedded') },
  { names: ['close-month-1000-posts'], run: async () => (await import('./posts.ts')).closeMonthBench() },
  { names: ['rebuild-post'], run: async () => (await import('./posts.ts')).rebuildBench() },
  { names: ['dashboard-p95'], run: async () => (await import('./district.ts')).dashboardBench() },
  { names: ['phone-first-load-kb'], run: async () => (await import('./phone.ts')).firstLoadBench() },
  { names: ['form-open', 'form-save'], run: async () => (await import('./forms.ts')).formBench() },
  { names: ['returning-child-seconds'], run: async () => (await import('./returning-child.ts')).timeBench() },
  {
    names: ['phone-cold-start', 'phone-save', 'phone-search', 'phone-take-in'],
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
