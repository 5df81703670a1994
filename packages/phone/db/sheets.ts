/** The list of sheets with everything that reads and writes their cases. */
export type Sheets = typeof import('@simpul/domain/catalogue/whole') & typeof import('@simpul/domain/cases')

let loading: Promise<Sheets> | undefined

/**
 * Loads the sheets of the five other sectors, which the first load leaves out. From then on the store reads and writes
 * their entries too.
 */
export function loadSheets(): Promise<Sheets> {
  loading ??= load()
  return loading
}

async function load(): Promise<Sheets> {
  const [whole, cases, house] = await Promise.all([
    import('@simpul/domain/catalogue/whole'),
    import('@simpul/domain/cases'),
    import('./house.ts'),
  ])
  house.widenServices(whole.anyServiceById)
  return { ...whole, ...cases }
}
