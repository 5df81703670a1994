import { openDb } from '../open-db.ts'

/** The smallest program that needs a database: for the test that builds it as the server is built. */
const db = await openDb({ dataFolder: process.argv[2] ?? '' })
const [answer] = await db.query<{ answer: number }>('select 6 * 7 as answer')
await db.close()
process.stdout.write(`${answer?.answer}\n`)
