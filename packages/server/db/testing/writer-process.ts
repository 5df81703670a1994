import { DbError } from '../db-error.ts'
import { openEmbedded } from '../embedded.ts'
import { migrate } from '../migrate.ts'

/**
 * A program for the tests to kill: opens the folder named on its command line, says in lines of JSON what it finds
 * there, then writes batch after batch and says so for each once it is kept.
 */
export type WriterLine =
  | { refused: string }
  | { found: { batches: number; torn: number; last: number } }
  | { kept: number }

/** Rows that are kept together or not at all. */
const batchRows = 20

const ledger = {
  name: '2026-01-01-ledger',
  up: `create table ledger (batch int not null, row int not null, body text, primary key (batch, row));
       create index ledger_body on ledger (body);
       grant select, insert, update on ledger to simpul_app;`,
}

function say(line: WriterLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function write(dataFolder: string): Promise<void> {
  const db = await openEmbedded({ dataFolder })
  await migrate(db, [ledger])
  const [found] = await db.query<{ batches: number; torn: number; last: number }>(
    `select count(*) as batches, count(*) filter (where rows <> $1) as torn, coalesce(max(batch), 0) as last
     from (select batch, count(*) as rows from ledger group by batch) as b`,
    [batchRows],
  )
  if (found) say({ found })
  for (let batch = (found?.last ?? 0) + 1; ; batch += 1) {
    await db.transaction(async (tx) => {
      await tx.run(
        `insert into ledger select $1, n, repeat(md5(n::text), 5) from generate_series(1, $2::int) as n`,
        [batch, batchRows],
      )
      await tx.run('update ledger set body = md5(body) where batch = $1 - 3', [batch])
    })
    say({ kept: batch })
    if (batch % 40 === 0) await db.exec('checkpoint')
    if (batch % 90 === 0) await db.exec('vacuum ledger')
  }
}

try {
  await write(process.argv[2] ?? '')
} catch (error) {
  say({ refused: error instanceof DbError ? error.code : String(error) })
}
