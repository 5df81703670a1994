import type { Db, Transaction } from '../../db/db.ts'

/** A server that stops in the middle of keeping, just before it commits, until it is told to go on. */
export function slowServer(db: Db): { readonly db: Db; readonly reached: Promise<void>; goOn(): void } {
  let reach: () => void = () => undefined
  let goOn: () => void = () => undefined
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const told = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const slow: Db = {
    ...db,
    transaction: (work, options) =>
      db.transaction(async (tx: Transaction) => {
        const answer = await work(tx)
        reach()
        await told
        return answer
      }, options),
  }
  return { db: slow, reached, goOn: () => goOn() }
}

/** The same database, and how many of its transactions came to nothing. */
export function countingFailures(db: Db): { readonly db: Db; failures(): number } {
  let failures = 0
  const counting: Db = {
    ...db,
    transaction: (work, options) =>
      db.transaction(work, options).catch((error: unknown) => {
        failures += 1
        throw error
      }),
  }
  return { db: counting, failures: () => failures }
}
