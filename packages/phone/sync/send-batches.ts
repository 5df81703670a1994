import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import { MAX_PUSH_ENTRIES, PushAnswer, type PushRequest, type Receipt } from '@simpul/domain/wire'
import type { AnswerHead } from '../db/contact.ts'
import type { OutboxRow } from '../db/user-database.ts'
import { post, type Transport, type Trouble } from './transport.ts'

/** Unpacked; well below what the server reads. */
const BATCH_BYTES = 2_000_000

/** A row and what of it goes into the push. */
export interface Parcel {
  readonly row: OutboxRow
  readonly wire: unknown
}

export interface BatchJob {
  readonly transport: Transport
  readonly token: string
  readonly device: Uuid
  readonly parcels: readonly Parcel[]
  /** What stays on the phone beside these parcels. */
  readonly alsoWaiting: number
  readonly body: (parcels: readonly Parcel[]) => Partial<PushRequest>
  readonly file: (receipts: readonly Receipt[], head: AnswerHead, askedMs: number) => Promise<unknown>
}

/**
 * Sends parcels in as few pushes as fit and files each answer before the next push. What the server finds too
 * large is halved; a single entry it cannot read stops nobody but itself.
 */
export async function sendBatches(job: BatchJob): Promise<Result<void, Trouble>> {
  let left = [...job.parcels]
  let most = MAX_PUSH_ENTRIES
  while (left.length > 0) {
    const batch = fitting(left, most)
    const sent = await sendOne(job, batch, left.length - batch.length)
    if (sent.ok) left = left.slice(batch.length)
    else if (!isOfTheBatch(sent.problem)) return sent
    else if (batch.length > 1) most = Math.ceil(batch.length / 2)
    else {
      await refuseHere(job, batch, sent.problem)
      left = left.slice(1)
    }
  }
  return ok(undefined)
}

const isOfTheBatch = ({ code }: Trouble): boolean =>
  code === 'too-large' || code === 'bad-request' || code === 'not-json'

function fitting(parcels: readonly Parcel[], most: number): Parcel[] {
  let bytes = 0
  const batch: Parcel[] = []
  for (const parcel of parcels.slice(0, most)) {
    bytes += JSON.stringify(parcel.wire).length
    if (batch.length > 0 && bytes > BATCH_BYTES) break
    batch.push(parcel)
  }
  return batch
}

async function sendOne(
  { transport, token, device, alsoWaiting, body, file }: BatchJob,
  batch: readonly Parcel[],
  behind: number,
): Promise<Result<void, Trouble>> {
  const request = { device, waiting: behind + alsoWaiting, ...body(batch) }
  const answer = await post(transport, '/api/sync/push', request, PushAnswer, token)
  if (!answer.ok) return err(answer.problem)
  const { receipts, ...head } = answer.value.value
  await file(
    receipts.map((receipt) => named(receipt, batch)),
    head,
    answer.value.askedMs,
  )
  return ok(undefined)
}

/** An entry whose id the server could not read is known by its place. */
const named = (receipt: Receipt, batch: readonly Parcel[]): Receipt =>
  receipt.standing === 'refused' ? { ...receipt, id: batch[receipt.index]?.row.id ?? receipt.id } : receipt

/** What the server would not even read on its own goes to *Perlu Anda* instead of blocking the way for ever. */
async function refuseHere(job: BatchJob, batch: readonly Parcel[], problem: Trouble): Promise<void> {
  const reason = problem.code === 'too-large' ? 'too-large' : 'unreadable-envelope'
  const id = batch[0]?.row.id ?? null
  await job.file([{ index: 0, id, standing: 'refused', reason }], NO_HEAD, 0)
}

/** An answer without a head corrects no clock. */
export const NO_HEAD: AnswerHead = { epoch: '', serverTime: '', leaseUntil: '' }
