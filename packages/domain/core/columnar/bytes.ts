/** Writes numbers and text one after the other; small numbers take one byte. */
export class ByteWriter {
  #bytes = new Uint8Array(256)
  #length = 0

  byte(value: number): void {
    this.#room(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte. */
  uint(value: number): void {
    this.#room(8)
    let rest = value
    // Bit operations see 32 bits only.
    while (rest >= 0x80000000) {
      this.#bytes[this.#length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  /** A whole number of either sign, up to 2^52 - 1. */
  int(value: number): void {
    this.uint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** With its length in front. */
  block(bytes: Uint8Array): void {
    this.uint(bytes.length)
    this.bytes(bytes)
  }

  /** Length and UTF-8; half a surrogate pair is written like any other character, so that every string survives. */
  text(text: string): void {
    this.#room(text.length * 3 + 8)
    const utf8 = utf8Length(text)
    this.uint(utf8)
    this.#room(utf8)
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0
      if (code > 0xffff) at++
      this.#character(code)
    }
  }

  #character(code: number): void {
    const out = this.#bytes
    if (code < 0x80) out[this.#length++] = code
    else if (code < 0x800) {
      out[this.#length++] = 0xc0 | (code >> 6)
      out[this.#length++] = 0x80 | (code & 63)
    } else {
      if (code < 0x10000) out[this.#length++] = 0xe0 | (code >> 12)
      else {
        out[this.#length++] = 0xf0 | (code >> 18)
        out[this.#length++] = 0x80 | ((code >> 12) & 63)
      }
      out[this.#length++] = 0x80 | ((code >> 6) & 63)
      out[this.#length++] = 0x80 | (code & 63)
    }
  }

  /** What has been written, as a copy. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

function utf8Length(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}

/** Reads what `ByteWriter` wrote. Reading past the end throws. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new Error('the columns end too early')
    return value
  }

  uint(): number {
    let value = this.byte()
    if (value < 128) return value
    value &= 127
    for (let weight = 128; ; weight *= 128) {
      const next = this.byte()
      value += (next & 127) * weight
      if (next < 128) return value
    }
  }

  int(): number {
    const value = this.uint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new Error('the columns end too early')
    const bytes = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return bytes
  }

  block(): Uint8Array {
    return this.bytes(this.uint())
  }

  text(): string {
    const bytes = this.bytes(this.uint())
    let text = ''
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at++] ?? 0
      if (first < 0x80) text += String.fromCharCode(first)
      else {
        const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
        let code = first & (0x3f >> more)
        for (let left = more; left > 0; left--) code = (code << 6) | ((bytes[at++] ?? 0) & 63)
        text += String.fromCodePoint(code)
      }
    }
    return text
  }
}
