import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * What costs seconds is made once per test run, by the process that runs the others, and only when a test asks for it:
 * a run without database tests pays nothing. One connection asks for one thing and gets one line.
 */
export type Supplies = Record<string, () => Promise<string>>

type Answer = { value: string } | { problem: string }

/** @param address path of a unix socket */
export async function offerSupplies(address: string, supplies: Supplies): Promise<() => Promise<void>> {
  const server = createServer((connection) => {
    connection.once('data', (name) => {
      const supply = supplies[name.toString()] ?? (() => Promise.reject(new Error('Unknown supply')))
      supply().then(
        (value) => connection.end(JSON.stringify({ value } satisfies Answer)),
        (error: Error) => connection.end(JSON.stringify({ problem: error.message } satisfies Answer)),
      )
    })
  })
  server.listen(address)
  await once(server, 'listening')
  return async () => {
    server.close()
    await once(server, 'close')
  }
}

/** @throws what went wrong in making it, or when nobody offers supplies */
export async function askSupply(name: string): Promise<string> {
  const address = process.env[supplyVariable]
  if (!address) throw new Error('The global set-up of the tests has not run')
  const connection = createConnection(address)
  connection.write(name)
  const answer = JSON.parse(await text(connection)) as Answer
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.value
}

/** Names the socket to the processes that run the tests. */
export const supplyVariable = 'SIMPUL_TEST_SUPPLY'
