import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP lists it for servers: about 10 ms and 19 MiB for one. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** As many at once as leave threads for files and compression; whoever comes later waits in this line. */
const atOnce = 2
const longestLine = 60

let running = 0
const line: Array<() => void> = []

export const hashPassword = (password: string): Promise<string> => hash(password, settings)

/**
 * Whether the password fits. Without a hash (no such account, or one that only uses a phone) it takes as long and
 * says no, so that nobody can find out who has an account. Answers 'busy' when too many wait already.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean | 'busy'> {
  if (line.length >= longestLine) return 'busy'
  if (running >= atOnce) await new Promise<void>((resolve) => line.push(resolve))
  running += 1
  try {
    const fits = await verify(stored ?? (await nobodysHash()), password)
    return fits && stored !== null
  } finally {
    running -= 1
    line.shift()?.()
  }
}

let nobodys: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword('an account that does not exist')
  return nobodys
}
