import type { AccessContext } from './access-context.ts'

/** How wrong tries of one kind are met: some are free, each further one waits twice as long. */
interface Pace {
  readonly free: number
  readonly firstWaitS: number
  readonly longestWaitS: number
  /** After a quiet time of this length the count starts again. */
  readonly forgetS: number
}

/**
 * Codes have only eight digits: an address gets ten wrong ones an hour, and all addresses together a thousand, so that
 * three days of guessing by a thousand machines stay a chance of one in a hundred.
 */
export const PACES = {
  'password-account': { free: 5, firstWaitS: 2, longestWaitS: 900, forgetS: 3600 },
  'password-address': { free: 30, firstWaitS: 2, longestWaitS: 900, forgetS: 3600 },
  'code-address': { free: 10, firstWaitS: 3600, longestWaitS: 3600, forgetS: 3600 },
  // Citizens behind one address may be a whole village; words in one case are few.
  'citizen-address': { free: 30, firstWaitS: 60, longestWaitS: 900, forgetS: 3600 },
  'receipt-case': { free: 8, firstWaitS: 3600, longestWaitS: 86_400, forgetS: 86_400 },
  'aspiration-address': { free: 8, firstWaitS: 600, longestWaitS: 3600, forgetS: 14_400 },
  // A tool may stand for a whole city.
  'open311-key': { free: 120, firstWaitS: 60, longestWaitS: 900, forgetS: 3600 },
  'code-cell': { free: 1000, firstWaitS: 600, longestWaitS: 600, forgetS: 3600 },
} as const satisfies Record<string, Pace>

export interface Bucket {
  readonly kind: keyof typeof PACES
  /** An address or an account; it is stored as a keyed hash. */
  readonly of: string
}

/** Seconds to wait before the next try, or 0: then this try is counted, before anything is looked at. */
export async function takeTry(access: AccessContext, { kind, of }: Bucket): Promise<number> {
  const pace = PACES[kind]
  const { db, cell, now } = access
  const bucket = access.key.keyedHash(kind, of)
  const at = now().toISOString()
  const taken = await db.run(
    `insert into throttle as known (cell, bucket, tries, last_try, wait_until)
     values ($1, $2, 1, $3, null)
     on conflict (cell, bucket) do update
     set tries = case when known.last_try < $3::timestamptz - make_interval(secs => $7) then 1 else known.tries + 1 end,
         last_try = $3,
         wait_until = case
           when known.last_try < $3::timestamptz - make_interval(secs => $7) or known.tries + 1 < $4 then null
           else $3::timestamptz + make_interval(secs => least($6, $5 * power(2, least(known.tries + 1 - $4, 20))))
         end
     where known.wait_until is null or known.wait_until <= $3`,
    [cell, bucket, at, pace.free, pace.firstWaitS, pace.longestWaitS, pace.forgetS],
  )
  return taken > 0 ? 0 : secondsToWait(access, bucket, at)
}

async function secondsToWait({ db, cell }: AccessContext, bucket: Buffer, at: string): Promise<number> {
  const [row] = await db.query<{ seconds: number }>(
    `select ceil(extract(epoch from wait_until - $3::timestamptz))::int as seconds
     from throttle where cell = $1 and bucket = $2`,
    [cell, bucket, at],
  )
  return Math.max(row?.seconds ?? 1, 1)
}

/** The try was a right one: it does not count. An account starts again, an address only gets this one back. */
export async function giveTryBack({ db, cell, key }: AccessContext, { kind, of }: Bucket): Promise<void> {
  await db.run(
    `update throttle
     set tries = case when $3 then 0 else greatest(tries - 1, 0) end, wait_until = null
     where cell = $1 and bucket = $2`,
    [cell, key.keyedHash(kind, of), kind === 'password-account'],
  )
}

/** IPv6 gives every household billions of addresses: what is counted is its network. */
export function countedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '')
  return plain.includes(':') ? expanded(plain).slice(0, 4).join(':') : plain
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(8 - before.length - after.length, 0)
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
}
