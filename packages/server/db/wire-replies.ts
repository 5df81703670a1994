/** The answer to one statement, gathered from the engine. */
export interface WireReplies {
  /** A piece as the engine gives it: it lies in the engine's memory and is overwritten by the next. */
  readonly take: (piece: Uint8Array) => void
  /** Whether what came so far ends with the engine's word that it is ready for the next statement. */
  readonly complete: () => boolean
  /** Hands over what is left. */
  readonly flush: () => void
}

/** The engine speaks in pieces of 8 kB; fewer and larger ones cost less to carry to another thread. */
const handOverBytes = 256 * 1024

/** `ReadyForQuery`: 'Z', a length of five, and a letter for the state of the transaction. */
const readyLength = 6
const ready = [0x5a, 0, 0, 0, 5] as const

export function wireReplies(onReply: (reply: Uint8Array) => void): WireReplies {
  let pieces: Uint8Array[] = []
  let size = 0
  let tail = new Uint8Array(0)
  const flush = () => {
    if (size > 0) onReply(joined(pieces))
    pieces = []
    size = 0
  }
  return {
    take: (piece) => {
      // Before the new piece is added, so that the end of the answer stays back until the answer is judged.
      if (size >= handOverBytes) flush()
      pieces.push(piece.slice())
      size += piece.length
      tail = joined([tail, piece.slice(-readyLength)]).slice(-readyLength)
    },
    complete: () => tail.length === readyLength && ready.every((byte, at) => tail[at] === byte),
    flush,
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
