import { webcrypto } from 'node:crypto'
import type { Entry, Uuid } from '@simpul/domain/core'
import {
  type ActivateAnswer,
  type ActivateRequest,
  dataKeyLabel,
  type SealedEntry,
  type WrappedKey,
} from '@simpul/domain/wire'
import { v7 } from 'uuid'

const { subtle } = webcrypto
const base64 = (bytes: ArrayBuffer | Uint8Array): string =>
  Buffer.from(bytes as Uint8Array).toString('base64')

interface Keys {
  readonly device: Uuid
  readonly outboxKey: WrappedKey
  readonly outbox: webcrypto.CryptoKey
  readonly dataKey: Uint8Array
  readonly wrappedDataKey: string
}

/** The part of a phone that the server meets: its keys, made with the same WebCrypto as the real one. */
export class TestPhone {
  readonly user: Uuid
  readonly keys: Keys
  readonly device: Uuid
  #answer: ActivateAnswer | undefined

  private constructor(user: Uuid, keys: Keys) {
    this.user = user
    this.keys = keys
    this.device = keys.device
  }

  static async make(user: Uuid, cellPublicKey: string, device: Uuid = v7()): Promise<TestPhone> {
    const spki = Buffer.from(cellPublicKey, 'base64')
    const cell = await subtle.importKey('spki', spki, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, [
      'encrypt',
    ])
    const wrap = async (key: Uint8Array, label = '') =>
      base64(await subtle.encrypt({ name: 'RSA-OAEP', label: Buffer.from(label) }, cell, key))
    const raw = webcrypto.getRandomValues(new Uint8Array(32))
    const dataKey = webcrypto.getRandomValues(new Uint8Array(32))
    return new TestPhone(user, {
      device,
      outboxKey: { keyId: v7(), wrapped: await wrap(raw) },
      outbox: await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']),
      dataKey,
      wrappedDataKey: await wrap(dataKey, dataKeyLabel(device)),
    })
  }

  activation(code: string): ActivateRequest {
    return { code, device: this.device, deviceName: 'Redmi Kenarimerah', outboxKey: this.keys.outboxKey }
  }

  activated(answer: ActivateAnswer): void {
    this.#answer = answer
  }

  get me(): ActivateAnswer['me'] {
    return this.#given().me
  }

  /** The header of an unlocked phone. */
  get asPhone(): Record<string, string> {
    return { authorization: `Bearer ${this.#given().token}` }
  }

  /** The header of a locked one. */
  get asOutbox(): Record<string, string> {
    return { authorization: `Bearer ${this.#given().pushToken}` }
  }

  #given(): ActivateAnswer {
    if (this.#answer === undefined) throw new Error('This phone has not been activated')
    return this.#answer
  }

  /** An entry of the cast as this phone would have written it. */
  write<E extends Entry>(entry: E, deviceSeq: number): E {
    const { seq: _, ...plain } = entry as E & { seq?: number }
    return { ...plain, recordedBy: this.user, device: this.device, deviceSeq } as E
  }

  async seal(entry: Entry): Promise<SealedEntry> {
    const iv = webcrypto.getRandomValues(new Uint8Array(12))
    const additionalData = Buffer.from(`${entry.id}/${entry.deviceSeq}`)
    const text = Buffer.from(JSON.stringify(entry))
    const data = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, this.keys.outbox, text)
    return {
      id: entry.id,
      deviceSeq: entry.deviceSeq,
      keyId: this.keys.outboxKey.keyId,
      iv: base64(iv),
      data: base64(data),
    }
  }
}
