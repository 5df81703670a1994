import { PushAnswer, type Receipt } from '@simpul/domain/wire'
import { type Ask, bodyOf, type Weather, withBody } from './town.ts'

/** How badly a contact goes. */
export interface Storm {
  /** Where each entry of a push goes in the queue; empty leaves their order. */
  readonly ranks: readonly number[]
  /** A push goes in so many pieces. */
  readonly pieces: number
  /** So many pieces arrive twice. */
  readonly twice: number
  /** The line breaks after so many pieces; the phone hears of none of them. */
  readonly cutAfter: number | undefined
  /** The answer to a pull is lost on its way, although the server thinks it was given. */
  readonly pullLost: boolean
}

/** Shuffles, splits, doubles and loses what a phone sends; `between` happens between two pieces. */
export const stormy =
  (storm: Storm, between: () => Promise<void>): Weather =>
  async (path, init, ask) => {
    if (path.endsWith('/push')) return pushThrough(storm, path, init, ask, between)
    if (path.endsWith('/pull') && storm.pullLost) {
      await ask(path, init)
      throw new TypeError('Failed to fetch')
    }
    return ask(path, init)
  }

async function pushThrough(
  storm: Storm,
  path: string,
  init: RequestInit,
  ask: Ask,
  between: () => Promise<void>,
): Promise<Response> {
  const body = bodyOf(init)
  const entries = body.entries as unknown[]
  const queue = entries
    .map((_, index) => index)
    .sort((a, b) => (storm.ranks[a] ?? 0) - (storm.ranks[b] ?? 0) || a - b)
  const size = Math.max(1, Math.ceil(queue.length / storm.pieces))
  let head: object = {}
  const receipts: Receipt[] = []
  for (let piece = 0; piece * size < queue.length; piece++) {
    if (piece === storm.cutAfter) throw new TypeError('Failed to fetch')
    const indexes = queue.slice(piece * size, (piece + 1) * size)
    const send = async () => {
      const part = withBody(init, { ...body, entries: indexes.map((index) => entries[index]) })
      return PushAnswer.parse(await (await ask(path, part)).json())
    }
    if (piece < storm.twice) await send()
    const answer = await send()
    head = { ...answer, receipts: undefined }
    receipts.push(...answer.receipts.map((one) => ({ ...one, index: indexes[one.index] ?? one.index })))
    await between()
  }
  return Response.json({ ...head, receipts })
}
