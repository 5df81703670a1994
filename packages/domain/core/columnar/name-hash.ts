const words = new Int32Array(80)

/**
 * SHA-1 of ASCII names behind a namespace, as UUIDv5 has it. Nothing secret is at stake here: a first load makes ten
 * thousand ids from what they are, and the library takes several times as long for each. Names that begin
 * alike (one session day, many persons) share the work on what they begin with.
 */
export class NameHash {
  readonly #namespace: Uint8Array
  #beginning: string | undefined
  readonly #afterBeginning = new Int32Array(5)
  readonly #state = new Int32Array(5)
  #blocks = new Int32Array(64)

  constructor(namespace: Uint8Array) {
    this.#namespace = namespace
  }

  /** The five words of the hash; overwritten by the next call. */
  of(name: string): Int32Array {
    const length = this.#namespace.length + name.length
    const end = ((length + 8) >> 6) * 16 + 16
    if (this.#blocks.length < end) this.#blocks = new Int32Array(end)
    const blocks = this.#blocks.fill(0, 0, end)
    const { length: before } = this.#namespace
    for (let at = 0; at < before; at++) put(blocks, at, this.#namespace[at] ?? 0)
    for (let at = 0; at < name.length; at++) put(blocks, before + at, name.charCodeAt(at))
    put(blocks, length, 0x80)
    blocks[end - 1] = length * 8
    this.#state.set(this.#first(name.slice(0, 64 - before), length >= 64))
    for (let block = 16; block < end; block += 16) mix(this.#state, blocks, block)
    return this.#state
  }

  /** The state after the first block. */
  #first(beginning: string, isFull: boolean): Int32Array {
    const known = this.#afterBeginning
    if (isFull && this.#beginning === beginning) return known
    known.set(START)
    mix(known, this.#blocks, 0)
    // A first block that is also the last holds the length, so it is nobody else's beginning.
    this.#beginning = isFull ? beginning : undefined
    return known
  }
}

const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]

function put(blocks: Int32Array, at: number, byte: number): void {
  blocks[at >> 2] = (blocks[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8))
}

function mix(state: Int32Array, blocks: Int32Array, from: number): void {
  const w = words
  for (let t = 0; t < 16; t++) w[t] = blocks[from + t] ?? 0
  for (let t = 16; t < 80; t++) {
    const x = (w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0)
    w[t] = (x << 1) | (x >>> 31)
  }
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  for (let t = 0; t < 80; t++) {
    const f = t < 20 ? (b & c) | (~b & d) : t < 40 || t >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d)
    const k = t < 20 ? 0x5a827999 : t < 40 ? 0x6ed9eba1 : t < 60 ? -0x70e44324 : -0x359d3e2a
    const next = (((a << 5) | (a >>> 27)) + f + e + k + (w[t] ?? 0)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
  state[4] = (state[4] ?? 0) + e
}
